"""``tsunagu status``: the whole site at one glance, for the author who wonders what to do next."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Any

import click

from tsunagu.checks import Desk, DeskLine, DeskSection, gather_desk, read_content, write_sections
from tsunagu.commands.columns import write_columns
from tsunagu.commands.foreign_links import ForeignLink, ForeignLinks, ask_foreign_links
from tsunagu.commands.project import read_moment, read_project
from tsunagu.commands.spoken import command, take_lang
from tsunagu.messages import choose_ui_language, say


@command()
@click.option("--json", "as_json", is_flag=True)
@click.option("--links", is_flag=True)
@take_lang
def status(lang: str | None, as_json: bool, links: bool) -> None:
    """Show what waits, what is missing, what is old; the exit code is 1 where an asked link is dead."""
    project = read_project()
    ui_language = choose_ui_language(lang, os.environ, project.settings.codes[0])
    content = read_content(project.docs, project.settings, read_moment(project.settings, lang))
    desk = gather_desk(content.context, content.problems)
    asked = ask_foreign_links(content.context) if links else None
    if as_json:
        click.echo(json.dumps(_list_all(desk, asked), ensure_ascii=False, indent=2))
    else:
        sections = [*write_sections(desk, project.docs.name, ui_language), *_list_foreign(asked, ui_language)]
        click.echo("\n".join(_write(sections, project.docs.name)))
        if asked and asked.is_offline:
            click.echo(say("desk/no-network", ui_language), err=True)
    if asked and asked.dead:
        sys.exit(1)


def _list_all(desk: Desk, asked: ForeignLinks | None) -> dict[str, Any]:
    """The report as plain values; a ``uri`` is relative to the folder of the content."""
    table: dict[str, Any] = _plain(asdict(desk))
    return table if asked is None else {**table, "links": _plain(asdict(asked))}


def _plain(value: Any) -> Any:
    """Moments as text."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, datetime) else value


def _list_foreign(asked: ForeignLinks | None, ui_language: str) -> Iterator[DeskSection]:
    for name, rows in (("dead", asked.dead), ("unsure", asked.unsure)) if asked else ():
        lines = tuple(_write_link(row) for row in rows)
        yield DeskSection(say(f"desk/foreign-{name}", ui_language), lines, say("desk/nothing", ui_language))


def _write_link(link: ForeignLink) -> DeskLine:
    uri, _, line = link.places[0].rpartition(":")
    more = f" (+{len(link.places) - 1})" if len(link.places) > 1 else ""
    return DeskLine(uri, int(line), link.address, f"{link.reason}{more}")


def _write(sections: Iterable[DeskSection], folder: str) -> Iterator[str]:
    for section in sections:
        yield section.title
        rows = [(one.name_place(folder), one.title, one.note) for one in section.lines]
        filled = zip(*(column for column in zip(*rows, strict=True) if any(column)), strict=True)
        yield from (f"  {line}" for line in (write_columns(filled) if rows else [section.empty]))
        yield ""
