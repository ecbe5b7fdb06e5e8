"""What earlier builds made: a text is rendered again only when what it reads changed.

A text reads its own letters, the names of the terms, which pages and files there are, and the pictures that
it shows. An edit elsewhere changes none of these, so of a site that is being written one text is rendered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from tsunagu.config import Settings
from tsunagu.content import list_redirects
from tsunagu.markdown import KnownPicture
from tsunagu.model import Library, Mention, Place
from tsunagu.text import Memo, digest_code, digest_facts

#: What the key of a text is made of: its uri, what surrounds it, and all that is its own.
TextKey = tuple[str, str, str]

_NOWHERE = Place("", 0, 0)


@dataclass(frozen=True, slots=True)
class RenderedText:
    """``made`` is what the driver keeps of the page, a value of JSON; ``pictures`` are addresses asked for,
    with answers.
    """

    made: Any
    terms: tuple[Mention, ...]
    essays: tuple[Mention, ...]
    pictures: tuple[tuple[str, KnownPicture | None], ...]


@dataclass
class BuildMemory:
    """The texts of earlier builds; what is said of one is what rendering it anew would say.

    ``texts`` are the rendered ones, ``search`` is what search reads in them. ``books`` are the bytes of each
    book of the last build of this process: what a page tells until they are made.
    """

    texts: Memo = field(default_factory=Memo)
    search: Memo = field(default_factory=Memo)
    books: dict[str, int] = field(default_factory=dict)

    def recall(self, key: TextKey, find_picture: Callable[[str], KnownPicture | None]) -> RenderedText | None:
        """What a text became; None where anything that it read is another now."""
        text = _read_text(self.texts.recall(self.texts.write_key(key)))
        return text if text and all(find_picture(src) == found for src, found in text.pictures) else None

    def keep(self, key: TextKey, text: RenderedText) -> None:
        """Keep what a text became in place of what was known of it."""
        self.texts.keep(self.texts.write_key(key), asdict(text))


def open_memory(folder: Path, code: Iterable[Path]) -> BuildMemory:
    """What is kept in a folder from process to process, made by the same code alone."""
    version = digest_code(code)
    return BuildMemory(Memo(folder / "texts.json", version), Memo(folder / "search.json", version))


def _read_text(kept: Any) -> RenderedText | None:
    """What is kept of a text; None where it is none that we wrote."""
    try:
        return RenderedText(
            kept["made"],
            tuple(Mention(**row) for row in kept["terms"]),
            tuple(Mention(**row) for row in kept["essays"]),
            tuple((src, KnownPicture(**found) if found else None) for src, found in kept["pictures"]),
        )
    except (TypeError, ValueError, KeyError):
        return None


def digest_names(settings: Settings, library: Library, uris: frozenset[str]) -> str:
    """One digest of what every text reads: the settings, the names of the terms, and which pages there are.

    A definition is shown on pages, but is read by no text. Where a term or an address is written is nobody's
    matter, unless two essays change places.
    """
    terms = [replace(term, definition={}, see=(), place=_NOWHERE) for term in library.terms]
    old = [(redirect.file, redirect.uri) for redirect in list_redirects(library)]
    essays = [essay.uri for essay in library.essays]
    return digest_facts(settings, terms, essays, old, uris)


def digest_outside(*facts: object) -> str:
    """One digest of what else shapes a text: the driver's settings, places of files."""
    return digest_facts(*facts)
