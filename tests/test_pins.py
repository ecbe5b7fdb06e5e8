"""What is installed is what was pinned: ``make`` asks pip for hashes, and pip minds them."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pip
import pytest

from projects import ROOT
from workflows import plain_environ

LISTS = (
    "requirements.txt",
    "requirements-build.txt",
    "requirements-dev.txt",
    "requirements-compat.txt",
    "requirements-spec.txt",
    "requirements-books.txt",
)


@pytest.mark.parametrize("name", LISTS)
def test_every_package_is_pinned_by_its_version_and_by_hashes(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    packages = re.findall(r"^[a-z0-9].*?(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL | re.IGNORECASE)
    assert len(packages) > 0
    for package in packages:
        assert re.match(r"[\w.-]+==\S+", package), package
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", package), package


def make_wheel(folder: Path) -> Path:
    """A package of one line, so that pip needs no network."""
    path = folder / "pinned-1.0-py3-none-any.whl"
    about = "Metadata-Version: 2.1\nName: pinned\nVersion: 1.0\n"
    kind = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("pinned.py", "whole = True\n")
        wheel.writestr("pinned-1.0.dist-info/METADATA", about)
        wheel.writestr("pinned-1.0.dist-info/WHEEL", kind)
        wheel.writestr("pinned-1.0.dist-info/RECORD", "")
    return path


class Index(SimpleHTTPRequestHandler):
    """A folder as an index of packages, whose answers pip may keep for ever."""

    def end_headers(self) -> None:
        """The header that makes pip keep them."""
        self.send_header("Cache-Control", "max-age=31536000")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name in the standard library)
        """Say nothing."""


@contextmanager
def serve_index(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Index, directory=folder))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def write_python(folder: Path) -> Path:
    """The script for ``PYTHON``: in its environments stands the pip of the tests, not a fresh one."""
    script = folder / "python"
    script.write_text(
        f'#!/bin/sh\nif [ "$1 $2" != "-m venv" ]; then exec "{sys.executable}" "$@"; fi\n'
        f'"{sys.executable}" -m venv --without-pip "$3"\n'
        f'ln -s "{Path(pip.__file__).parent}" "$3"/lib/python*/site-packages/\n',
        encoding="utf-8",
    )
    script.chmod(0o755)
    return script


def install(folder: Path, wheel: Path, address: str, cache: Path) -> subprocess.CompletedProcess[str]:
    """``make`` in a fresh clone that pins one package: this very wheel."""
    folder.mkdir()
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    (folder / "requirements.txt").write_text(f"pinned==1.0 --hash=sha256:{digest}\n", encoding="utf-8")
    (folder / "requirements-build.txt").write_text("", encoding="utf-8")
    settings = {"PIP_INDEX_URL": address, "PIP_TRUSTED_HOST": "127.0.0.1", "PIP_CACHE_DIR": str(cache)}
    return subprocess.run(
        ["make", "site", f"PYTHON={write_python(folder)}"],
        cwd=folder,
        env=plain_environ(PIP_CONFIG_FILE="/dev/null", **settings),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("kept", ["whole", "other code", "garbled"])
def test_a_cache_that_somebody_changed_is_told_and_gone_round(tmp_path: Path, kept: str) -> None:
    """Whoever wrote it: what is installed is what was pinned, and nothing else ever runs."""
    (tmp_path / "index" / "pinned").mkdir(parents=True)
    wheel = make_wheel(tmp_path / "index" / "pinned")
    (wheel.parent / "index.html").write_text(f'<a href="{wheel.name}">{wheel.name}</a>', encoding="utf-8")
    cache = tmp_path / "cache"
    with serve_index(tmp_path / "index") as address:
        install(tmp_path / "first", wheel, address, cache)
        files = [path for path in cache.rglob("*") if path.is_file() and b"whole = True" in path.read_bytes()]
        assert files
        for path in files if kept == "other code" else ():
            path.write_bytes(path.read_bytes().replace(b"whole = True", b"whole = Evil"))
        for path in files if kept == "garbled" else ():
            path.write_bytes(path.read_bytes()[:-9])
        done = install(tmp_path / "second", wheel, address, cache)
    (installed,) = (tmp_path / "second").glob(".venv/lib/python*/site-packages/pinned.py")
    assert installed.read_text(encoding="utf-8") == "whole = True\n"
    assert ("without what was kept" in done.stderr) == (kept == "other code"), done.stderr


@pytest.mark.parametrize("pin", ["right", "tampered", "missing"])
def test_a_package_that_is_not_the_pinned_one_stops_the_install(tmp_path: Path, pin: str) -> None:
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    digest = hashlib.sha256(make_wheel(tmp_path).read_bytes()).hexdigest()
    hashes = {
        "right": f" --hash=sha256:{digest}",
        "tampered": f" --hash=sha256:{digest[::-1]}",
        "missing": "",
    }
    (tmp_path / "requirements.txt").write_text(f"pinned==1.0{hashes[pin]}\n", encoding="utf-8")
    (tmp_path / "requirements-build.txt").write_text("", encoding="utf-8")
    done = subprocess.run(
        ["make", "site", f"PYTHON={write_python(tmp_path)}"],
        cwd=tmp_path,
        env=plain_environ(PIP_NO_INDEX="1", PIP_FIND_LINKS=str(tmp_path), PIP_CONFIG_FILE="/dev/null"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0  # with the right pin, too: nothing that builds is among the pins here
    installed = list(tmp_path.glob(".venv/lib/python*/site-packages/pinned.py"))
    assert (installed != []) == (pin == "right")
    assert ("do not match the hashes" in done.stderr.lower()) == (pin == "tampered"), done.stderr
    assert ("hashes are required" in done.stderr.lower()) == (pin == "missing"), done.stderr
    assert not (tmp_path / ".venv/site.stamp").exists()


def test_what_only_builds_the_package_is_not_among_what_the_site_runs_with() -> None:
    names = [
        re.findall(r"^[\w.-]+(?===)", (ROOT / name).read_text("utf-8"), re.MULTILINE) for name in LISTS[:2]
    ]
    assert names[1] == ["setuptools"]
    assert not {*names[0]} & {*names[1]}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_pins_names_no_host(name: str) -> None:
    """So that pip asks the registry that the machine is set up for."""
    assert not re.search(
        r"://|--(?:extra-)?index-url|--find-links", (ROOT / name).read_text(encoding="utf-8")
    )
