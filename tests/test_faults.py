"""What is nobody's mistake in a text ends in one plain line, in the author's language: no traceback."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from projects import NOW, ROOT, Outcome, Project
from tsunagu.messages.faults import describe_fault

CHECK = ("tsunagu.commands.cli", "check")
BUILD = ("mkdocs", "build", "--strict", "--quiet")


def run(
    project: Project,
    command: tuple[str, ...],
    *,
    before: Callable[[], None] | None = None,
    stdout: str = "",
    environment: Mapping[str, str] | None = None,
) -> Outcome:
    """A command in the project, after ``before`` in its process; what it says that goes not to ``stdout``."""
    settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "TSUNAGU_NOW": NOW, **(environment or {})}
    with Path(stdout or os.devnull).open("wb") as sink:
        done = subprocess.run(
            [sys.executable, "-m", *command],
            cwd=project.folder,
            env=settings,
            stdout=sink if stdout else subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            preexec_fn=before,
            check=False,
        )
    return Outcome(done.returncode, (done.stdout or "") + done.stderr)


def assert_told(outcome: Outcome, *words: str) -> None:
    """It failed, and said why without its insides."""
    assert outcome.code, outcome.output
    assert "Traceback" not in outcome.output, outcome.output
    assert all(word in outcome.output for word in words), outcome.output


def limit_files() -> None:
    """A disk on which no file of more than 20 kB has room."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


@pytest.mark.parametrize(("language", "words"), [("ja", "ディスクがいっぱい"), ("en", "disk is full")])
def test_a_full_disk_is_told_and_the_old_site_stays(project: Project, language: str, words: str) -> None:
    assert project.build().code == 0
    before = sorted(project.site.rglob("*"))
    outcome = run(project, BUILD, before=limit_files, environment={"LC_ALL": language})
    assert_told(outcome, words, str(project.folder))
    assert sorted(project.site.rglob("*")) == before
    assert list(project.folder.glob(".site*")) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("option", ["check", "--help"])
def test_an_output_that_can_not_be_written_is_told(project: Project, option: str) -> None:
    assert_told(run(project, (CHECK[0], option), stdout="/dev/full"), "ディスクがいっぱい")


@pytest.mark.parametrize("closed", [(1,), (2,), (1, 2)], ids=["stdout", "stderr", "both"])
@pytest.mark.parametrize(
    "command", [("check",), ("terms",), ("schema",), ("--help",)], ids=lambda one: one[0]
)
def test_a_closed_output_is_no_fault(
    project: Project, command: tuple[str, ...], closed: tuple[int, ...]
) -> None:
    def close() -> None:
        for number in closed:
            os.close(number)

    outcome = run(project, (CHECK[0], *command), before=close)
    assert (outcome.code, "Traceback" in outcome.output) == (0, False)


def test_make_site_needs_no_output(project: Project) -> None:
    """As the Makefile calls MkDocs, which by itself ends in a traceback."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    command = next(
        line[2:] for line in makefile.splitlines() if line.endswith("mkdocs $$COLOR build --strict")
    )
    color = next(line.partition(" = ")[2] for line in makefile.splitlines() if line.startswith("COLOR = "))
    for name, value in {"$(COLOR)": color, "$(BIN)/": f"{sys.executable} -m ", "$$": "$"}.items():
        command = command.replace(name, value)
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=project.folder,
        env={**os.environ, "TSUNAGU_NOW": NOW},
        stderr=subprocess.PIPE,
        preexec_fn=lambda: os.close(1),
        check=False,
    )
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False), done.stderr


@pytest.mark.parametrize("seen", ["abc", "", "-1", "1.5", "9" * 20, "9" * 5000])
def test_a_day_of_the_last_commit_that_is_none_is_told_before_anything_is_built(
    project: Project, seen: str
) -> None:
    for command in (CHECK, BUILD):
        outcome = run(project, command, environment={"SOURCE_DATE_EPOCH": seen})
        assert_told(outcome, "SOURCE_DATE_EPOCH", f"「{seen}」" if len(seen) < 40 else f"「{seen[:39]}…」")


@pytest.mark.parametrize(
    ("module", "code"),
    [("sudachipy", "raise ModuleNotFoundError('gone', name='sudachipy')"), ("sudachidict_small", "")],
)
def test_a_missing_part_of_the_program_is_named(project: Project, module: str, code: str) -> None:
    other = project.folder / "other"
    other.mkdir()
    (other / f"{module}.py").write_text(code, encoding="utf-8")
    outcome = run(project, BUILD, environment={"PYTHONPATH": str(other)})
    assert_told(outcome, "「sudachipy」が入っていません")


def test_a_text_too_deep_to_be_read_is_told_with_its_name(project: Project) -> None:
    """Stars that open one after the other, with words between them: told before anything is made of them."""
    project.write({"about.md": "# 題\n\n" + "*a **b " * 2000 + "c** d* " * 2000})
    assert_told(run(project, BUILD), "何百段も入れ子", "about.md:3:1")


def test_a_file_where_the_stage_of_an_earlier_version_was_stops_nothing(project: Project) -> None:
    (project.folder / ".site.building").touch()
    assert project.build().code == 0


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (PermissionError(errno.EACCES, "Permission denied", "site"), "site can't be read or written"),
        (OSError(errno.EROFS, "Read-only file system", "x"), "x can't be read or written (Read-only"),
        (OSError(errno.ENOSPC, "No space left on device", "a", None, "b"), "so b can't be written"),
        (OSError(errno.ENAMETOOLONG, "File name too long", b"\x83"), "? can't be read or written"),
        (OSError(errno.ENOSPC, "No space left on device"), "Make room on the disk of the site"),
        (OSError(errno.EIO, "Input/output error"), "A file, or the output, can't be read or written (Input"),
        (RecursionError("maximum recursion depth exceeded"), "signs within signs"),
        (ImportError("none", name="mdx"), "'mdx', is not installed (none)"),
        (ValueError("our own"), ""),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_a_fault_says_what_and_where(error: Exception, told: str) -> None:
    line = describe_fault(error, "en")
    assert told in line
    assert bool(told) == bool(line)
    assert "\n" not in line
