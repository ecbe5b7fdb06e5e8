"""What the author is told of a build that can't be: on the command line, and on the pages of the preview."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

import click

from tsunagu.config import SettingsError, read_settings
from tsunagu.messages import choose_ui_language, say, write_findings
from tsunagu_mkdocs.mkdocs_keys import MKDOCS
from tsunagu_mkdocs.template_errors import find_template_line


def say_settings(error: SettingsError) -> list[str]:
    """The mistakes of mkdocs.yml, a line each."""
    return write_findings(error.problems, choose_ui_language(None, os.environ, error.language), "")


def say_template(error: Exception, project: Path, ui_language: str) -> str:
    """A mistake in a template by its file and line; nothing where the error is another one."""
    at = find_template_line(error, project)
    return (
        say("command/broken-template", ui_language, path=at, fault=str(error) or type(error).__name__)
        if at
        else ""
    )


def tell_settings(path: Path, ui_language: str) -> list[str]:
    """What is wrong with mkdocs.yml: MkDocs would stop at it before any hook runs."""
    try:
        read_settings(path, os.environ, MKDOCS)
    except SettingsError as error:
        return _tell([*say_settings(error), say("command/waiting-for-fix", ui_language)])
    return []


def tell_failure(ui_language: str, error: Exception) -> list[str]:
    """Why a build failed; what is no mistake of the author with its traceback, for whoever can read it."""
    if any(frame.name == "load_config" for frame in traceback.extract_tb(error.__traceback__)):
        lines = [say("command/refused-settings", ui_language, fault=" ".join(str(error).split()))]
    elif isinstance(error, click.ClickException):
        lines = error.format_message().splitlines()
    else:
        traceback.print_exception(error)
        lines = [line.strip() for line in traceback.format_exception_only(error)]
    return _tell([*lines, say("command/waiting-for-fix", ui_language)])


def _tell(lines: list[str]) -> list[str]:
    click.echo("\n".join(lines), err=True)
    return lines
