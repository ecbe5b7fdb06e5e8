"""Find the project a command is run in, and read its settings from mkdocs.yml."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any

import click

from tsunagu.commands.refusals import Refused
from tsunagu.config import ClockError, Settings, SettingsError, read_now, survey_settings
from tsunagu.messages import choose_ui_language, is_mistake, say, write_findings
from tsunagu.model import Problem
from tsunagu_mkdocs.mkdocs_keys import MKDOCS

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
        ui_language = choose_ui_language(_find_wanted(), os.environ, error.language)
        super().__init__("\n".join(write_findings(error.problems, ui_language, "")))

    def show(self, file: IO[Any] | None = None) -> None:
        """Write them where click writes what is wrong, and no word before: an editor reads the lines."""
        click.echo(self.message, file=file, err=file is None)


class MomentError(click.ClickException):
    """A variable is no moment: wrong usage, as a wrong option is."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the line as it is: click's word before it is English."""
        click.echo(self.message, file=file, err=file is None)


def read_project(start: Path | None = None) -> Project:
    """The project of the folder ``start`` (else the current one) or one above it."""
    project, problems = survey_project(start)
    if mistakes := [problem for problem in problems if is_mistake(problem)]:
        raise ProjectError(SettingsError(mistakes, project.settings.codes[0]))
    return project


def survey_project(start: Path | None = None) -> tuple[Project, tuple[Problem, ...]]:
    """The project as far as its settings can be read, and what is wrong with them."""
    start = (start or Path.cwd()).resolve()
    for folder in (start, *start.parents):
        if (folder / CONFIG).is_file():
            settings, problems = survey_settings(folder / CONFIG, os.environ, MKDOCS)
            return Project(folder, folder / settings.docs, settings), problems
    ui_language = choose_ui_language(_find_wanted(), os.environ, "en")
    raise Refused(say("command/no-project", ui_language, path=start), ui_language)


def _find_wanted() -> str | None:
    """The language that the command line names, which is what every command's context has."""
    ctx = click.get_current_context(silent=True)
    lang: str | None = ctx.obj if ctx else None
    return lang


def read_moment(settings: Settings, lang: str | None = None) -> datetime:
    """The moment that is now, as the site sees it."""
    try:
        return read_now(os.environ, settings.zone)
    except ClockError as error:
        ui_language = choose_ui_language(lang, os.environ, settings.codes[0])
        raise MomentError(say(error.code, ui_language, seen=error)) from None
