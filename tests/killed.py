"""Builds that are killed at any moment, and builds that meet: whatever happens, the live site is whole.

``bench/whole_sites.py`` does it as often as is promised, ``test_killed.py`` a few times.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from projects import NOW, SMALL, Project, make_project

SEED: Final = 13


@dataclass(frozen=True, slots=True)
class Rivals:
    """A project of few texts, its two versions of one essay, and the clean build of each."""

    project: Project
    versions: tuple[str, str]
    clean: tuple[Mapping[str, bytes], Mapping[str, bytes]]
    seconds: float

    def write(self, number: int) -> None:
        """Let the essay be one of its versions."""
        self.project.write({"essays/one.md": self.versions[number % 2]})

    def is_whole(self) -> bool:
        """Whether what is live is a clean build of one version: every file, and no other."""
        return read_files(self.project.site) in self.clean

    def list_left(self) -> list[str]:
        """What builds left beside the site."""
        return sorted(path.name for path in self.project.folder.glob(".site*"))


def read_files(folder: Path) -> Mapping[str, bytes]:
    """Every file below a folder, by its path."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def make_rivals(folder: Path) -> Rivals:
    """The project, built of both versions."""
    project = make_project(folder / "project", docs=None)
    header = "---\ntitle: 一つ\ndate: 2026-05-01\nfactors: [customers]\n---\n\n"
    factor = (SMALL / "themes/customers.md").read_text(encoding="utf-8")
    project.write({"themes/customers.md": factor})
    versions = (f"{header}前の文。\n", f"{header}後の文。\n")
    clean, seconds = [], 0.0
    for text in versions:
        project.write({"essays/one.md": text})
        began = time.monotonic()
        outcome = project.build()
        seconds = time.monotonic() - began
        assert outcome.code == 0, outcome.output
        clean.append(read_files(project.site))
    return Rivals(project, versions, (clean[0], clean[1]), seconds)


def start_build(project: Project) -> subprocess.Popen[bytes]:
    """A build that goes on while the test does."""
    return subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=project.folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "TSUNAGU_NOW": NOW},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def list_faults_of_killed(rivals: Rivals, times: int) -> list[str]:
    """Kill builds at random moments, half of them near the end, where the switch is; what was wrong then."""
    chance = random.Random(SEED)
    faults = []
    for number in range(times):
        rivals.write(number)
        moment = rivals.seconds * (chance.uniform(0.8, 1.05) if number % 2 else chance.random())
        build = start_build(rivals.project)
        time.sleep(moment)
        build.kill()
        build.wait()
        if not rivals.is_whole():
            faults.append(f"killed after {moment:.3f} s: the live site is not whole")
    rivals.write(times)
    if rivals.project.build().code or rivals.list_left():
        faults.append(f"the next build left {rivals.list_left()}")
    return faults


def list_faults_of_two(rivals: Rivals, times: int) -> list[str]:
    """Two builds at once, the second of another text and later each time; what was wrong after both."""
    faults = []
    for number in range(times):
        offset = rivals.seconds * number / times
        rivals.write(number)
        first = start_build(rivals.project)
        time.sleep(offset)
        rivals.write(number + 1)
        second = start_build(rivals.project)
        codes = []
        for build in (first, second):
            while build.poll() is None:
                if not (rivals.project.site / "index.html").is_file():
                    faults.append(f"{offset:.3f} s apart: a moment without a site")
                time.sleep(0.001)
            codes.append(build.returncode)
        if (
            codes != [0, 0]
            or read_files(rivals.project.site) != rivals.clean[(number + 1) % 2]
            or rivals.list_left()
        ):
            faults.append(f"{offset:.3f} s apart: codes {codes}, left {rivals.list_left()}")
    return faults
