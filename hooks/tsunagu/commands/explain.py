"""``tsunagu explain``: what a message means, and how it is switched off where it can be."""

from __future__ import annotations

import os

import click

from tsunagu.commands.refusals import Refused
from tsunagu.commands.spoken import command, take_lang
from tsunagu.header import suggest
from tsunagu.messages import PROBLEMS, choose_ui_language, say


@command()
@click.argument("code")
@take_lang
def explain(code: str, lang: str | None) -> None:
    """Say what the message ``code`` means."""
    ui_language = choose_ui_language(lang, os.environ, "ja")
    message = PROBLEMS.get(code.strip().lower())
    if message is None:
        near = suggest(code, PROBLEMS)["near"]
        guess = say("command/guess", ui_language, near=near) if near else ""
        raise Refused(say("explain/unknown", ui_language, seen=code, guess=guess).strip(), ui_language)
    click.echo(message.outline(ui_language))
    click.echo(say(f"explain/{message.severity}", ui_language, code=message.code))
