"""``tsunagu guard``: the last look at a finished site before it goes out."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from tsunagu.checks import read_content
from tsunagu.commands.named_path import NamedPath
from tsunagu.commands.project import read_moment, read_project
from tsunagu.commands.spoken import command, take_lang
from tsunagu.config import Settings
from tsunagu.content import publish
from tsunagu.messages import choose_ui_language, say
from tsunagu.model import Library
from tsunagu.release import (
    Shipped,
    guard_active,
    guard_preview,
    guard_published,
    judge_site,
    list_secrets,
    write_differences,
)
from tsunagu.site import list_shipped, list_shipped_in_preview
from tsunagu_mkdocs.theme_style import read_theme_style


@command()
@click.argument("site", type=NamedPath(exists=True, file_okay=False, path_type=Path))
@click.option("--preview", is_flag=True)
@take_lang
def guard(site: Path, preview: bool, lang: str | None) -> None:
    """Refuse a site that is not whole, or shows what is not out yet."""
    differences = [] if preview else judge_site(site)
    if preview:
        ui_language, leaks = choose_ui_language(lang, os.environ, "ja"), [*guard_preview(site)]
        shipped = list_shipped_in_preview()
    else:
        project = read_project()
        ui_language = choose_ui_language(lang, os.environ, project.settings.codes[0])
        now = read_moment(project.settings)
        library = read_content(project.docs, project.settings, now).library
        leaks = [*guard_published(site, list_secrets(library, now))]
        shipped = _list_shipped(site, publish(library, now), project.settings)
    leaks = list(dict.fromkeys([*leaks, *guard_active(site, shipped)]))  # a picture may be told by both
    for line in write_differences([*leaks, *differences], ui_language):
        click.echo(line, err=True)
    if leaks or differences:
        sys.exit(1)
    click.echo(say("guard/well", ui_language))


def _list_shipped(site: Path, library: Library, settings: Settings) -> Shipped:
    theme = read_theme_style()
    return list_shipped(library, settings, theme, lambda url: (site / url / "index.html").is_file())
