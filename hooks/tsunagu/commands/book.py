"""``tsunagu book``: some essays as one book, to hand out."""

from __future__ import annotations

import os
from difflib import get_close_matches
from pathlib import Path

import click

from tsunagu.checks import read_content
from tsunagu.commands.project import read_moment, read_project
from tsunagu.content import publish
from tsunagu.messages import UI_LANGUAGES, choose_ui_language, say
from tsunagu.model import Essay, Library
from tsunagu.site import Handout, NotBuiltError


@click.command()
@click.option("--essays", "ids", required=True, help="Ids in their order: a,b,c. 文章の id を順に。")
@click.option("--title", required=True, help="Title of the book. 本の題。")
@click.option("--language", help="Language of the essays. 文章の言語。")
@click.option("--site", type=click.Path(path_type=Path), help="The built site. できているサイト。")
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), default="book.epub", show_default=True
)
@click.option("--lang", type=click.Choice(UI_LANGUAGES), help="Language of the messages. 知らせる言葉。")
def book(ids: str, title: str, language: str | None, site: Path | None, out: Path, lang: str | None) -> None:
    """Make a book (EPUB) of some essays. 選んだ文章で本を作ります。

    It is made from the site as it was last built (make site), so that it has what readers see there.
    """
    project = read_project()
    ui_language = choose_ui_language(lang, os.environ, project.settings.codes[0])
    now = read_moment(project.settings, lang)
    if not title.strip():
        raise click.ClickException(say("book/no-title", ui_language))
    codes = project.settings.codes
    if language and language not in codes:
        raise click.ClickException(
            say("book/no-language", ui_language, seen=language, known=", ".join(codes))
        )
    library = publish(read_content(project.docs, project.settings, now).library, now)
    essays = _choose(library, _read_ids(ids), language or project.settings.codes[0], ui_language)
    folder = site or project.folder / "site"
    handout = Handout(project.settings, library, folder, now, " ".join(title.split()), essays)
    try:
        content = handout.make(project.folder / ".cache" / "handouts")
    except NotBuiltError as error:
        raise click.ClickException(say("book/not-built", ui_language, path=folder, seen=error)) from None
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
            raise click.ClickException(say("book/unknown", ui_language, seen=one, near=near or "-"))
    if not ids:
        raise click.ClickException(say("book/unknown", ui_language, seen="", near=next(iter(known), "-")))
    return [known[one] for one in ids]
