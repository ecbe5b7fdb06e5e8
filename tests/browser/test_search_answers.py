"""Search never shrugs: 200 questions as readers ask them have their answers among the first results."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser

from bench.answers import Answer, ask_site, read_questions
from projects import Project

#: Of the questions of one kind, and of all, how many must have an answer among the first three results.
_OF_A_KIND, _OF_ALL = 0.8, 0.95


@pytest.fixture(scope="module")
def answers(browser: Browser, real_project: Project) -> list[Answer]:
    page = browser.new_page()
    asked = ask_site(page, real_project.site, read_questions())
    page.close()
    return asked


def share(answers: Sequence[Answer]) -> float:
    return sum(answer.is_answered for answer in answers) / len(answers)


def test_nearly_every_question_is_answered(answers: list[Answer]) -> None:
    missed = [f"{answer.question.query}: {answer.found[:3]}" for answer in answers if not answer.is_answered]
    assert len(answers) >= 120
    assert share(answers) >= _OF_ALL, missed


def test_the_first_result_is_an_answer(answers: list[Answer]) -> None:
    wrong = [f"{answer.question.query}: {answer.found[:1]}" for answer in answers if not answer.is_first]
    assert len(wrong) <= len(answers) * (1 - _OF_ALL), wrong


@pytest.mark.parametrize("kind", sorted({question.kind for question in read_questions()}))
def test_no_kind_of_question_is_left_behind(answers: list[Answer], kind: str) -> None:
    assert share([answer for answer in answers if answer.question.kind == kind]) >= _OF_A_KIND
