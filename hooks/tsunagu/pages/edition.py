"""The site in one language: what the pages of that language are made from."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from tsunagu.addresses import uri_of, url_of
from tsunagu.config import Settings
from tsunagu.content import PublishedPicture
from tsunagu.languages import Language, Words
from tsunagu.model import Library, Names, choose_language, say_in
from tsunagu.relations import Mentions, Relations

_Made = TypeVar("_Made")


def _find_none(_: str) -> PublishedPicture | None:
    return None


def _weigh_none(_: str) -> int:
    return 0


@dataclass(frozen=True, slots=True)
class Edition:
    """One language's view of the whole site at one moment; ``library`` holds what is published.

    ``find_image`` gives the picture that a header names, once the pictures are made; ``weigh_book`` the bytes
    of a book by its uri, once the books are made, 0 where there is none.
    """

    language: Language
    settings: Settings
    library: Library
    relations: Relations
    mentions: Mentions
    now: datetime
    find_image: Callable[[str], PublishedPicture | None] = _find_none
    weigh_book: Callable[[str], int] = _weigh_none
    _made: dict[Hashable, Any] = field(init=False, default_factory=dict, compare=False, repr=False)

    def once(self, key: Hashable, make: Callable[[], _Made]) -> _Made:
        """What many pages show alike, made for the first that asks. Ask once the pictures are made."""
        if key not in self._made:
            self._made[key] = make()
        made: _Made = self._made[key]
        return made

    @property
    def words(self) -> Words:
        """The words of the interface."""
        return self.language.words

    @property
    def default(self) -> str:
        """The code of the language at the site's root."""
        return self.settings.codes[0]

    def say(self, names: Names) -> str:
        """A name in this language, or in that which stands for it."""
        return say_in(names, self.language.code, self.settings.codes)

    def lang_of(self, names: Names) -> str:
        """The language in which a name is said, empty where it is this one."""
        found = choose_language(names, self.language.code, self.settings.codes)
        return "" if found == self.language.code else found

    def uri(self, path: str) -> str:
        """The uri of a path (``essays/x.md``) in this language."""
        return uri_of(path, self.language.code, self.default)

    def url(self, path: str) -> str:
        """The address of a path in this language."""
        return url_of(self.uri(path))

    def url_in(self, path: str, code: str) -> str:
        """The address of a path in another language."""
        return url_of(uri_of(path, code, self.default))

    def write_date(self, moment: datetime) -> str:
        """A date as a reader of this language expects it."""
        return self.language.write_date(moment.date())


def book_path(edition: Edition, path: str) -> str:
    """The uri of the book that belongs to a page: beside it, that of the whole site at the root.

    The page is named by its path (``series/x.md``): ``series/x.epub``, ``en/tsunagu.epub``.
    """
    return edition.uri("tsunagu.epub" if path == "index.md" else f"{path.removesuffix('.md')}.epub")


def horizontal_path(uri: str) -> str:
    """The uri of the same book in horizontal lines; no id has a point, so that no other book is there.

    >>> horizontal_path("series/x.epub")
    'series/x.horizontal.epub'
    """
    return f"{uri.removesuffix('.epub')}.horizontal.epub"
