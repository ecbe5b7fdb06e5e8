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
from tsunagu.outputs.books.book import Book, name_chapter
from tsunagu.outputs.books.chapter_text import OWN, PICTURE, ChapterText

GLOSSARY: Final = "glossary.xhtml"
_MEANT: Final = re.compile(rf'((?:href|src)=")({OWN}|{PICTURE})([^"]*+)"')


@dataclass(frozen=True)
class Binding:
    """A book with its texts by the uris of their pages; ``pictures`` are its files by those of the site."""

    book: Book
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

    def find_link(self, address: str) -> str:
        """Where an address of the site leads from within the book."""
        place, _, anchor = address.partition("#")
        chapter, term = self._files.get(unquote(place)), self._terms.get(unquote(place))
        if term:
            return f"{GLOSSARY}#term-{term}"
        if chapter is None:
            return absolute_url(self.book.root, address)
        uri, file = chapter
        found = self.texts[uri].ids.get(unquote(anchor))
        return f"{file}#{quote(found)}" if found else file

    @cached_property
    def _files(self) -> Mapping[str, tuple[str, str]]:
        return {url_of(one.uri): (one.uri, name_chapter(one)) for one in self.book.texts}

    @cached_property
    def _terms(self) -> Mapping[str, str]:
        return {one.url: one.id for one in self.book.terms}
