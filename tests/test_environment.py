"""The environment in ``.venv`` is that of the pins, whatever the clock says and whoever renewed Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from clones import write_python
from projects import ROOT
from workflows import plain_environ


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What an environment is made from; nothing is made yet."""
    folder = tmp_path / "clone"
    folder.mkdir()
    for path in (ROOT / "Makefile", ROOT / "pyproject.toml", *ROOT.glob("requirements*.txt")):
        shutil.copy(path, folder)
    write_python(tmp_path)
    return folder


def make(folder: Path) -> str:
    """Make the environment, or leave it: what is said of that."""
    command = ["make", ".venv/dev.stamp"]
    environ = plain_environ(PYTHON=str(folder.parent / "python"))
    return subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, check=True).stdout


def test_it_is_made_once(folder: Path) -> None:
    said = make(folder)
    assert "Making the environment" in said
    assert said.count("Installing") == 2
    assert "nstalling" not in make(folder)


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt", "pyproject.toml"])
def test_other_pins_are_installed_also_after_the_clock_went_back(folder: Path, name: str) -> None:
    """A lock file that a pull request changed is merged, and its time is before that of the environment."""
    make(folder)
    (folder / name).write_text((folder / name).read_text(encoding="utf-8") + "# another\n", encoding="utf-8")
    os.utime(folder / name, (1, 1))
    assert make(folder).count("Installing") == 2
    assert "nstalling" not in make(folder)


def test_a_clock_that_went_ahead_installs_nothing_for_ever(folder: Path) -> None:
    """The files are of tomorrow, newer than any stamp of today."""
    tomorrow = time.time() + 86_400
    for path in folder.glob("requirements*.txt"):
        os.utime(path, (tomorrow, tomorrow))
    make(folder)
    assert "nstalling" not in make(folder)


@pytest.mark.parametrize("harm", ["another Python", "none"])
def test_an_environment_whose_python_went_is_made_anew(folder: Path, harm: str) -> None:
    make(folder)
    if harm == "none":
        for path in (folder / ".venv/bin").glob("python*"):
            path.unlink()
    else:
        config = folder / ".venv/pyvenv.cfg"
        config.write_text("version = 3.1.0\n", encoding="utf-8")
    assert "Making the environment" in make(folder)
    assert (folder / ".venv/bin/mkdocs").is_file()
