"""The author's mistakes: each is told once, where it is, with the way to fix it, in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from pkgutil import iter_modules

import pytest

import tsunagu.languages.lookup
from desk import SETTINGS, SITE, look, write_site
from mistakes import Mistake, list_mistakes
from projects import SAMPLE
from tsunagu.config.clock import read_now
from tsunagu.messages.findings import describe, write_findings
from tsunagu.messages.site_messages import SITE as SITE_MESSAGES
from tsunagu.messages.table import PROBLEMS

CASES = list_mistakes()

LINE = re.compile(r"(?:docs/\S.*?|mkdocs\.yml):[1-9]\d*:[1-9]\d* ([a-z0-9-]+) \S.*")


@pytest.fixture(autouse=True)
def two_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cases name the languages that Tsunagu comes with; its author may have added some."""
    own = [module for module in iter_modules(tsunagu.languages.__path__) if module.name in ("ja", "en")]
    monkeypatch.setattr(tsunagu.languages.lookup, "iter_modules", lambda _: own)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_told_once_and_where_it_is(case: Mistake, tmp_path: Path) -> None:
    assert case.tell(tmp_path / "docs") == {"ja": case.ja, "en": case.en}


def test_there_are_many_realistic_mistakes() -> None:
    assert len(CASES) >= 60


def test_every_error_has_a_case() -> None:
    """A code that no case shows is a sentence nobody has read."""
    told = {found[1] for case in CASES for line in case.en if (found := LINE.fullmatch(line))}
    errors = {code for code, row in PROBLEMS.items() if row.severity == "error"}
    # Below: no file is unreadable to everyone. The other is in test_builds.py: it is of a file of code.
    assert errors - told == {"unreadable", "odd-language-file"}


def test_every_remark_on_the_settings_has_a_case() -> None:
    told = {found[1] for case in CASES for line in case.en if (found := LINE.fullmatch(line))}
    assert {row.code for row in SITE_MESSAGES if row.severity == "warning"} <= told


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(tmp_path, {})

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    lines = write_findings(look(tmp_path).problems, "en")
    assert [line.split(" ")[1] for line in lines] == ["unreadable"] * len(SITE)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_line_says_the_same_place_in_both_languages(case: Mistake) -> None:
    assert [line.split(" ")[:2] for line in case.ja] == [line.split(" ")[:2] for line in case.en]
    assert all(LINE.fullmatch(line) for line in (*case.ja, *case.en))


def test_a_site_without_mistakes_is_told_nothing(tmp_path: Path) -> None:
    write_site(tmp_path, {})
    assert look(tmp_path).problems == ()


def test_a_site_without_any_file_is_told_nothing(tmp_path: Path) -> None:
    assert look(tmp_path).problems == ()


def test_the_content_of_this_repository_is_told_nothing() -> None:
    now = read_now({}, SETTINGS.zone)
    assert [describe(problem, "en") for problem in look(SAMPLE / "docs", now=now).problems] == []
