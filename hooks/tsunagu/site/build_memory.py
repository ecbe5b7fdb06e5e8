"""What earlier builds of one process made: a text is rendered again only when what it reads changed.

A text reads its own letters, the names of the terms, which pages and files there are, and the pictures that
it shows. An edit elsewhere changes none of these, so of a site that is being written one text is rendered.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tsunagu.config import Settings
from tsunagu.content import list_redirects
from tsunagu.markdown import KnownPicture
from tsunagu.model import Library, Mention, Place

#: What the key of a text is compared by: its uri, what surrounds it, and all that is its own.
TextKey = tuple[str, str, str]

_NOWHERE = Place("", 0, 0)


@dataclass(frozen=True, slots=True)
class RenderedText:
    """``made`` is what the driver keeps of the page; ``pictures`` are addresses asked for, with answers."""

    made: object
    terms: tuple[Mention, ...]
    essays: tuple[Mention, ...]
    pictures: tuple[tuple[str, KnownPicture | None], ...]


@dataclass
class BuildMemory:
    """The latest text of each page; what is said of one is what rendering it anew would say.

    ``books`` are the bytes of each book of the last build: what a page tells until they are made.
    """

    books: dict[str, int] = field(default_factory=dict)
    _kept: dict[str, tuple[TextKey, RenderedText]] = field(default_factory=dict)

    def recall(self, key: TextKey, find_picture: Callable[[str], KnownPicture | None]) -> RenderedText | None:
        """What a text became; None where anything that it read is another now."""
        known, text = self._kept.get(key[0], (None, None))
        if text is None or known != key:
            return None
        return text if all(find_picture(src) == found for src, found in text.pictures) else None

    def keep(self, key: TextKey, text: RenderedText) -> None:
        """Keep what a text became in place of what was known of its page."""
        self._kept[key[0]] = key, text


def digest_names(settings: Settings, library: Library, uris: frozenset[str]) -> str:
    """One digest of what every text reads: the settings, the names of the terms, and which pages there are.

    A definition is shown on pages, but is read by no text. Where a term or an address is written is nobody's
    matter, unless two essays change places.
    """
    terms = [replace(term, definition={}, see=(), place=_NOWHERE) for term in library.terms]
    old = [(redirect.file, redirect.uri) for redirect in list_redirects(library)]
    essays = [essay.uri for essay in library.essays]
    return hashlib.sha256(repr((settings, terms, essays, old, sorted(uris))).encode()).hexdigest()


def digest_outside(*facts: object) -> str:
    """One digest of what else shapes a text, by how it is written: the driver's settings, places of files."""
    return hashlib.sha256(repr(facts).encode()).hexdigest()
