"""Putting a book together: links lead within it where they can, else to the site; pictures lie in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape, unescape
from typing import Final
from urllib.parse import quote, unquote

from tsunagu.addresses import absolute_url, url_of
from tsunagu.outputs.books.book import Book, BookChapter, name_chapter
from tsunagu.outputs.books.chapter_text import OWN, PICTURE, ChapterPlaces, ChapterText

GLOSSARY: Final = "glossary.xhtml"
#: Within a tag: what an author shows as code may look the same.
_MEANT: Final = re.compile(rf'(<\w[^<>]*?\s(?:href|src)=")({OWN}|{PICTURE})([^"]*+)"')


@dataclass(frozen=True)
class Places:
    """Where everything in a book is; ``texts`` are its parts by the uris of their pages."""

    book: Book
    texts: Mapping[str, ChapterPlaces]

    def name_place(self, chapter: BookChapter, anchor: str = "") -> str:
        """The address of a chapter, or of an id in it."""
        file = name_chapter(chapter)
        return f"{file}#{quote(anchor)}" if anchor else file

    def name_term(self, term: str) -> str:
        """The address of a term in the glossary."""
        return f"{GLOSSARY}#term-{term}"

    def name_outside(self, address: str) -> str:
        """An address of the site that is not in the book."""
        return absolute_url(self.book.root, address)

    def find_link(self, address: str) -> str:
        """Where an address of the site leads from within the book."""
        place, _, anchor = address.partition("#")
        chapter, term = self._chapters.get(unquote(place)), self._terms.get(unquote(place))
        if term:
            return self.name_term(term)
        if chapter is None:
            return self.name_outside(address)
        return self.name_place(chapter, self.texts[chapter.uri].ids.get(unquote(anchor), ""))

    @cached_property
    def _chapters(self) -> Mapping[str, BookChapter]:
        return {url_of(one.uri): one for one in self.book.texts}

    @cached_property
    def _terms(self) -> Mapping[str, str]:
        return {one.url: one.id for one in self.book.terms}


@dataclass(frozen=True)
class Binding(Places):
    """A book as a file; ``pictures`` are its files by those of the site."""

    texts: Mapping[str, ChapterText]
    pictures: Mapping[str, str]

    def bind(self, uri: str) -> str:
        """The text of a page as it stands in this book."""

        def write(found: re.Match[str]) -> str:
            start, kind, meant = found[1], found[2], unescape(found[3])
            if kind == PICTURE:
                return f'{start}{escape(quote(self.pictures[meant]))}"'
            return f'{start}{escape(self.find_link(meant))}"'

        return _MEANT.sub(write, self.texts[uri].xhtml)
