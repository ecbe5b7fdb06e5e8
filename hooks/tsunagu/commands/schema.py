"""``tsunagu schema``: what editors complete and check by, and the guide's tables, made from the schemas."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import click

from tsunagu.commands.project import Project, read_project
from tsunagu.commands.spoken import command, take_lang
from tsunagu.editors import GUIDES, MESSAGE_LISTS, ToolFile, list_tool_files, refresh_guide
from tsunagu.messages import choose_ui_language, say


@command()
@click.option("--check", "only_check", is_flag=True)
@take_lang
def schema(only_check: bool, lang: str | None) -> None:
    """Write the files for editors and the tables of the guides, or say which are not current."""
    project = read_project()
    ui_language = choose_ui_language(lang, os.environ, project.settings.codes[0])
    old = False
    for file in (*list_tool_files(project.settings), *_list_guides(project)):
        path = project.folder / file.path
        if path.is_file() and path.read_text(encoding="utf-8") == file.text:
            continue
        old = True
        if only_check:
            click.echo(say("command/old", ui_language, path=file.path), err=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8", newline="\n")
        click.echo(say("command/made", ui_language, path=file.path))
    if only_check and old:
        sys.exit(1)


def _list_guides(project: Project) -> Iterator[ToolFile]:
    """The guides and lists that the project has, with their tables as they should be."""
    for language, name in (*GUIDES.items(), *MESSAGE_LISTS.items()):
        path = project.folder / name
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            yield ToolFile(name, refresh_guide(text, language, project.settings))
