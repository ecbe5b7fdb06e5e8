"""What ``tsunagu check --fix`` writes: each file's difference is shown before it is written."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from tsunagu.commands.fixes import Fix, find_fixes, find_site_fix
from tsunagu.commands.project import CONFIG, Project
from tsunagu.commands.refusals import Refused
from tsunagu.config import find_site_mistakes
from tsunagu.content import read_folder
from tsunagu.messages import describe_fault, say
from tsunagu_mkdocs.mkdocs_keys import MKDOCS


def fix_settings(path: Path, ui_language: str, *, quiet: bool) -> bool:
    """Fix mkdocs.yml where that is safe; whether anything was."""
    look = partial(find_site_mistakes, path=path, environ=os.environ, generator=MKDOCS)
    fix = find_site_fix(path, look)
    if fix:
        _write(fix, CONFIG, ui_language, quiet=quiet)
    return fix is not None


def fix_content(project: Project, is_wanted: Callable[[str], bool], ui_language: str, *, quiet: bool) -> bool:
    """Fix the wanted files of the content where that is safe; whether any was."""
    folder = read_folder(project.docs, project.settings.limits, lambda _: None)
    fixes = find_fixes(project.docs, folder, project.settings, is_wanted)
    for fix in fixes:
        _write(fix, f"{project.docs.name}/{fix.uri}", ui_language, quiet=quiet)
    return bool(fixes)


def _write(fix: Fix, name: str, ui_language: str, *, quiet: bool) -> None:
    """Show and write one fix; ``quiet``: stdout is for a machine."""
    for line in fix.write_diff(name):
        click.echo(line, err=quiet)
    try:
        fix.write()
    except OSError as error:
        told = describe_fault(OSError(error.errno, error.strerror, name), ui_language)
        raise Refused(told, ui_language) from error
    click.echo(say("command/fixed", ui_language, path=name), err=quiet)
