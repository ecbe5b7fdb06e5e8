"""Find the project a command is run in, and read its settings from mkdocs.yml."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import click

from tsunagu.commands.words import say
from tsunagu.problems import Finding, list_findings
from tsunagu.settings import Settings, SettingsError, read_settings
from tsunagu.tongue import choose_tongue

CONFIG = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with mkdocs.yml: where the content is, and the site's settings."""

    folder: Path
    docs: Path
    settings: Settings


class ProjectError(click.ClickException):
    """mkdocs.yml has mistakes: a command that can't go on tells them, a line each."""

    def __init__(self, error: SettingsError) -> None:
        self._error = error
        super().__init__("\n".join(map(str, self.list_findings(self.choose_tongue(None)))))

    def choose_tongue(self, lang: str | None) -> str:
        """The language to speak in: ``lang`` if it was asked for."""
        return choose_tongue(lang, os.environ, self._error.language)

    def list_findings(self, tongue: str) -> list[Finding]:
        """The mistakes, said in a language."""
        return list_findings(self._error.problems, tongue, "")

    def show(self, file: IO[Any] | None = None) -> None:
        """Write them where click writes what is wrong, and no word before: an editor reads the lines."""
        click.echo(self.message, file=file, err=file is None)


def read_project(start: Path | None = None) -> Project:
    """The project of the folder ``start`` (else the current one) or one above it."""
    start = (start or Path.cwd()).resolve()
    for folder in (start, *start.parents):
        if (folder / CONFIG).is_file():
            return _read(folder)
    raise click.ClickException(say("no-project", choose_tongue(None, os.environ, "en"), path=start))


def _read(folder: Path) -> Project:
    try:
        settings = read_settings(folder / CONFIG, os.environ)
    except SettingsError as error:
        raise ProjectError(error) from None
    return Project(folder, folder / settings.docs, settings)
