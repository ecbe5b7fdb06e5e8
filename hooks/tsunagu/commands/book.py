"""``tsunagu book``: some essays as one book, to hand out."""

from __future__ import annotations

import os
from difflib import get_close_matches
from pathlib import Path

import click

from tsunagu.checks import read_content
from tsunagu.commands.named_path import NamedPath
from tsunagu.commands.project import read_moment, read_project
from tsunagu.commands.refusals import Refused
from tsunagu.commands.spoken import command, take_lang
from tsunagu.content import publish
from tsunagu.messages import choose_ui_language, say
from tsunagu.model import Essay, Library
from tsunagu.site import Handout, NotBuiltError


@command()
@click.option("--essays", "ids", required=True)
@click.option("--title", required=True)
@click.option("--language")
@click.option("--site", type=NamedPath(path_type=Path))
@click.option("--out", type=NamedPath(dir_okay=False, path_type=Path), default="book.epub", show_default=True)
@take_lang
def book(ids: str, title: str, language: str | None, site: Path | None, out: Path, lang: str | None) -> None:
    """Make a book (EPUB) of some essays, from the site as it was last built."""
    project = read_project()
    ui_language = choose_ui_language(lang, os.environ, project.settings.codes[0])
    now = read_moment(project.settings, lang)
    if not title.strip():
        raise Refused(say("book/no-title", ui_language), ui_language)
    codes = project.settings.codes
    if language and language not in codes:
        known = ", ".join(codes)
        raise Refused(say("book/no-language", ui_language, seen=language, known=known), ui_language)
    library = publish(read_content(project.docs, project.settings, now).library, now)
    essays = _choose(library, _read_ids(ids), language or project.settings.codes[0], ui_language)
    folder = site or project.folder / "site"
    handout = Handout(project.settings, library, folder, now, " ".join(title.split()), essays)
    try:
        content = handout.make(project.folder / ".cache" / "handouts")
    except NotBuiltError as error:
        raise Refused(say("book/not-built", ui_language, path=folder, seen=error), ui_language) from None
    out.write_bytes(content)
    size = f"{-(-len(content) // 1000):,}"
    click.echo(say("book/made", ui_language, path=out, count=len(essays), size=size))


def _read_ids(text: str) -> list[str]:
    """The ids, each once, whichever comma stands between them."""
    return list(dict.fromkeys(text.replace("、", ",").replace("，", ",").replace(",", " ").split()))


def _choose(library: Library, ids: list[str], language: str, ui_language: str) -> list[Essay]:
    known = {essay.id: essay for essay in library.essays if essay.language == language}
    for one in ids:
        if one not in known:
            near = "".join(get_close_matches(one, known, n=1))
            raise Refused(say("book/unknown", ui_language, seen=one, near=near or "-"), ui_language)
    if not ids:
        near = next(iter(known), "-")
        raise Refused(say("book/unknown", ui_language, seen="", near=near), ui_language)
    return [known[one] for one in ids]
