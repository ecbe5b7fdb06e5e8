"""``tsunagu import``: old columns, saved from another blog, become essays."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tsunagu.checks import read_content
from tsunagu.commands.named_path import NamedPath
from tsunagu.commands.project import Project, read_moment, read_project
from tsunagu.commands.refusals import Refused, WrongOption
from tsunagu.commands.spoken import command, take_lang
from tsunagu.content import read_folder, read_library
from tsunagu.messages import choose_ui_language, say
from tsunagu.messages import write_findings as tell_problems
from tsunagu.model import Library
from tsunagu.text import create_file
from tsunagu_mkdocs.progress import watch

if TYPE_CHECKING:
    from tsunagu.importers import FactorRules, ImportSettings, UnsureGroups

#: Less would take more wrong factors than right ones.
_LEAST_ACCEPTED = 0.5


@command("import")
@click.argument("paths", nargs=-1, type=NamedPath(path_type=Path))
@click.option("--to", "docs", type=NamedPath(file_okay=False, path_type=Path))
@click.option("--relink", is_flag=True)
@click.option("--dry-run", is_flag=True)
@click.option("--factors-from", "--themes", "rules", type=NamedPath(path_type=Path))
@click.option("--write-factors", "draft", type=NamedPath(path_type=Path))
@click.option("--accept", type=float)
@click.option("--each", is_flag=True)
@click.option("--pictures", multiple=True, type=NamedPath(path_type=Path))
@click.option("--site", default="")
@click.option("--language", default="")
@take_lang
def import_(paths: tuple[Path, ...], lang: str | None, **given: Any) -> None:
    """Make essays of saved files and folders, or relink or decide those that are here."""
    from tsunagu.importers import import_posts, write_import_report  # noqa: PLC0415 (no other command waits for lxml)

    project = read_project()
    ui_language = choose_ui_language(lang, os.environ, project.settings.codes[0])
    if given["relink"]:
        _relink(given, project, ui_language)
        return
    _refuse_wrong(paths, given, project, ui_language)
    settings = _make_settings(given, project, ui_language)
    if not paths:
        _decide(given, project, settings, ui_language)
        return
    report = import_posts(paths, settings, watch)
    for line in write_import_report(report, ui_language, settings.docs.name, each=given["each"]):
        click.echo(line)
    if given["draft"] and report.unsure:
        _write_draft(given["draft"], report.unsure, settings, ui_language)
    if report.failed:
        sys.exit(1)


def _relink(given: Mapping[str, Any], project: Project, ui_language: str) -> None:
    """Turn the links to old posts that are out by now."""
    from tsunagu.commands.relink import find_relinks  # noqa: PLC0415 (as above)

    docs: Path = given["docs"] or project.docs
    if not docs.is_dir():
        raise Refused(say("command/no-path", ui_language, path=docs), ui_language)
    content = read_content(docs, project.settings, read_moment(project.settings))
    fixes = find_relinks(docs, content.context)
    if not fixes and _decides(given):
        return
    for fix in fixes:
        name = f"{docs.name}/{fix.uri}"
        if given["dry_run"]:
            click.echo("\n".join(fix.write_diff(name)))
        else:
            fix.write()
            click.echo(say("command/fixed", ui_language, path=name))
    click.echo(say("import/relinked", ui_language, count=len(fixes)))


def _decides(given: Mapping[str, Any]) -> bool:
    """Whether there is something to do without a file: to decide the drafts that are here."""
    return bool(given["rules"] or given["draft"]) or given["accept"] is not None


def _decide(given: Mapping[str, Any], project: Project, settings: ImportSettings, ui_language: str) -> None:
    """Decide the drafts that earlier imports left, and tell in groups of those that stay."""
    from tsunagu.commands.decide import find_decisions, list_drafts  # noqa: PLC0415 (as above)
    from tsunagu.importers import TitleReader, group_unsure, write_groups  # noqa: PLC0415 (as above)

    content = read_content(project.docs, project.settings, settings.now)
    drafts = list_drafts(content.context, settings)
    fixes = find_decisions(project.docs, drafts)
    for fix in fixes:
        if settings.dry_run:
            click.echo("\n".join(fix.write_diff(f"{project.docs.name}/{fix.uri}")))
        else:
            fix.write()
    changed = {fix.uri for fix in fixes}
    left = [draft.describe() for draft in drafts if draft.essay.uri not in changed]
    unsure = group_unsure(left, TitleReader().list_nouns)
    for line in write_groups(unsure, ui_language):
        click.echo(line)
    click.echo(say("import/decided", ui_language, count=len(fixes), left=len(left)))
    if fixes and not settings.dry_run:
        _relink(given, project, ui_language)
    if given["draft"]:
        _write_draft(given["draft"], unsure, settings, ui_language)


def _write_draft(path: Path, unsure: UnsureGroups, settings: ImportSettings, ui_language: str) -> None:
    """The rules for what is unsure, as a file to fill in."""
    from tsunagu.importers import write_factor_draft  # noqa: PLC0415 (as above)

    factors = [factor.id for factor in settings.library.factors]
    if not create_file(path, write_factor_draft(unsure, factors, ui_language).encode()):
        raise Refused(say("import/rules-there", ui_language, path=path), ui_language)
    click.echo(say("import/rules-written", ui_language, path=path))


def _refuse_wrong(
    paths: tuple[Path, ...], given: Mapping[str, Any], project: Project, ui_language: str
) -> None:
    """What no import could begin with."""
    if not paths and not _decides(given):
        raise WrongOption(say("import/no-paths", ui_language), ui_language)
    if given["site"] and not given["site"].startswith(("https://", "http://")):
        raise Refused(say("import/bad-site", ui_language), ui_language)
    if given["language"] and given["language"] not in project.settings.codes:
        values = {"seen": given["language"], "known": ", ".join(project.settings.codes)}
        raise Refused(say("import/bad-language", ui_language, **values), ui_language)
    if given["accept"] is not None and not _LEAST_ACCEPTED <= given["accept"] <= 1:
        raise Refused(say("import/bad-accept", ui_language), ui_language)
    if given["draft"] and os.path.lexists(given["draft"]):
        raise Refused(say("import/rules-there", ui_language, path=given["draft"]), ui_language)
    if missing := next((path for path in (*paths, *given["pictures"]) if not os.path.lexists(path)), None):
        raise WrongOption(say("import/no-file", ui_language, path=missing), ui_language)


def _make_settings(given: Mapping[str, Any], project: Project, ui_language: str) -> ImportSettings:
    from tsunagu.glossary import TermFinder  # noqa: PLC0415 (nor a tokenizer)
    from tsunagu.importers import ImportSettings  # noqa: PLC0415 (as above)

    target = given["docs"] or project.docs
    library = _read_library(target, project)
    if not library.factors:
        raise Refused(say("import/no-factors", ui_language), ui_language)
    finder = TermFinder(library.terms)
    return ImportSettings(
        docs=target,
        library=library,
        find=lambda text: [found.term for found in finder.find(text)],
        now=read_moment(project.settings),
        **({"rules": _read_rules(given["rules"], library, ui_language)} if given["rules"] else {}),
        accept=given["accept"],
        site=given["site"],
        essay_language=given["language"],
        most_bytes=project.settings.limits.file_bytes,
        language=ui_language,
        dry_run=given["dry_run"],
        pictures=given["pictures"],
        picture_megapixels=project.settings.limits.picture_megapixels,
    )


def _read_library(docs: Path, project: Project) -> Library:
    """What is in the folder to import into; a folder without factors is given those of the site."""
    for folder in (docs, project.docs):
        sources = read_folder(folder, project.settings.limits, lambda _: None)
        library = read_library(sources, project.settings, lambda _: None)
        if library.factors:
            break
    return library


def _read_rules(path: Path, library: Library, ui_language: str) -> FactorRules:
    from tsunagu.importers import FactorRulesError, read_factor_rules  # noqa: PLC0415 (as above)

    try:
        return read_factor_rules(path.read_bytes(), [factor.id for factor in library.factors], path.name)
    except OSError:
        raise WrongOption(say("import/no-file", ui_language, path=path), ui_language) from None
    except FactorRulesError as error:
        for line in tell_problems(error.problems, ui_language, ""):
            click.echo(line, err=True)
        raise Refused(say("import/bad-rules", ui_language, path=path), ui_language) from None
