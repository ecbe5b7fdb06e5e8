"""The pages of a book as they are read: cover, title page, contents, chapters, glossary, colophon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final
from xml.etree.ElementTree import Element

from tsunagu.outputs.books.binding import GLOSSARY, Binding, Places
from tsunagu.outputs.books.book import Book, BookChapter, BookTerm, name_chapter
from tsunagu.outputs.books.xhtml import Writer

COVER_PICTURE: Final = "cover.png"
NAV: Final = "nav.xhtml"
#: So many essays are named with a term; in a book of hundreds some terms are in most of them.
_MOST_USES: Final = 5


@dataclass(frozen=True, slots=True)
class BookPage:
    """A file of the spine, as the contents name it (not at all without a title)."""

    name: str
    content: bytes
    label: str = ""
    title: str = ""


def list_pages(binding: Binding, writer: Writer) -> list[BookPage]:
    """Every page of a book."""
    book, words = binding.book, binding.book.words
    texts = [_write_chapter(binding, writer, chapter) for chapter in book.texts]
    back = [BookPage(GLOSSARY, _write_glossary(binding, writer), title=words.glossary)] if book.terms else []
    back.append(BookPage("colophon.xhtml", _write_colophon(book, writer), title=words.colophon))
    front = [
        BookPage("cover.xhtml", _write_cover(book, writer)),
        BookPage("title.xhtml", _write_title(book, writer)),
    ]
    nav = BookPage(NAV, _write_nav(book, writer, [*texts, *back]))
    return [*front, nav, *texts, *back]


def _write_cover(book: Book, writer: Writer) -> bytes:
    part = _section("cover", "")
    heading = writer.put(part, "h1")
    writer.put(heading, "img", src=COVER_PICTURE, alt=f"{book.words.cover}: {book.title}", role="doc-cover")
    return writer.write_page(book.words.cover, "cover", part)


def _write_title(book: Book, writer: Writer) -> bytes:
    part = _section("titlepage", "")
    writer.put(part, "h1", book.title)
    if book.subtitle:
        writer.put(part, "p", book.subtitle, class_="subtitle", role="doc-subtitle")
    writer.put(part, "p", book.author, class_="author")
    first, last = book.dates
    writer.put(part, "p", first if first == last else f"{first} – {last}", class_="date")
    return writer.write_page(book.title, "title", part)


def _write_nav(book: Book, writer: Writer, pages: list[BookPage]) -> bytes:
    part = Element("div")
    nav = writer.put(part, "nav", epub_type="toc", role="doc-toc", id="toc")
    writer.put(nav, "h1", book.words.contents)
    rows = writer.put(nav, "ol")
    for page in pages:
        link = writer.put(writer.put(rows, "li"), "a", href=page.name)
        if page.label:
            writer.put(link, "span", page.label, class_="label")
            writer.add_text(link, writer.joint(" "))
        writer.add_text(link, writer.turn(page.title))
    landmarks = writer.put(part, "nav", epub_type="landmarks", id="landmarks", hidden="hidden")
    rows = writer.put(landmarks, "ol")
    marks = [("cover", "cover.xhtml", book.words.cover), ("toc", f"{NAV}#toc", book.words.contents)]
    marks.append(("bodymatter", name_chapter(book.chapters[0]), book.title))
    for kind, href, text in marks:
        writer.put(writer.put(rows, "li"), "a", text, href=href, epub_type=kind)
    return writer.write_page(book.words.contents, "nav", part)


def _write_chapter(binding: Binding, writer: Writer, chapter: BookChapter) -> BookPage:
    kind = "chapter" if chapter.id else "introduction"
    part = _section(kind, f"doc-{kind}")
    head = writer.put(part, "header")
    if chapter.label:
        writer.put(head, "p", chapter.label, class_="label")
    writer.put(head, "h1", chapter.title)
    if chapter.date:
        writer.put(head, "p", chapter.date, class_="date")
    content = writer.write_page(chapter.title, kind, part, binding.bind(chapter.uri))
    return BookPage(name_chapter(chapter), content, chapter.label, chapter.title)


def _write_glossary(binding: Binding, writer: Writer) -> bytes:
    words = binding.book.words
    part = _section("glossary", "doc-glossary")
    writer.put(part, "h1", words.glossary)
    add_terms(part, binding, writer)
    return writer.write_page(words.glossary, "glossary", part)


def add_terms(part: Element, places: Places, writer: Writer) -> None:
    """The terms of a book, each with its names, its definition and where it is used."""
    words = places.book.words
    rows = writer.put(part, "dl")
    for term in places.book.terms:
        head = writer.put(rows, "dt", id=places.name_term(term.id).partition("#")[2])
        writer.put(head, "dfn", term.name)
        _add_names(head, writer, term)
        body = writer.put(rows, "dd")
        writer.put(body, "p", term.definition)
        uses = writer.put(body, "p", class_="uses")
        writer.put(uses, "span", words.uses, class_="label")
        for number, (href, title) in enumerate(islice(_list_uses(places, term), _MOST_USES)):
            writer.add_text(uses, writer.joint(" · " if number else " "))
            writer.put(uses, "a", title, href=href)


def _add_names(head: Element, writer: Writer, term: BookTerm) -> None:
    """The reading beside the Japanese name, whichever of the names that is."""
    if writer.language == "ja" and term.reading:
        writer.put(head, "span", f"（{term.reading}）", class_="reading")
    for code, name in term.others:
        reading = f"（{term.reading}）" if code == "ja" and term.reading else ""
        writer.add_text(head, writer.joint(" "))
        writer.put(head, "span", f"{name}{reading}", class_="other", lang=code, xml_lang=code)


def _list_uses(places: Places, term: BookTerm) -> Iterator[tuple[str, str]]:
    for chapter in places.book.texts:
        if use := places.texts[chapter.uri].uses.get(term.id):
            yield places.name_place(chapter, use), chapter.title


def _write_colophon(book: Book, writer: Writer) -> bytes:
    part = _section("colophon", "doc-colophon")
    writer.put(part, "h1", book.words.colophon)
    writer.put(part, "p", book.title, class_="title")
    add_facts(part, book, writer)
    writer.put(part, "p", book.words.note)
    writer.put(writer.put(part, "p"), "a", book.home, href=book.home)
    return writer.write_page(book.words.colophon, "colophon", part)


def add_facts(part: Element, book: Book, writer: Writer) -> None:
    """What is said of a book at its end: site, author, licence, date of the newest essay."""
    words = book.words
    rows = writer.put(part, "dl")
    for name, text in (
        (words.site, book.site),
        (words.author, book.author),
        (words.licence, book.licence),
        (words.newest, book.dates[1]),
    ):
        if text:
            writer.put(rows, "dt", name)
            writer.put(rows, "dd", text)


def _section(kind: str, role: str) -> Element:
    return Element("section", {"epub:type": kind, **({"role": role} if role else {})})
