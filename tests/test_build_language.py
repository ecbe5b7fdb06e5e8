"""A build speaks to the author as ``tsunagu check`` does: in the language of his machine."""

from __future__ import annotations

import pytest

from projects import Outcome, Project

UNSET = {"LC_ALL": "", "LC_MESSAGES": "", "LANG": ""}

EMPTY = "---\ntitle:\ndate: 2025-01-01\nfactors: [skills]\n---\n\n本文です。\n"


def build_with_mistakes(project: Project, count: int, environment: dict[str, str]) -> Outcome:
    project.write({f"essays/wrong-{number}.md": EMPTY for number in range(count)})
    outcome = project.build(**UNSET | environment)
    assert outcome.code == 1
    return outcome


@pytest.mark.parametrize(
    ("count", "environment", "line", "last"),
    [
        (1, {"LANG": "en_US.UTF-8"}, "'title' is empty.", "There is 1 mistake in the content; nothing was"),
        (2, {"LC_ALL": "en_US.UTF-8"}, "'title' is empty.", "There are 2 mistakes in the content; nothing"),
        (1, {"LANG": "ja_JP.UTF-8"}, "の値が空です。", "直すところが 1 個あるので、何も作っていません。"),
        (1, {"LANG": "C"}, "の値が空です。", "直すところが 1 個あるので、何も作っていません。"),
    ],
)
def test_mistakes_are_told_in_the_language_of_the_machine(
    project: Project, count: int, environment: dict[str, str], line: str, last: str
) -> None:
    output = build_with_mistakes(project, count, environment | {"PYTHONUTF8": "1"}).output
    assert output.count(line) == count
    assert last in output


def test_the_end_of_a_build_is_told_in_the_language_of_the_machine(project: Project) -> None:
    assert "The site is in " in project.build(**UNSET | {"LANG": "en_US.UTF-8"}).output
    output = project.build(**UNSET | {"LANG": "ja_JP.UTF-8", "PYTHONUTF8": "1"}).output
    assert "にできました。make serve" in output
