"""What the author is told of a build that can't be: on the command line, and on the pages of the preview."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

import click

from tsunagu.commands.words import say
from tsunagu.problems import write_report
from tsunagu.settings import SettingsError, read_settings
from tsunagu.template_faults import find_template_line
from tsunagu.tongue import choose_tongue


def say_settings(error: SettingsError) -> list[str]:
    """The mistakes of mkdocs.yml, a line each."""
    return write_report(error.problems, choose_tongue(None, os.environ, error.language), "")


def say_template(error: Exception, project: Path, tongue: str) -> str:
    """A mistake in a template by its file and line; nothing where the error is another one."""
    at = find_template_line(error, project)
    return say("broken-template", tongue, path=at, fault=str(error) or type(error).__name__) if at else ""


def tell_settings(path: Path, tongue: str) -> list[str]:
    """What is wrong with mkdocs.yml: MkDocs would stop at it before any hook runs."""
    try:
        read_settings(path, os.environ)
    except SettingsError as error:
        return _tell([*say_settings(error), say("waiting-for-mend", tongue)])
    return []


def tell_failure(tongue: str, error: Exception) -> list[str]:
    """Why a build failed; what is no mistake of the author with its traceback, for whoever can read it."""
    if any(frame.name == "load_config" for frame in traceback.extract_tb(error.__traceback__)):
        lines = [say("refused-settings", tongue, fault=" ".join(str(error).split()))]
    elif isinstance(error, click.ClickException):
        lines = error.format_message().splitlines()
    else:
        traceback.print_exception(error)
        lines = [line.strip() for line in traceback.format_exception_only(error)]
    return _tell([*lines, say("waiting-for-mend", tongue)])


def _tell(lines: list[str]) -> list[str]:
    click.echo("\n".join(lines), err=True)
    return lines
