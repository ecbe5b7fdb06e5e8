"""``tsunagu explain``: what a message means, and how it is switched off where it can be."""

from __future__ import annotations

import os

import click

from tsunagu.commands.questions import Refused
from tsunagu.header import suggest
from tsunagu.messages import PROBLEMS, UI_LANGUAGES, choose_ui_language, say


@click.command()
@click.argument("code")
@click.option("--lang", type=click.Choice(UI_LANGUAGES), help="Language of the answer. 知らせる言葉。")
def explain(code: str, lang: str | None) -> None:
    """Say what the message CODE means. 知らせの言葉（full-width など）が何かを説明します。"""
    ui_language = choose_ui_language(lang, os.environ, "ja")
    message = PROBLEMS.get(code.strip().lower())
    if message is None:
        near = suggest(code, PROBLEMS)["near"]
        guess = say("command/guess", ui_language, near=near) if near else ""
        raise Refused(say("explain/unknown", ui_language, seen=code, guess=guess).strip(), ui_language)
    click.echo(message.outline(ui_language))
    click.echo(say(f"explain/{message.severity}", ui_language, code=message.code))
