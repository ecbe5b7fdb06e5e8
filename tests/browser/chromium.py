"""Find a Chromium for the browser tests, or get one; say plainly when there is none to be had.

In this order: ``TSUNAGU_CHROMIUM``, a Chromium or Chrome on the machine, the one Playwright installed
earlier, a fresh install by Playwright, the system's package when we are root. The one without windows comes
first: the same engine, and the tests take a third less time.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

_WINDOWLESS = "chromium-headless-shell"
_NAMES = (
    *(_WINDOWLESS, "chromium", "chromium-browser"),
    *("google-chrome", "google-chrome-stable", "chrome", "msedge"),
)
_MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")

#: A browser that talks to nobody but the page, and starts as root too.
ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    *(("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()),
)


def find_chromium() -> Path | None:
    """The path of a Chromium that is there."""
    named = os.environ.get("TSUNAGU_CHROMIUM")
    if named:
        return Path(named)
    for name in _NAMES:
        if path := shutil.which(name):
            return Path(path)
    if _MAC.exists():
        return _MAC
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return own if own.exists() else None


def install_chromium() -> None:
    """Ask Playwright for its own, then (as root) the system for its package."""
    print("No Chromium on this machine: asking Playwright for its own ...", flush=True)
    playwright = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if playwright.returncode == 0 or not _can_install():
        return
    print("Playwright has none: installing the system's package ...", flush=True)
    if not (_install_package(_WINDOWLESS) and _install_package("fonts-noto-cjk")):
        _install_package("chromium", "fonts-noto-cjk")


def _can_install() -> bool:
    return bool(shutil.which("apt-get")) and hasattr(os, "geteuid") and os.geteuid() == 0


def _install_package(*names: str) -> bool:
    """Ask the system for packages, at once and then with its lists renewed; whether they are there."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    bounds = ("-qq", "-o", "Acquire::http::Timeout=15", "-o", "Acquire::Retries=0")
    install = ["apt-get", *bounds, "install", "-y", "--no-install-recommends", *names]
    for command in (install, ["apt-get", *bounds, "update"], install):
        done = subprocess.run(command, check=False, env=quiet, stdout=subprocess.DEVNULL).returncode == 0
        if done and command is install:
            return True
    return False


def main() -> int:
    """Make sure that there is one; 1 when there is not."""
    if find_chromium() is None:
        install_chromium()
    elif not os.environ.get("TSUNAGU_CHROMIUM") and not shutil.which(_WINDOWLESS) and _can_install():
        print("Getting the Chromium without windows: the tests take half the time ...", flush=True)
        _install_package(_WINDOWLESS)
    found = find_chromium()
    if found is None:
        print(
            "The browser tests need Chromium, and none could be installed here. Install Chromium or Chrome "
            "yourself, or name one: TSUNAGU_CHROMIUM=/path/to/chromium make test",
            file=sys.stderr,
        )
        return 1
    print(f"Browser tests use {found}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
