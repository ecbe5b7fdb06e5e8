"""A copy of the repository to change and to test, so that nobody's work is touched."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType

from projects import ROOT

PLACE = ROOT / ".cache" / "mutants"
TREE = PLACE / "tree"
CODE = "hooks/tsunagu"

#: Tests that install environments, play whole workflows, or need a browser: minutes for each.
LEFT_OUT = (
    *("browser", "test_pins.py", "test_publishing.py", "test_pull_build.py", "test_pull_comment.py"),
    *("test_workflows.py", "test_hosting.py", "test_environment.py", "test_independence.py"),
)


def make_tree() -> None:
    """A clone of the last commit, with what has changed since."""
    shutil.rmtree(TREE, ignore_errors=True)
    PLACE.mkdir(parents=True, exist_ok=True)
    subprocess.run(["git", "clone", "--quiet", "--shared", str(ROOT), str(TREE)], check=True)
    for line in _list_changed():
        if (ROOT / line).is_file():
            (TREE / line).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / line, TREE / line)
        else:
            (TREE / line).unlink(missing_ok=True)


def copy_tests() -> list[str]:
    """Bring the copy's tests up to date, and return the files of tests that are new or changed since.

    Tests of other code would fail there whatever is changed, and every mutant would be killed by them.
    """
    if not _has_same_code():
        print("The code has changed since it was recorded: its tests stay as they were; --anew begins again.")
        return []
    changed = []
    for path in sorted((ROOT / "tests").rglob("*")):
        name = path.relative_to(ROOT)
        if path.is_file() and "__pycache__" not in name.parts and not _is_same(path, TREE / name):
            (TREE / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, TREE / name)
            changed.append(name.as_posix())
    return [
        name for name in changed if re.fullmatch(r"tests/test_\w+\.py", name) and name[6:] not in LEFT_OUT
    ]


def _has_same_code() -> bool:
    """A mutant that a killed run left counts too: it is put back when it is tried again."""
    return all(_is_same(path, TREE / path.relative_to(ROOT)) for path in (ROOT / CODE).rglob("*.py"))


def _is_same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


def run_tests(
    plugin: ModuleType,
    arguments: Sequence[str],
    environ: Mapping[str, str],
    *,
    program: Sequence[str] = (),
    limit: float,
) -> tuple[int, str]:
    """The code of pytest in the copy, and what it said; 124 where it took longer than ``limit`` seconds."""
    path = os.pathsep.join(str(TREE / name) for name in ("hooks", "tests"))
    plain = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1", **environ}
    command = [
        sys.executable,
        *(program or ("-m",)),
        "pytest",
        "-p",
        plugin.__name__,
        "-p",
        "no:cacheprovider",
        *arguments,
    ]
    process = subprocess.Popen(
        command, cwd=TREE, env=plain, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
    )
    try:
        said, _ = process.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        return 124, ""
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
    return process.returncode, said.decode(errors="replace")


def list_ignored() -> list[str]:
    """pytest's options for the tests that are left out."""
    return [f"--ignore=tests/{name}" for name in LEFT_OUT]


def _list_changed() -> list[str]:
    done = subprocess.run(
        ["git", "ls-files", "-z", "--modified", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [name for name in done.stdout.split("\0") if name]
