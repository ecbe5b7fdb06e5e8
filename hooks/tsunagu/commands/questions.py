"""Ask the author for the values of a header, one by one, by the rows of its schema; and say no to him in
his language, where click would do it in English.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import IO, Any

import click

from tsunagu.commands.project import read_project
from tsunagu.header import Field, ListOf, Node, PerLanguage, Whole
from tsunagu.messages import UI_LANGUAGES, choose_ui_language, describe, say
from tsunagu.model import Place, Problem

_HERE = Place("?")
_BETWEEN = re.compile("[,、，\\s]+")

#: Says what is wrong with a text, or nothing.
Judge = Callable[[str], str]


class Refused(click.ClickException):
    """What was asked for is not done; the message is in ``language``, and so is the word before it."""

    def __init__(self, message: str, ui_language: str) -> None:
        super().__init__(message)
        self.ui_language = ui_language

    def show(self, file: IO[Any] | None = None) -> None:
        """Print it, as click prints its own."""
        click.echo(say("ask/error", self.ui_language, text=self.message), file=file, err=True)


class WrongOption(Refused):
    """An option that can't be taken."""

    exit_code = click.UsageError.exit_code


class EmptyNameError(click.BadParameter):
    """Nothing where a file or a folder must be named."""


class NamedPath(click.Path):
    """A path that was named: an empty one (``"$folder"``, not set) would be the folder one is in."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path."""
        if value == "":
            raise EmptyNameError("", ctx, param)
        return super().convert(value, param, ctx)


class Spoken(click.Command):
    """A command that says no in the author's language."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Read the options."""
        with _speak(next((value for name, value in pairwise(args) if name == "--lang"), None)):
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run it."""
        with _speak(ctx.params.get("lang")):
            return super().invoke(ctx)


class SpokenGroup(Spoken, click.Group):
    """A group of such commands."""

    command_class = Spoken


@contextmanager
def _speak(lang: str | None) -> Iterator[None]:
    """Say what click would say, in the language wanted, else in the author's."""
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.Abort:
        ui_language = _choose(lang)
        click.echo("", err=True)
        raise Refused(say("ask/stopped", ui_language), ui_language) from None
    except KeyboardInterrupt:
        ui_language = _choose(lang)
        raise Refused(say("ask/halfway", ui_language), ui_language) from None
    except click.UsageError as error:
        ui_language = _choose(lang)
        raise WrongOption(_explain(error, ui_language), ui_language) from None


def _choose(lang: str | None) -> str:
    try:
        default = read_project().settings.codes[0]
    except click.ClickException:
        default = "ja"
    return choose_ui_language(lang if lang in UI_LANGUAGES else None, os.environ, default)


def _explain(error: click.UsageError, ui_language: str) -> str:
    if isinstance(error, click.NoSuchOption):
        near = say("ask/near", ui_language, near=error.possibilities[0]) if error.possibilities else ""
        return say("ask/no-option", ui_language, name=error.option_name, near=near).strip()
    if isinstance(error, click.BadOptionUsage):
        return say("ask/no-value", ui_language, name=error.option_name)
    if isinstance(error, click.BadParameter) and error.param:
        name = (error.param.opts or [""])[0]
        if isinstance(error, click.MissingParameter):
            return say("ask/missing", ui_language, name=name)
        if isinstance(error, EmptyNameError):
            return say("ask/empty-name", ui_language, name=name)
        choices = error.param.type.choices if isinstance(error.param.type, click.Choice) else ()
        known = say("ask/known", ui_language, known=", ".join(choices)) if choices else ""
        return say("ask/bad-value", ui_language, name=name, known=known).strip()
    return say("ask/unknown", ui_language)


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
