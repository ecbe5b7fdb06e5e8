"""``tsunagu import``: old columns, saved from another blog, become essays."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TypedDict, Unpack

import click

from tsunagu.commands.project import Project, read_moment, read_project
from tsunagu.commands.questions import Refused, Spoken, WrongOption
from tsunagu.content import read_folder, read_library
from tsunagu.messages import UI_LANGUAGES, choose_ui_language, say
from tsunagu.messages import write_findings as tell_problems
from tsunagu.model import Library
from tsunagu_mkdocs.progress import watch


class Options(TypedDict):
    """What was typed behind the paths."""

    docs: Path | None
    dry_run: bool
    themes: Path | None
    pictures: tuple[Path, ...]
    site: str


@click.command("import", cls=Spoken)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--to",
    "docs",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of the content (else the site's docs). 書き込む先のフォルダ。",
)
@click.option("--dry-run", is_flag=True, help="Only say what would be done. 何も書かずに試します。")
@click.option(
    "--themes",
    type=click.Path(path_type=Path),
    help="YAML from old themes to factors. テーマからキーファクターへの対応表。",
)
@click.option(
    "--pictures",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Folder or ZIP with the pictures, as wp-content/uploads. 写真のあるフォルダか ZIP。",
)
@click.option(
    "--site", default="", help="Address of the old blog, for exports that lack it. もとのブログのアドレス。"
)
@click.option("--lang", type=click.Choice(UI_LANGUAGES), help="Language of the messages. 知らせる言葉。")
def import_(paths: tuple[Path, ...], lang: str | None, **options: Unpack[Options]) -> None:
    """Make essays of saved files and folders. 保存した記事をエッセイにします。

    Movable Type exports (Hatena, livedoor, FC2 and others), WordPress exports (WXR), saved pages of Ameba
    Blog and the plain text of such pages. Nothing is fetched, nothing is overwritten; what was imported
    before is passed over. A site may have {basename} in it: https://example.com/archives/{basename}.html
    """
    from tsunagu.glossary import TermFinder  # noqa: PLC0415 (nor a tokenizer)
    from tsunagu.importers import ImportSettings, import_posts, write_import_report  # noqa: PLC0415 (no other command waits for lxml)

    project = read_project()
    ui_language = choose_ui_language(lang, os.environ, project.settings.codes[0])
    site, themes, pictures = options["site"], options["themes"], options["pictures"]
    if site and not site.startswith(("https://", "http://")):
        raise Refused(say("import/bad-site", ui_language), ui_language)
    if missing := next((path for path in (*paths, *pictures) if not os.path.lexists(path)), None):
        raise WrongOption(say("import/no-file", ui_language, path=missing), ui_language)
    target = options["docs"] or project.docs
    library = _read_library(target, project)
    if not library.factors:
        raise Refused(say("import/no-factors", ui_language), ui_language)
    finder = TermFinder(library.terms)
    settings = ImportSettings(
        docs=target,
        library=library,
        find=lambda text: [found.term for found in finder.find(text)],
        now=read_moment(project.settings),
        themes=_read_table(themes, library, ui_language) if themes else {},
        site=site,
        most_bytes=project.settings.limits.file_bytes,
        language=ui_language,
        dry_run=options["dry_run"],
        pictures=pictures,
    )
    report = import_posts(paths, settings, watch)
    for line in write_import_report(report, ui_language, target.name):
        click.echo(line)
    if report.failed:
        sys.exit(1)


def _read_library(docs: Path, project: Project) -> Library:
    """What is in the folder to import into; a folder without factors is given those of the site."""
    for folder in (docs, project.docs):
        sources = read_folder(folder, project.settings.limits, lambda _: None)
        library = read_library(sources, project.settings, lambda _: None)
        if library.factors:
            break
    return library


def _read_table(path: Path, library: Library, ui_language: str) -> dict[str, tuple[str, ...]]:
    from tsunagu.importers import ThemeTableError, read_theme_table  # noqa: PLC0415 (as above)

    try:
        return read_theme_table(path.read_bytes(), [factor.id for factor in library.factors], path.name)
    except OSError:
        raise WrongOption(say("import/no-file", ui_language, path=path), ui_language) from None
    except ThemeTableError as error:
        for line in tell_problems(error.problems, ui_language, ""):
            click.echo(line, err=True)
        raise Refused(say("import/bad-themes", ui_language, path=path), ui_language) from None
