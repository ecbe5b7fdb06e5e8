"""``tsunagu replace``: other words in place of some, in every file, each place seen before."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from tsunagu.checks import read_content
from tsunagu.commands.changed_files import ChangeError, explain_change, write_changes
from tsunagu.commands.named_path import NamedPath
from tsunagu.commands.project import Project, read_moment, read_project
from tsunagu.commands.refusals import Refused
from tsunagu.commands.spoken import command, take_lang
from tsunagu.commands.text_places import TextPlace, list_places, plan_changes, replace_words
from tsunagu.messages import choose_ui_language, say
from tsunagu.model import Source


@command("replace")
@click.argument("old")
@click.argument("new")
@click.argument("paths", nargs=-1, type=NamedPath(path_type=Path))
@click.option("--yes", is_flag=True)
@take_lang
def replace(old: str, new: str, paths: tuple[Path, ...], yes: bool, lang: str | None) -> None:
    """Put ``new`` in place of the words ``old``, everywhere or in ``paths``, after the author said yes."""
    project = read_project(Path.cwd())
    ui_language = choose_ui_language(lang, os.environ, project.settings.codes[0])
    if not old or old == new or "\n" in old + new:
        raise Refused(say("replace/nothing", ui_language), ui_language)
    now = read_moment(project.settings)
    content = read_content(project.docs, project.settings, now)
    wanted = choose_sources(content.folder.sources, project, paths, ui_language)
    places = list(list_places(wanted, old))
    for one in places:
        click.echo(show_place(project, one, new))
    if not places:
        raise Refused(say("replace/not-found", ui_language, seen=old), ui_language)
    try:
        after = replace_words(content.folder.sources, places, new)
        changed = plan_changes(content, project.docs, project.settings, now, after)
    except ChangeError as error:
        raise Refused(explain_change("replace", error, ui_language), ui_language) from None
    count, files = len(places), len(changed)
    if yes or click.confirm(say("replace/ask", ui_language, count=count, files=files)):
        write_changes(project.docs, changed)
        click.echo(say("replace/done", ui_language, count=count, files=files))


def choose_sources(
    sources: Sequence[Source], project: Project, paths: Sequence[Path], ui_language: str
) -> list[Source]:
    """All sources, or those that stand at some paths or below them."""
    for path in paths:
        if not path.exists():
            raise Refused(say("command/no-path", ui_language, path=path), ui_language)
    within = [path.resolve() for path in paths]
    return [
        one
        for one in sources
        if not within or any((project.docs / one.uri).resolve().is_relative_to(path) for path in within)
    ]


def show_place(project: Project, one: TextPlace, new: str) -> str:
    """``docs/essays/x.md:4:10 …こちらの[本社 → 東京]の時計…``, in colour on a terminal."""
    gone, come = click.style(one.words, fg="red", strikethrough=True), click.style(new, fg="green")
    place = f"{project.docs.name}/{one.place.uri}:{one.place.line}:{one.place.column}"
    return f"{place} {one.before}[{gone} → {come}]{one.after}"
