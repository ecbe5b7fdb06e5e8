"""A tab before a line of mkdocs.yml is told with the blanks to type, and brings no other message along."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from projects import ROOT, SAMPLE
from tsunagu.config.settings import SettingsError, read_settings
from tsunagu.messages.findings import list_findings
from tsunagu_mkdocs.mkdocs_keys import MKDOCS

LINES = (SAMPLE / "mkdocs.yml").read_text(encoding="utf-8").split("\n")
DEEP = [at for at, line in enumerate(LINES) if re.match(" +[^ #]", line)]

#: What stands before a line instead of its blanks, by what the author did.
HABITS = {
    "a tab for two blanks": lambda line: re.sub(
        r"^(?:  )+", lambda blanks: "\t" * (len(blanks[0]) // 2), line
    ),
    "a tab for four blanks": lambda line: re.sub("^    ", "\t", line),
    "a tab before each language": lambda line: re.sub("^ +(?=(?:ja|en):)", "\t", line),
}


def tell(lines: list[str], path: Path) -> list[str]:
    """What is told of a mkdocs.yml, in Japanese, with the repository's folders beside it."""
    path.with_name("docs").symlink_to(SAMPLE / "docs")
    for name in ("hooks", "overrides"):
        path.with_name(name).symlink_to(ROOT / name)
    path.write_text("\n".join(lines), encoding="utf-8")
    try:
        read_settings(path, {}, MKDOCS)
    except SettingsError as error:
        return list(map(str, list_findings(error.problems, "ja", "")))
    return []


def say_tab(at: int) -> str:
    """The one message about a line."""
    blanks = len(LINES[at]) - len(LINES[at].lstrip(" "))
    known = f"半角の空白を {blanks} つ打ってください。"
    return f"mkdocs.yml:{at + 1}:1 tab ここではタブを使えません。消して、{known}"


@pytest.mark.parametrize("at", DEEP)
def test_one_tab_is_one_message(at: int, tmp_path: Path) -> None:
    lines = [*LINES[:at], "\t" + LINES[at].lstrip(" "), *LINES[at + 1 :]]
    assert tell(lines, tmp_path / "mkdocs.yml") == [say_tab(at)]


@pytest.mark.parametrize("habit", HABITS)
def test_many_tabs_are_a_message_each(habit: str, tmp_path: Path) -> None:
    lines = [HABITS[habit](line) for line in LINES]
    told = [re.sub(r":\d+ tab", ":1 tab", line) for line in tell(lines, tmp_path / "mkdocs.yml")]
    assert told == [say_tab(at) for at in DEEP if "\t" in lines[at]]
