"""Make whole projects in a temporary folder and build them as a user would, with the command itself."""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
SMALL = Path(__file__).parent / "site" / "docs"

#: A site as it was when the project began: essays, terms and settings to test with. What the repository has
#: in ``docs/`` and ``mkdocs.yml`` is its author's, and no test reads it (``conftest.py`` sees to that).
SAMPLE = Path(__file__).parent / "sample"

#: The moment at which tests build: the fixture's newest published essay is of 2026-05-03.
NOW = "2026-06-01T12:00"

#: The moment at which the sample is built: all of it is out.
SAMPLE_NOW = "2026-11-30T12:00"


#: Of the code's folders. A file of Python that is still being written has a number after its name.
_UNWANTED = shutil.ignore_patterns("*.egg-info", "*.pyc.*")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command did: its exit code and all it said."""

    code: int
    output: str


@dataclass(frozen=True, slots=True)
class Project:
    """A project folder with its own copy of code, templates and content."""

    folder: Path

    @property
    def docs(self) -> Path:
        return self.folder / "docs"

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def write(self, files: Mapping[str, str]) -> None:
        """Write files below docs/, making folders as needed."""
        for uri, text in files.items():
            path = self.docs / uri
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def set_config(self, old: str, new: str) -> None:
        """Change one passage of mkdocs.yml."""
        path = self.folder / "mkdocs.yml"
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in mkdocs.yml"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def build(self, *arguments: str, **environment: str) -> Outcome:
        """Run ``mkdocs build --strict`` in the project."""
        return self.run("mkdocs", "build", "--strict", *arguments, **environment)

    def run(self, module: str, *arguments: str, **environment: str) -> Outcome:
        """Run ``python -m module`` in the project."""
        settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "TSUNAGU_NOW": NOW, **environment}
        done = subprocess.run(
            [sys.executable, "-m", module, *arguments],
            cwd=self.folder,
            env=settings,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )
        return Outcome(done.returncode, done.stdout + done.stderr)


def make_project(folder: Path, docs: Path | None = SMALL, config: Path = SAMPLE / "mkdocs.yml") -> Project:
    """A project with the repository's code and the content of ``docs`` (None: no content at all)."""
    folder.mkdir(parents=True, exist_ok=True)
    _compile_code()
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=_UNWANTED)
    shutil.copy(config, folder / "mkdocs.yml")
    if docs is None:
        (folder / "docs").mkdir()
    else:
        shutil.copytree(docs, folder / "docs")
    return Project(folder)


@cache
def _compile_code() -> None:
    """Once, not in each project: a copy keeps the times of its files, so Python takes what was compiled."""
    compileall.compile_dir(ROOT / "hooks", quiet=2)
