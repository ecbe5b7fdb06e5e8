"""Which books there are, and what is in each: from the library and from what its pages became."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from tsunagu.addresses import absolute_url, print_path, url_of
from tsunagu.japanese import english_key, kana_key
from tsunagu.model import Essay, Names, Term
from tsunagu.outputs.books.book import Book, BookChapter, BookTerm, BookWords
from tsunagu.outputs.cards.subjects import make_card
from tsunagu.pages import Edition, book_path, horizontal_path, name_part
from tsunagu.text import plain_text, summarise

_TERM: Final = re.compile(r'data-term="([^"]+)"')


def list_books(edition: Edition, rendered: Mapping[str, str]) -> Iterator[Book]:
    """The books of one language, as the settings want them; ``rendered`` has the HTML of each page by uri.

    There is none without an essay. Where both are wanted, one in horizontal lines follows each vertical one.
    """
    for book in _list_books(edition, rendered):
        yield book
        if book.is_vertical and edition.settings.book_lines == "both":
            yield replace(book, uri=horizontal_path(book.uri), is_vertical=False)


def _list_books(edition: Edition, rendered: Mapping[str, str]) -> Iterator[Book]:
    kinds, code = edition.settings.books, edition.language.code
    relations = edition.relations
    for series in edition.library.series if "series" in kinds else ():
        parts = relations.by_series.get((code, series.id), ())
        yield from _make_book(edition, f"series/{series.id}.md", series.name, parts, rendered)
    for factor in edition.library.factors if "themes" in kinds else ():
        essays = relations.essays(code, frozenset({factor.id}))[::-1]
        yield from _make_book(edition, f"themes/{factor.id}.md", factor.name, essays, rendered)
    if "all" in kinds:
        essays = relations.essays(code)[::-1]
        yield from _make_book(edition, "index.md", edition.settings.names, essays, rendered)


def list_sheets(edition: Edition, rendered: Mapping[str, str]) -> Iterator[tuple[str, Book]]:
    """The series of one language that have an essay, each by the uri of its page for paper.

    ``is_vertical`` says of these that a reader may choose it.
    """
    for series in edition.library.series:
        parts = edition.relations.by_series.get((edition.language.code, series.id), ())
        for book in _make_book(edition, f"series/{series.id}.md", series.name, parts, rendered):
            yield edition.uri(print_path(series.id)), replace(book, is_vertical=edition.language.is_vertical)


def make_book(
    edition: Edition, uri: str, title: str, essays: Sequence[Essay], rendered: Mapping[str, str]
) -> Book:
    """A book of some essays (one at least) in an order of its own, which belongs to no page of the site."""
    names = {edition.language.code: title}
    (book,) = _make_book(edition, "index.md", names, essays, rendered)
    return replace(book, uri=uri)


def _make_book(
    edition: Edition,
    path: str,
    names: Names,
    essays: Sequence[Essay],
    rendered: Mapping[str, str],
) -> Iterator[Book]:
    """The book of some essays, named as the page at ``path``, which may introduce them."""
    if not essays:
        return
    settings, code = edition.settings, edition.language.code
    site, title = settings.names[code], edition.say(names)
    introduction = _introduce(edition, path, rendered)
    name = name_part if len({essay.series for essay in essays}) > 1 else _number_part
    chapters = tuple(
        _make_chapter(edition, essay, name(edition, essay), rendered.get(essay.uri, "")) for essay in essays
    )
    dates = sorted(essay.date for essay in essays)
    card = make_card(edition, path, names, {factor for essay in essays for factor in essay.factors})
    yield Book(
        uri=book_path(edition, path),
        root=settings.url,
        home=absolute_url(settings.url, edition.url(path)),
        language=code,
        is_vertical=edition.language.is_vertical and settings.book_lines != "horizontal",
        keeps_quotes=settings.keeps_quotes,
        title=title,
        subtitle=site if site != title else settings.descriptions[code],
        author=settings.authors[code],
        licence=settings.licences.get(code, ""),
        site=site,
        description=_describe(edition, path),
        dates=(edition.write_date(dates[0]), edition.write_date(dates[-1])),
        changed=max(essay.updated or essay.date for essay in essays),
        introduction=introduction,
        chapters=chapters,
        terms=tuple(_list_terms(edition, [introduction, *chapters] if introduction else chapters)),
        words=_choose_words(edition),
        cover=card,
    )


def _introduce(edition: Edition, path: str, rendered: Mapping[str, str]) -> BookChapter | None:
    """What its page says of a series or a theme; the home page speaks of the site, not of its essays."""
    uri = edition.uri(path)
    html = rendered.get(uri, "") if path != "index.md" else ""
    if not html.strip():
        return None
    return BookChapter("", uri, edition.words.book_introduction, "", "", html)


def _number_part(edition: Edition, essay: Essay) -> str:
    return edition.words.part.format(part=essay.part) if essay.part else ""


def _make_chapter(edition: Edition, essay: Essay, label: str, html: str) -> BookChapter:
    return BookChapter(essay.id, essay.uri, essay.title, label, edition.write_date(essay.date), html)


def _describe(edition: Edition, path: str) -> str:
    body = edition.library.commentaries.get(edition.uri(path))
    own = summarise(body.text) if body else ""
    return plain_text(own) or edition.settings.descriptions[edition.language.code]


def _list_terms(edition: Edition, chapters: Sequence[BookChapter]) -> list[BookTerm]:
    """The terms that the texts link to, in the order of a glossary of this language."""
    ids = dict.fromkeys(term for chapter in chapters for term in _TERM.findall(chapter.html))
    terms = [edition.relations.terms[term] for term in ids if term in edition.relations.terms]
    if edition.language.code == "ja":
        terms.sort(key=lambda term: (kana_key(term.reading), term.id))
    else:
        terms.sort(key=lambda term: (english_key(edition.say(term.name)), term.id))
    return [_make_term(edition, term) for term in terms]


def _make_term(edition: Edition, term: Term) -> BookTerm:
    code = edition.language.code
    others = tuple((other, name) for other, name in term.name.items() if other != code)
    url = url_of(edition.uri(f"glossary/{term.id}.md"))
    return BookTerm(
        term.id, url, edition.say(term.name), term.reading, others, plain_text(edition.say(term.definition))
    )


def _choose_words(edition: Edition) -> BookWords:
    words = edition.words
    return BookWords(
        cover=words.book_cover,
        contents=words.contents,
        glossary=words.book_glossary,
        uses=words.book_uses,
        colophon=words.book_colophon,
        site=words.book_site,
        author=words.book_author,
        licence=words.book_licence,
        newest=words.book_newest,
        note=words.book_note,
        summary=words.book_summary,
    )
