"""``tsunagu check``: every mistake in the content, before anything is published."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import click

from tsunagu.clock import read_now
from tsunagu.commands.project import Project, read_project
from tsunagu.commands.words import say
from tsunagu.content import Content, read_content
from tsunagu.mending import find_mends
from tsunagu.model import Essay
from tsunagu.problems import Finding, list_findings, write_annotation
from tsunagu.publication import is_scheduled
from tsunagu.sources import read_folder
from tsunagu.style import find_warnings
from tsunagu.tongue import TONGUES, choose_tongue


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--lang", type=click.Choice(TONGUES), help="Language of the messages. 知らせる言葉。")
@click.option("--json", "as_json", is_flag=True, help="A list of objects, for machines. JSON で出します。")
@click.option("--fix", is_flag=True, help="Mend what is safe to mend. 安全に直せるところを直します。")
def check(paths: tuple[Path, ...], lang: str | None, as_json: bool, fix: bool) -> None:
    """Check the content (all of it, or only PATHS). 内容を確かめ、直すところを知らせます。"""
    for path in paths:
        if not path.exists():
            raise click.UsageError(say("no-path", choose_tongue(lang, os.environ, "ja"), path=str(path)))
    project = read_project(paths[0] if paths else None)
    tongue = choose_tongue(lang, os.environ, project.settings.codes[0])
    is_wanted = _choose(project.docs, paths)
    now = read_now(os.environ, project.settings.zone)
    if fix:
        _mend(project, is_wanted, tongue, quiet=as_json)
    content = read_content(project.docs, project.settings, now, is_wanted)
    problems = [problem for problem in content.problems if is_wanted(problem.place.uri)]
    problems += find_warnings(content, project.docs, project.settings, is_wanted)
    findings = list_findings(problems, tongue, project.docs.name)
    errors = sum(finding.severity == "error" for finding in findings)
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
    else:
        _tell(findings)
        _tell_rest(content, now, project.docs.name, tongue)
        files = sum(is_wanted(uri) for uri in content.written)
        click.echo(_sum_up(errors, len(findings) - errors, files, tongue))
    if errors:
        sys.exit(1)


def _sum_up(errors: int, warnings: int, files: int, tongue: str) -> str:
    """What it comes to; of warnings nobody says that there is nothing, or that something must be mended."""
    if errors:
        return say("errors", tongue, count=errors)
    if warnings:
        return say("clean-but", tongue, count=warnings, files=files)
    return say("clean", tongue, count=files)


def _choose(docs: Path, paths: Sequence[Path]) -> Callable[[str], bool]:
    """Whether a uri is one of the paths or below one; without paths, everything is."""
    wanted = [path.resolve().as_posix() for path in paths]
    root = docs.resolve().as_posix()

    def is_wanted(uri: str) -> bool:
        return not wanted or any(f"{root}/{uri}/".startswith(f"{path}/") for path in wanted)

    return is_wanted


def _mend(project: Project, is_wanted: Callable[[str], bool], tongue: str, *, quiet: bool) -> None:
    """Show and write what can be mended; the rest is told afterwards."""
    folder = read_folder(project.docs, lambda _: None)
    mends = find_mends(project.docs, folder, project.settings, is_wanted)
    for mend in mends:
        for line in mend.write_diff(project.docs.name):
            click.echo(line, err=quiet)
        try:
            mend.write()
        except OSError as error:
            raise click.ClickException(f"{project.docs.name}/{mend.uri}: {error.strerror}") from error
        click.echo(say("mended", tongue, path=f"{project.docs.name}/{mend.uri}"), err=quiet)
    if not mends:
        click.echo(say("nothing-to-fix", tongue), err=quiet)


def _tell(findings: Iterable[Finding]) -> None:
    """Errors on stderr and warnings on stdout, one line each; beside the lines of a pull request in CI."""
    for finding in findings:
        click.echo(str(finding), err=finding.severity == "error")
        if os.environ.get("GITHUB_ACTIONS") == "true":
            click.echo(write_annotation(finding))


def _tell_rest(content: Content, now: datetime, folder: str, tongue: str) -> None:
    """What no reader sees yet: what waits for its day, and drafts."""
    essays = sorted(content.library.essays, key=lambda essay: (essay.date, essay.uri))
    waiting = [essay for essay in essays if is_scheduled(essay, now) and not essay.draft]
    _list(say("waiting", tongue), [(f"{essay.date:%Y-%m-%d %H:%M}  ", essay) for essay in waiting], folder)
    _list(say("drafts", tongue), [("", essay) for essay in essays if essay.draft], folder)


def _list(heading: str, rows: Sequence[tuple[str, Essay]], folder: str) -> None:
    if rows:
        click.echo(heading)
    for when, essay in rows:
        click.echo(f"  {when}{folder}/{essay.uri}  {essay.title}")
