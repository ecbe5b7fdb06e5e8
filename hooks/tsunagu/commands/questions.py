"""Ask the author for the values of a header, one by one, by the rows of its schema."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import click

from tsunagu.commands.words import say
from tsunagu.fields import Field
from tsunagu.model import Place, Problem
from tsunagu.problems import describe
from tsunagu.shapes.lists import ListOf, PerLanguage
from tsunagu.shapes.numbers import Whole
from tsunagu.yaml_nodes import Node

_HERE = Place("?")
_BETWEEN = re.compile("[,、，\\s]+")

#: Says what is wrong with a text, or nothing.
Judge = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Questions:
    """Asks in ``tongue``; ``ask_all`` also for what could be left out."""

    tongue: str
    ask_all: bool

    def ask_text(self, label: str, given: str | None, judge: Judge, default: str = "") -> str:
        """A text that is right; an option that was given is not asked for, and refused when it is wrong."""
        if given is None and default and not self.ask_all:
            given = default
        if given is not None:
            if wrong := judge(given):
                raise click.BadParameter(wrong)
            return given
        while True:
            answer: str = click.prompt(label, default=default, show_default=bool(default)).strip()
            wrong = judge(answer)
            if not wrong:
                return answer
            click.echo(wrong, err=True)

    def ask_field(self, row: Field, given: str | None, default: str = "") -> Any:
        """The value of one row as it is to be written, None where it is left out."""
        if given is None and not row.required and not default and not self.ask_all:
            return None
        label = row.ja if self.tongue == "ja" else row.en
        if not row.required:
            label = f"{label} ({say('none', self.tongue)})"
        answer = self.ask_text(label, given, lambda text: self._judge(row, text), default)
        return _read_answer(row, answer)

    def ask_languages(self, row: Field, given: Mapping[str, str]) -> dict[str, str]:
        """A value for each language of the site."""
        shape = row.shape
        assert isinstance(shape, PerLanguage)
        label = row.ja if self.tongue == "ja" else row.en
        answers: dict[str, str] = {}
        for code in shape.languages:
            one = Field(f"{row.name}.{code}", shape.item, row.ja, row.en, row.example, required=True)
            judge = self._make_judge(one)
            answers[code] = self.ask_text(f"{label} [{code}]", given.get(code), judge)
        return answers

    def _make_judge(self, row: Field) -> Judge:
        return lambda text: self._judge(row, text)

    def _judge(self, row: Field, text: str) -> str:
        """What the checker would say of a value, in words for the author."""
        if not text and not row.required:
            return ""
        problems: list[Problem] = []
        row.shape.read(row.name, _make_node(row, text), problems.append)
        return describe(problems[0], self.tongue) if problems else ""


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
