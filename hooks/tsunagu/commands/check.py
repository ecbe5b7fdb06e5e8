"""``tsunagu check``: every mistake in mkdocs.yml and the content, before anything is published."""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import click

from tsunagu.checks import Content, compare_with_published, find_warnings, read_content
from tsunagu.commands.fix import fix_content, fix_settings
from tsunagu.commands.named_path import NamedPath
from tsunagu.commands.project import CONFIG, Project, read_moment, survey_project
from tsunagu.commands.spoken import command, take_lang
from tsunagu.content import is_scheduled
from tsunagu.editors import list_old_files, renew_files
from tsunagu.messages import (
    Finding,
    choose_ui_language,
    cut_findings,
    is_mistake,
    list_findings,
    say,
    sum_up,
    write_annotation,
)


@dataclass(frozen=True, slots=True)
class _Report:
    """What was found in how many files; ``rest`` is what no reader sees yet."""

    ui_language: str
    findings: Sequence[Finding] = ()
    rest: Sequence[str] = ()
    files: int = 1

    @property
    def errors(self) -> int:
        return sum(finding.severity == "error" for finding in self.findings)


@command()
@click.argument("paths", nargs=-1, type=NamedPath(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True)
@click.option("--fix", is_flag=True)
@click.option("--quiet", is_flag=True)
@take_lang
def check(paths: tuple[Path, ...], lang: str | None, as_json: bool, fix: bool, quiet: bool) -> None:
    """Check the content and mkdocs.yml, or only ``paths``; the exit code is 1 where there is a mistake."""
    gc.disable()  # a run is short, and of the many tokens of a text none waits for another
    report = _look(paths, lang, fix=fix, as_json=as_json)
    if as_json:
        rows = [asdict(finding) for finding in report.findings]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        _tell(cut_findings(report.findings, report.ui_language))
        if report.findings or not quiet:
            click.echo("\n".join([*report.rest, *_sum_up(report)]))
    if report.errors:
        sys.exit(1)


def _look(paths: Sequence[Path], lang: str | None, *, fix: bool, as_json: bool) -> _Report:
    """The mistakes of mkdocs.yml, and those of the content with whatever of the settings can be read."""
    project, mistakes = survey_project(paths[0] if paths else None)
    ui_language = choose_ui_language(lang, os.environ, project.settings.codes[0])
    now = read_moment(project.settings, lang)
    is_wanted = _choose(project.docs, paths)
    is_alone = bool(paths) and all(path.resolve() == project.folder / CONFIG for path in paths)
    if fix:
        site = _choose(project.folder, paths)(CONFIG)
        fixed = site and fix_settings(project.folder / CONFIG, ui_language, quiet=as_json)
        project, mistakes = survey_project(project.folder)
        fixed |= not is_alone and fix_content(project, is_wanted, ui_language, quiet=as_json)
        if not fixed:
            click.echo(say("command/nothing-to-fix", ui_language), err=as_json)
    findings = list_findings(mistakes, ui_language, "")
    if is_alone:
        return _Report(ui_language, findings)
    content = read_content(project.docs, project.settings, now, is_wanted)
    problems = [problem for problem in content.problems if is_wanted(problem.place.uri)]
    if not paths and not problems:
        content = compare_with_published(content, project.settings)
    problems += find_warnings(content, project.settings)
    findings += list_findings(problems, ui_language, project.docs.name)
    findings.sort(key=lambda finding: finding.severity != "error")  # the rest is in order
    tools = (
        () if paths or any(map(is_mistake, mistakes)) else _look_after_tools(project, ui_language, fix=fix)
    )
    rest = (*tools, *_list_rest(content, now, project.docs.name, ui_language))
    return _Report(ui_language, findings, rest, sum(is_wanted(uri) for uri in content.written))


def _look_after_tools(project: Project, ui_language: str, *, fix: bool) -> Iterator[str]:
    """The files for editors that are old; with ``fix`` they are made anew."""
    renew = renew_files if fix else list_old_files
    for path in renew(project.folder, project.settings):
        yield say("command/made" if fix else "command/old", ui_language, path=path)


def _sum_up(report: _Report) -> list[str]:
    """What it comes to; of remarks nobody says that there is nothing, or that something must be fixed."""
    counts = sum_up(report.errors, len(report.findings) - report.errors, report.ui_language)
    if report.errors:
        return counts
    if report.findings:
        return [say("command/clean-but", report.ui_language, count=report.files), *counts]
    return [say("command/clean", report.ui_language, count=report.files)]


def _choose(docs: Path, paths: Sequence[Path]) -> Callable[[str], bool]:
    """Whether a uri is one of the paths or below one; without paths, everything is."""
    wanted = [path.resolve().as_posix() for path in paths]
    root = docs.resolve().as_posix()

    def is_wanted(uri: str) -> bool:
        return not wanted or any(f"{root}/{uri}/".startswith(f"{path}/") for path in wanted)

    return is_wanted


def _tell(findings: Iterable[Finding]) -> None:
    """All on stderr, one line each; beside the lines of a pull request in CI."""
    for finding in findings:
        click.echo(str(finding), err=True)
        if os.environ.get("GITHUB_ACTIONS") == "true":
            click.echo(write_annotation(finding))


def _list_rest(content: Content, now: datetime, folder: str, ui_language: str) -> Iterator[str]:
    """What no reader sees yet: what waits for its day, and drafts."""
    essays = sorted(content.library.essays, key=lambda essay: (essay.date, essay.uri))
    waiting = [essay for essay in essays if is_scheduled(essay, now) and not essay.draft]
    drafts = [essay for essay in essays if essay.draft]
    if waiting:
        yield say("command/waiting", ui_language)
    yield from (f"  {essay.date:%Y-%m-%d %H:%M}  {folder}/{essay.uri}  {essay.title}" for essay in waiting)
    if drafts:
        yield say("command/drafts", ui_language)
    yield from (f"  {folder}/{essay.uri}  {essay.title}" for essay in drafts)
