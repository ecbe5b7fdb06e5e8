"""A series as one page for paper: what its book has, as HTML with every place in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote
from xml.etree.ElementTree import Element, tostring

from tsunagu.addresses import absolute_url, relative_href
from tsunagu.outputs.books.binding import Places
from tsunagu.outputs.books.book import BookChapter
from tsunagu.outputs.books.book_pages import add_facts, add_terms
from tsunagu.outputs.books.chapter_text import OWN, PICTURE, ChapterTree
from tsunagu.outputs.books.xhtml import Writer

#: Ids around the texts begin as those of every page do (``html/frame_names.py``).
_GLOSSARY: Final = "__glossary"
#: The series stands above its essays, and each above its own headings; a text of a page has no ``<aside>``.
_OTHERS: Final = {"aside": "div", "h2": "h3", "h3": "h4", "h4": "h5", "h5": "h6"}


@dataclass(frozen=True)
class SheetPlaces(Places):
    """Where everything is on the one page, which stands at ``url``."""

    texts: Mapping[str, ChapterTree]
    url: str

    def name_place(self, chapter: BookChapter, anchor: str = "") -> str:
        return f"#{quote(name_id(chapter, anchor))}"

    def name_term(self, term: str) -> str:
        return f"#__term-{term}"

    def name_outside(self, address: str) -> str:
        return absolute_url("", relative_href(self.url, address))


def name_id(chapter: BookChapter, anchor: str = "") -> str:
    """The id of a chapter, or of a place in its text; no id of an essay has a point.

    >>> name_id(BookChapter("two-clocks", "essays/two-clocks.md", "", "", "", ""), "fn-1")
    'essay-two-clocks.fn-1'
    """
    name = f"essay-{chapter.id}" if chapter.id else "introduction"
    return f"{name}.{anchor}" if anchor else f"__{name}"


def write_sheet(places: SheetPlaces, writer: Writer) -> str:
    """The content of the page: a list of its essays, the essays, the terms they use, and whose they are."""
    book, top = places.book, Element("div")
    _add_contents(top, places, writer)
    for chapter in book.texts:
        part = writer.put(
            top, "section", class_="sheet__part" if chapter.id else "sheet__start", id=name_id(chapter)
        )
        head = writer.put(part, "header")
        writer.put(head, "p", chapter.label)
        writer.put(head, "h2", chapter.title)
        writer.put(head, "p", chapter.date)
        part.append(_place_text(places, chapter))
    if book.terms:
        part = writer.put(top, "section", class_="sheet__part", id=_GLOSSARY)
        writer.put(part, "h2", book.words.glossary)
        add_terms(part, places, writer)
    part = writer.put(top, "section", class_="sheet__end")
    writer.put(part, "h2", book.title)
    add_facts(part, book, writer)
    writer.put(writer.put(part, "p"), "a", book.home, href=places.name_outside(book.home[len(book.root) :]))
    return "".join(tostring(_tidy(one), encoding="unicode", method="html") for one in top)


def _add_contents(top: Element, places: SheetPlaces, writer: Writer) -> None:
    words = places.book.words
    rows = writer.put(writer.put(top, "div", class_="sheet__contents"), "ol", aria_label=words.contents)
    for chapter in places.book.texts:
        link = writer.put(writer.put(rows, "li"), "a", href=places.name_place(chapter))
        if chapter.label:
            writer.add_text(link, f"{chapter.label}\u3000")
        writer.add_text(link, writer.turn(chapter.title))
    if places.book.terms:
        writer.put(writer.put(rows, "li"), "a", words.glossary, href=f"#{_GLOSSARY}")


def _place_text(places: SheetPlaces, chapter: BookChapter) -> Element:
    """The text of a chapter with its ids, links and pictures as they are on this page."""
    top = places.texts[chapter.uri].top
    top.set("class", "prose md-typeset")
    for one in top.iter():
        one.tag = _OTHERS.get(one.tag, one.tag)
        if "id" in one.attrib:
            one.set("id", name_id(chapter, one.attrib["id"]))
        if href := one.get("href", ""):
            one.set("href", _place_link(places, chapter, href))
        if src := one.get("src", ""):
            one.set("src", places.name_outside(src.removeprefix(PICTURE)))
    return top


def _place_link(places: SheetPlaces, chapter: BookChapter, href: str) -> str:
    if href.startswith("#"):
        return places.name_place(chapter, unquote(href[1:]))
    return places.find_link(href.removeprefix(OWN)) if href.startswith(OWN) else href


def _tidy(part: Element) -> Element:
    """Without what only XHTML and books have, and without what is empty in the head of an essay."""
    for one in part.iter():
        for name in [name for name in one.attrib if name.startswith(("epub:", "xml:"))]:
            del one.attrib[name]
        if one.tag == "header":
            for line in [line for line in one if not (line.text or len(line))]:
                one.remove(line)
    return part
