"""``tsunagu check --fix`` does what a message knows exactly, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml

from desk import SETTINGS, look, write_site
from mistakes import list_mistakes
from projects import ROOT
from tsunagu.commands.fixes import Fix, find_fixes
from tsunagu.content.sources import read_folder
from tsunagu.messages.findings import describe
from tsunagu.messages.table import PROBLEMS
from tsunagu.model import Problem

URI = "essays/new-story.md"
HEADER = "title: 新しい話\ndate: 2026-05-03\nfactors: [customers]"
BODY = "本文です。"
CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/cases/fix.yml").read_text(encoding="utf-8"))

#: Beside what is told stands what is done, but for signs that are only taken away or stand for themselves.
SILENT = {"early-bracket", "tab", "full-width-space", "odd-space", "no-comma"}


def write(header: str, body: str) -> str:
    return f"---\n{header}\n---\n\n{body}\n"


def read_case(case: Mapping[str, Any]) -> tuple[str, str]:
    """The file before and after."""
    header, body = case.get("header", HEADER), case.get("body", BODY)
    return write(header, body), write(case.get("fixed", header), case.get("fixed_body", body))


def fix(docs: Path) -> list[Fix]:
    return find_fixes(docs, read_folder(docs, SETTINGS.limits, lambda _: None), SETTINGS, lambda _: True)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_a_file_is_fixed_as_its_messages_say_and_keeps_the_ends_of_its_lines(
    case: dict[str, Any], end: str, tmp_path: Path
) -> None:
    before, after = (text.replace("\n", end).encode() for text in read_case(case))
    write_site(tmp_path, {URI: before})
    fixes = fix(tmp_path)
    assert [one.uri for one in fixes] == ([] if before == after else [URI])
    for one in fixes:
        one.write()
    assert (tmp_path / URI).read_bytes() == after
    left = [problem.code for problem in look(tmp_path).problems if problem.place.uri == URI]
    assert left == case.get("left", [])
    assert fix(tmp_path) == []


def test_what_is_shown_before_it_is_written_is_the_line_that_changes(tmp_path: Path) -> None:
    write_site(tmp_path, {URI: write("title: 題\r\ndate: 2026/5/3\r\nfactors: [customers]", BODY)})
    (one,) = fix(tmp_path)
    changed = [line for line in one.write_diff("x")[2:] if line.startswith(("+", "-"))]
    assert changed == ["-date: 2026/5/3", "+date: 2026-05-03"]


@cache
def find_all_mistakes() -> list[list[Problem]]:
    """What each case of the mistakes is told of."""
    found = []
    for case in list_mistakes():
        if case.settings is None:
            with TemporaryDirectory() as folder:
                case.write(Path(folder, "docs"))
                found.append(list(look(Path(folder, "docs")).problems))
    return found


@pytest.mark.parametrize("ui_language", ["ja", "en"])
def test_a_repair_is_what_its_message_proposes(ui_language: str) -> None:
    """One proposal: what the author reads is what ``--fix`` would type."""
    found = [problem for problems in find_all_mistakes() for problem in problems if problem.repair]
    assert len({problem.code for problem in found}) >= 12
    for problem in found:
        assert problem.repair
        if problem.code not in SILENT:
            assert problem.repair.new.strip() in describe(problem, ui_language), problem


def test_no_remark_has_a_repair() -> None:
    """What may be meant is not changed without being asked."""
    remarks = {code for code, row in PROBLEMS.items() if row.severity == "warning"}
    assert not [
        one for problems in find_all_mistakes() for one in problems if one.repair and one.code in remarks
    ]
