"""A book as plain values: all that decides its bytes, but for the pictures in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tsunagu.outputs.cards.card import Card


@dataclass(frozen=True, slots=True)
class BookChapter:
    """An essay (or an introduction) in a book; ``uri`` is that of its page, ``html`` what its text became.

    ``id`` names its file, ``label`` (第1回) and ``date`` stand with its title; both may be empty.
    """

    id: str
    uri: str
    title: str
    label: str
    date: str
    html: str


@dataclass(frozen=True, slots=True)
class BookTerm:
    """A term as the glossary at the back tells it; ``others`` are its other names by language.

    ``url`` is the address of its page, relative to the site's root.
    """

    id: str
    url: str
    name: str
    reading: str
    others: tuple[tuple[str, str], ...]
    definition: str


@dataclass(frozen=True, slots=True)
class BookWords:
    """What is said in every book of a language."""

    cover: str
    contents: str
    glossary: str
    uses: str
    colophon: str
    site: str
    author: str
    licence: str
    newest: str
    note: str
    summary: str


@dataclass(frozen=True, slots=True)
class Book:
    """One book. ``uri`` is its file, ``home`` the full address of the page it was made from.

    ``root`` is where the site stands; ``dates`` are those of its oldest and newest essay as a reader expects
    them, ``changed`` the moment of its newest change. ``keeps_quotes``: ”…” stays in vertical lines.
    ``terms`` are all that its texts link to.
    """

    uri: str
    root: str
    home: str
    language: str
    is_vertical: bool
    keeps_quotes: bool
    title: str
    subtitle: str
    author: str
    licence: str
    site: str
    description: str
    dates: tuple[str, str]
    changed: datetime
    introduction: BookChapter | None
    chapters: tuple[BookChapter, ...]
    terms: tuple[BookTerm, ...]
    words: BookWords
    cover: Card

    @property
    def texts(self) -> tuple[BookChapter, ...]:
        """Every part with a text of an author's."""
        return (self.introduction, *self.chapters) if self.introduction else self.chapters


def name_chapter(chapter: BookChapter) -> str:
    """The file of a chapter within its book.

    >>> name_chapter(BookChapter("two-clocks", "essays/two-clocks.md", "", "", "", ""))
    'essay-two-clocks.xhtml'
    """
    return f"essay-{chapter.id}.xhtml" if chapter.id else "introduction.xhtml"
