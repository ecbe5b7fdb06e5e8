"""What ``tsunagu check --fix`` writes: each file's difference is shown before it is written."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from tsunagu.commands.project import CONFIG, Project
from tsunagu.commands.words import say
from tsunagu.mending import Mend, find_mends, find_site_mend
from tsunagu.settings import find_site_mistakes
from tsunagu.sources import read_folder


def fix_settings(path: Path, tongue: str, *, quiet: bool) -> bool:
    """Mend mkdocs.yml where that is safe; whether anything was."""
    look = partial(find_site_mistakes, path=path, environ=os.environ)
    mend = find_site_mend(path, look)
    if mend:
        _write(mend, CONFIG, tongue, quiet=quiet)
    return mend is not None


def fix_content(project: Project, is_wanted: Callable[[str], bool], tongue: str, *, quiet: bool) -> bool:
    """Mend the wanted files of the content where that is safe; whether any was."""
    folder = read_folder(project.docs, lambda _: None)
    mends = find_mends(project.docs, folder, project.settings, is_wanted)
    for mend in mends:
        _write(mend, f"{project.docs.name}/{mend.uri}", tongue, quiet=quiet)
    return bool(mends)


def _write(mend: Mend, name: str, tongue: str, *, quiet: bool) -> None:
    """Show and write one mend; ``quiet``: stdout is for a machine."""
    for line in mend.write_diff(name):
        click.echo(line, err=quiet)
    try:
        mend.write()
    except OSError as error:
        raise click.ClickException(f"{name}: {error.strerror}") from error
    click.echo(say("mended", tongue, path=name), err=quiet)
