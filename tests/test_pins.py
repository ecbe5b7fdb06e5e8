"""What is installed is what was pinned: ``make`` asks pip for hashes, and pip minds them."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from projects import ROOT
from workflows import plain_environ

LISTS = ("requirements.txt", "requirements-dev.txt", "requirements-compat.txt")


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
    done = subprocess.run(
        ["make", "site", f"PYTHON={sys.executable}"],
        cwd=tmp_path,
        env=plain_environ(PIP_NO_INDEX="1", PIP_FIND_LINKS=str(tmp_path), PIP_CONFIG_FILE="/dev/null"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0  # with the right pin, too: setuptools is not among the pins here
    installed = list(tmp_path.glob(".venv/lib/python*/site-packages/pinned.py"))
    assert (installed != []) == (pin == "right")
    assert ("do not match the hashes" in done.stderr.lower()) == (pin == "tampered"), done.stderr
    assert ("hashes are required" in done.stderr.lower()) == (pin == "missing"), done.stderr
    assert not (tmp_path / ".venv/site.stamp").exists()
