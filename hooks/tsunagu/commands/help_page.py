"""The help of a command as a page for a terminal: how it is used, what it does, its options, its commands."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import click

from tsunagu.commands.columns import measure_columns, wrap_columns
from tsunagu.messages import MESSAGES, say

#: The columns of a page: those of the terminal, but no line is so wide that it can't be read.
_WIDEST: Final = 80
_NARROWEST: Final = 50
#: The columns of the names on the left; a longer one has a line of its own.
_WIDEST_NAME: Final = 30
_INDENT: Final = "  "


@dataclass(frozen=True, slots=True)
class HelpPage:
    """``commands`` are the names of those that stand below it."""

    ctx: click.Context
    ui_language: str
    commands: tuple[str, ...] = ()

    def write(self) -> str:
        """The page, all of it in one language."""
        path = list_names(self.ctx)
        text = say(find_row(path), self.ui_language)
        options = [one for one in self.ctx.command.get_params(self.ctx) if isinstance(one, click.Option)]
        sections = [
            self._write_usage(),
            *(_wrap(paragraph, _INDENT) for paragraph in text.split("\n\n")),
            [self._word("options"), *_write_pairs([self._show_option(path, one) for one in options])],
        ]
        if self.commands:
            sections.append([self._word("commands"), *_write_pairs(list(self._show_commands(path)))])
        return "\n\n".join("\n".join(lines) for lines in sections)

    def _word(self, name: str, **values: object) -> str:
        return say(f"help-word/{name}", self.ui_language, **values)

    def _write_usage(self) -> list[str]:
        words = [self.ctx.command_path, self._word("any-option")]
        for param in self.ctx.command.get_params(self.ctx):
            if isinstance(param, click.Argument):
                words += param.get_usage_pieces(self.ctx)
        if self.commands:
            words.append(self._word("any-command"))
        head = f"{self._word('usage')} "
        return _wrap(" ".join(words), " " * measure_columns(head), head)

    def _show_option(self, path: tuple[str, ...], option: click.Option) -> tuple[str, str]:
        """The names with what comes after them, and what it is for."""
        names = sorted(option.opts, key=lambda name: name.startswith("--"))
        told = [say(find_row(path, option), self.ui_language)]
        extra = option.get_help_extra(self.ctx)
        if "required" in extra:
            told.append(self._word("required"))
        if "default" in extra:
            told.append(self._word("default", value=extra["default"]))
        return " ".join([", ".join(names), *self._show_value(option)]), " ".join(told)

    def _show_value(self, option: click.Option) -> Iterator[str]:
        if option.is_flag:
            return
        if option.metavar or isinstance(option.type, click.Choice):
            yield option.make_metavar(self.ctx)
        else:
            yield self._word(f"type/{option.type.name.replace(' ', '-')}")

    def _show_commands(self, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """Each with the first line of its help: none of them is read for it."""
        for name in self.commands:
            yield name, say(find_row((*path, name)), self.ui_language).partition("\n")[0]


def list_names(ctx: click.Context) -> tuple[str, ...]:
    """The names of a command and of the groups it stands in, below ``tsunagu`` itself."""
    names: list[str] = []
    while ctx.parent:
        names.insert(0, ctx.command.name or "")
        ctx = ctx.parent
    return tuple(names)


def find_row(path: tuple[str, ...], option: click.Option | None = None) -> str:
    """The row of a command, or of an option: its own, else that of all commands of its group, or of all."""
    if option is None:
        return "/".join(("help", *(path or ("tsunagu",))))
    name = next(one for one in option.opts if one.startswith("--")).removeprefix("--")
    codes = ["/".join(("help", *path[:at], name)) for at in range(len(path), -1, -1)]
    return next((code for code in codes if code in MESSAGES), codes[0])


def _wrap(text: str, indent: str, head: str = "") -> list[str]:
    """Lines behind an indent; the first has the ``head`` instead."""
    columns = min(max(shutil.get_terminal_size().columns, _NARROWEST), _WIDEST)
    lines = wrap_columns(text, columns - measure_columns(indent))
    return [(head if head and at == 0 else indent) + line for at, line in enumerate(lines)]


def _write_pairs(pairs: list[tuple[str, str]]) -> list[str]:
    """Names on the left, what is said of them on the right."""
    widths = [measure_columns(name) for name, _ in pairs]
    most = max(width for width in widths if width <= _WIDEST_NAME)
    indent = " " * (len(_INDENT) * 2 + most)
    lines = []
    for (name, text), width in zip(pairs, widths, strict=True):
        if width > most:
            lines.append(_INDENT + name)
            lines += _wrap(text, indent)
        else:
            lines += _wrap(text, indent, f"{_INDENT}{name}{' ' * (most - width)}{_INDENT}")
    return lines
