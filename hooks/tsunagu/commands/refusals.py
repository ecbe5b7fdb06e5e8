"""How a command says no: in the author's language, where click would do it in English."""

from __future__ import annotations

from typing import IO, Any

import click

from tsunagu.messages import say


class Refused(click.ClickException):
    """What was asked for is not done; the message is in ``ui_language``, and so is the word before it."""

    def __init__(self, message: str, ui_language: str) -> None:
        super().__init__(message)
        self.ui_language = ui_language

    def show(self, file: IO[Any] | None = None) -> None:
        """Print it, as click prints its own."""
        click.echo(say("ask/error", self.ui_language, text=self.message), file=file, err=True)


class WrongOption(Refused):
    """An option that can't be taken."""

    exit_code = click.UsageError.exit_code


class WrongValueError(click.BadParameter):
    """A value that can't be taken; its row says why, as soon as the language is known."""

    def __init__(
        self, code: str, ctx: click.Context | None, param: click.Parameter | None, **values: object
    ) -> None:
        super().__init__(code, ctx, param)
        self.code = code
        self.values = values
