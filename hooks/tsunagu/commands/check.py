"""``tsunagu check``: every mistake in the content, before anything is published."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from tsunagu.clock import read_now
from tsunagu.commands.project import read_project
from tsunagu.content import read_content
from tsunagu.problems import write_report


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--lang", type=click.Choice(["ja", "en"]), help="Language of the messages. 言葉。")
def check(paths: tuple[Path, ...], lang: str | None) -> None:
    """Check the content (all of it, or only PATHS). 内容を確かめ、直すところを知らせます。"""
    project = read_project()
    now = read_now(os.environ, project.settings.zone)
    content = read_content(project.docs, project.settings, now)
    wanted = {path.resolve() for path in paths}
    problems = [
        problem
        for problem in content.problems
        if not wanted or wanted & {place := (project.docs / problem.place.uri).resolve(), *place.parents}
    ]
    for line in write_report(problems, lang or project.settings.codes[0], project.docs.name):
        click.echo(line, err=True)
    if problems:
        sys.exit(1)
    click.echo(f"{len(content.written)} files, no mistakes.")
