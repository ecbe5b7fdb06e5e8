"""Commands that speak the author's language where click would speak English: in their help, and where they
were not asked rightly. Every command is one; what its help says are the rows ``help/…`` of the messages.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from itertools import pairwise, takewhile
from typing import Any, TypeVar

import click

from tsunagu.commands.help_page import HelpPage
from tsunagu.commands.refusals import Refused, WrongOption, WrongValueError
from tsunagu.messages import UI_LANGUAGES, choose_ui_language, say

_F = TypeVar("_F", bound=Callable[..., Any])


def command(name: str | None = None) -> Callable[[Callable[..., Any]], Spoken]:
    """The decorator of a command."""
    return click.command(name, cls=Spoken)


def group(name: str | None = None) -> Callable[[Callable[..., Any]], SpokenGroup]:
    """The decorator of a group of commands."""
    return click.group(name, cls=SpokenGroup)


def take_lang(function: _F) -> _F:
    """The decorator of a command that needs ``lang``; the others have ``--lang`` for their help."""
    return click.option("--lang", type=click.Choice(UI_LANGUAGES), default=_inherit_lang)(function)


def _inherit_lang() -> str | None:
    """What was said before the name of the command: ``tsunagu --lang en check``."""
    lang: str | None = click.get_current_context().obj
    return lang


class Spoken(click.Command):
    """A command whose help is in the author's language, and that says no in it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not any(one.name == "lang" for one in self.params):
            self.params.append(click.Option(["--lang"], type=click.Choice(UI_LANGUAGES), expose_value=False))

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Read the options. The context's ``obj`` is the language that is wanted anywhere on the line."""
        lang = parent.obj if parent else _find_lang(args)
        with _speak(lang):
            return super().make_context(info_name, args, parent, obj=lang, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run it."""
        with _speak(ctx.obj):
            return super().invoke(ctx)

    def get_help(self, ctx: click.Context) -> str:
        """The whole help, in one language."""
        return HelpPage(ctx, _choose(ctx.obj), tuple(self.list_shown(ctx))).write()

    def list_shown(self, ctx: click.Context) -> Iterable[str]:  # noqa: ARG002 (for groups)
        """The commands below this one that help lists."""
        return ()


class SpokenGroup(Spoken, click.Group):
    """A group of such commands."""

    command_class = Spoken

    def list_shown(self, ctx: click.Context) -> Iterable[str]:
        """All of its commands."""
        return self.list_commands(ctx)


def _find_lang(args: list[str]) -> str | None:
    """What ``--lang`` is on a line that may be wrong elsewhere, and whose help may be asked for before it."""
    words = [*takewhile(lambda word: word != "--", args), ""]
    said = [word.partition("=")[2] or after for word, after in pairwise(words) if _is_lang(word)]
    return next((one for one in reversed(said) if one in UI_LANGUAGES), None)


def _is_lang(word: str) -> bool:
    return word == "--lang" or word.startswith("--lang=")


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
    """The language wanted, else that of the computer, else the site's first."""
    from tsunagu.commands.project import survey_project  # noqa: PLC0415 (most runs are told nothing)

    if lang:
        return lang
    try:
        default = survey_project()[0].settings.codes[0]
    except (click.ClickException, OSError):  # help is given everywhere
        default = "ja"
    return choose_ui_language(lang, os.environ, default)


def _explain(error: click.UsageError, ui_language: str) -> str:
    if isinstance(error, click.NoSuchCommand):
        near = _find_near(error)
        hint = say("ask/near", ui_language, near=near) if near else say("ask/see-help", ui_language)
        return say("ask/no-command", ui_language, name=error.command_name, hint=hint)
    if isinstance(error, click.NoSuchOption):
        near = say("ask/near", ui_language, near=error.possibilities[0]) if error.possibilities else ""
        return say("ask/no-option", ui_language, name=error.option_name, near=near).strip()
    if isinstance(error, click.BadOptionUsage):
        return say("ask/no-value", ui_language, name=error.option_name)
    if isinstance(error, click.BadParameter) and error.param:
        return _explain_value(error, error.param, ui_language)
    return say("ask/unknown", ui_language)


def _find_near(error: click.NoSuchCommand) -> str:
    """Of the names only: click would look at the commands, which are not read yet."""
    ctx = error.ctx
    known = ctx.command.list_commands(ctx) if ctx and isinstance(ctx.command, click.Group) else ()
    return next(iter(get_close_matches(error.command_name, known)), "")


def _explain_value(error: click.BadParameter, param: click.Parameter, ui_language: str) -> str:
    name = param.human_readable_name if isinstance(param, click.Argument) else param.opts[0]
    if isinstance(error, click.MissingParameter):
        return say("ask/missing", ui_language, name=name)
    if isinstance(error, WrongValueError):
        return say(error.code, ui_language, name=name, **error.values)
    known = _list_known(param.type, ui_language)
    return say("ask/bad-value", ui_language, name=name, known=known).strip()


def _list_known(kind: click.ParamType[Any], ui_language: str) -> str:
    if isinstance(kind, click.Choice):
        return say("ask/known", ui_language, known=", ".join(kind.choices))
    if isinstance(kind, click.IntRange):
        return say("ask/number-from", ui_language, least=kind.min)
    return say("ask/number", ui_language) if isinstance(kind, click.types.FloatParamType) else ""
