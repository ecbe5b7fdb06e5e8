"""Ask the author for the values of a header, one by one, by the rows of its schema."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import click

from tsunagu.commands.refusals import WrongOption
from tsunagu.header import Field, ListOf, Node, PerLanguage, Whole
from tsunagu.messages import describe, say
from tsunagu.model import Place, Problem

_HERE = Place("?")
_BETWEEN = re.compile("[,、，\\s]+")

#: Says what is wrong with a text, or nothing.
Judge = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Questions:
    """Asks in ``language``; ``ask_all`` also for what could be left out."""

    ui_language: str
    ask_all: bool

    def ask_text(
        self, label: str, given: str | None, judge: Judge, default: str = "", *, sure: bool = True
    ) -> str:
        """A text that is right; an option that was given is not asked for, and refused when it is wrong.

        A default that is not ``sure`` is shown before it is taken, also to an author who gave options.
        """
        if given is None and default and sure and not self.ask_all:
            given = default
        if given is not None:
            if wrong := judge(given):
                raise WrongOption(wrong, self.ui_language)
            return given
        while True:
            answer: str = click.prompt(label, default=default, show_default=bool(default)).strip()
            wrong = judge(answer)
            if not wrong:
                return answer
            click.echo(wrong, err=True)

    def ask_field(
        self,
        row: Field,
        given: str | None,
        default: str = "",
        judge: Judge = lambda _: "",
        *,
        sure: bool = True,
    ) -> Any:
        """The value of one row as it is to be written, None where it is left out; ``judge`` may refuse."""
        if given is None and not row.required and not default and not self.ask_all:
            return None
        label = row.ja if self.ui_language == "ja" else row.en
        if not row.required:
            label = f"{label} ({say('command/none', self.ui_language)})"
        answer = self.ask_text(label, given, self._make_judge(row, judge), default, sure=sure)
        return _read_answer(row, answer)

    def ask_languages(
        self, row: Field, given: Mapping[str, str], judge: Callable[[str, str], str] = lambda _, __: ""
    ) -> dict[str, str]:
        """A value for each language of the site; ``judge`` may refuse more, by language and text."""
        shape = row.shape
        assert isinstance(shape, PerLanguage)
        label = row.ja if self.ui_language == "ja" else row.en
        answers: dict[str, str] = {}
        for code in shape.languages:
            one = Field(f"{row.name}.{code}", shape.item, row.ja, row.en, row.example, required=True)
            answers[code] = self.ask_text(
                f"{label} [{code}]", given.get(code), self._make_judge(one, partial(judge, code))
            )
        return answers

    def _make_judge(self, row: Field, judge: Judge) -> Judge:
        return lambda text: self._judge(row, text) or judge(text)

    def _judge(self, row: Field, text: str) -> str:
        """What the checker would say of a value, in words for the author."""
        if not text and not row.required:
            return ""
        problems: list[Problem] = []
        row.shape.read(row.name, _make_node(row, text), problems.append)
        if problems and problems[0].code == "empty":  # there is no line yet that could be deleted
            return say("ask/nothing", self.ui_language, label=row.ja if self.ui_language == "ja" else row.en)
        return describe(problems[0], self.ui_language) if problems else ""


def _make_node(row: Field, text: str) -> Node:
    if isinstance(row.shape, ListOf):
        return Node(tuple(Node(word, _HERE) for word in _split(text)), _HERE)
    return Node(text, _HERE)


def _read_answer(row: Field, text: str) -> Any:
    if not text:
        return None
    if isinstance(row.shape, ListOf):
        return _split(text)
    return int(text) if isinstance(row.shape, Whole) else text


def _split(text: str) -> list[str]:
    return [word for word in _BETWEEN.split(text) if word]
