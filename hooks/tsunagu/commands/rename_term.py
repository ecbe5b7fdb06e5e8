"""``tsunagu rename-term``: a term gets another name; the old one stays an alias, so that texts link."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import click

from tsunagu.checks import Content, read_content
from tsunagu.commands.changed_files import ChangeError, explain_change, write_changes, write_diff
from tsunagu.commands.project import read_moment, read_project
from tsunagu.commands.refusals import Refused
from tsunagu.commands.spoken import command, take_lang
from tsunagu.commands.term_names import rename_in_header
from tsunagu.commands.text_places import list_places, plan_changes
from tsunagu.header import suggest
from tsunagu.japanese import JAPANESE, propose_reading
from tsunagu.messages import choose_ui_language, say
from tsunagu.model import Source, Term


@command("rename-term")
@click.argument("term")
@click.argument("name")
@click.option("--language")
@click.option("--reading")
@click.option("--dry-run", is_flag=True)
@take_lang
def rename_term(
    term: str, name: str, language: str | None, reading: str | None, dry_run: bool, lang: str | None
) -> None:
    """Give a term (its id or a name) another name; the old one becomes an alias."""
    project = read_project(Path.cwd())
    ui_language = choose_ui_language(lang, os.environ, project.settings.codes[0])
    now = read_moment(project.settings)
    content = read_content(project.docs, project.settings, now)
    found = _find_term(content, term, ui_language)
    code = language or _guess_language(name, project.settings.codes)
    if code not in found.name:
        known = ", ".join(found.name)
        raise Refused(say("rename/no-language", ui_language, seen=code, known=known), ui_language)
    if name == found.name[code]:
        raise Refused(say("rename/same", ui_language, seen=name), ui_language)
    kana = reading or (propose_reading(name) if code == "ja" else "")
    if code == "ja" and not kana:
        raise Refused(say("rename/reading", ui_language, seen=name), ui_language)
    uri, old = found.place.uri, found.name[code]
    after = _rename(content.folder.sources, uri, lambda one: rename_in_header(one, code, old, name, kana))
    try:
        changed = plan_changes(content, project.docs, project.settings, now, after)
        for line in write_diff(project, changed):
            click.echo(line)
        if not dry_run:
            write_changes(project.docs, changed)
    except ChangeError as error:
        raise Refused(explain_change("rename", error, ui_language), ui_language) from None
    if count := sum(1 for one in list_places(after, old) if one.place.uri != uri):
        click.echo(
            say(
                "rename/left",
                ui_language,
                count=count,
                old=old,
                command=shlex.join(["tsunagu", "replace", old, name]),
            )
        )


def _rename(sources: tuple[Source, ...], uri: str, write: Callable[[Source], str]) -> tuple[Source, ...]:
    return tuple(Source(uri, write(one)) if one.uri == uri else one for one in sources)


def _find_term(content: Content, name: str, ui_language: str) -> Term:
    """The term that is meant, by its id or by a name."""
    terms = content.library.terms
    found = [one for one in terms if name in (one.id, *one.name.values())]
    if len(found) != 1:
        names = {one.id: tuple(one.name.values()) for one in terms}
        near = suggest(name, names, names)["near"]
        guess = say("command/guess", ui_language, near=near) if near else ""
        raise Refused(say("rename/unknown", ui_language, seen=name, guess=guess).strip(), ui_language)
    return found[0]


def _guess_language(name: str, codes: tuple[str, ...]) -> str:
    """Japanese where the name has kana or kanji, else the first of the other languages."""
    others = [code for code in codes if code != "ja"]
    return "ja" if re.search(JAPANESE, name) or not others else others[0]
