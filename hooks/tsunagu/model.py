"""The nouns of a Tsunagu site, as frozen values.

Nothing here reads, checks or renders: a reader makes these from text (``library.py``), everything
else takes them as they are. A ``uri`` is a path relative to docs/ with forward slashes
(``en/essays/three-keys.md``), a ``url`` an address relative to the site's root
(``en/essays/three-keys/``; the home page is the empty string).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

#: One text per language code, e.g. ``{"ja": "顧客開拓", "en": "customer development"}``.
Names = Mapping[str, str]


def choose_language(names: Names, code: str, codes: Sequence[str]) -> str:
    """In which language readers of ``code`` are told: their own, else the site's second.

    >>> choose_language({"ja": "稟議", "en": "ringi"}, "de", ["ja", "en", "de"])
    'en'
    """
    return next(one for one in (code, *codes[1:2], *codes) if one in names)


def say_in(names: Names, code: str, codes: Sequence[str]) -> str:
    """What readers of a language are told."""
    return names[choose_language(names, code, codes)]


@dataclass(frozen=True, slots=True)
class Place:
    """A point in a source file; ``line`` and ``column`` count characters from 1."""

    uri: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.uri}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Dialect:
    """The Markdown extensions that mkdocs.yml names beside ours, and the options of each."""

    extensions: tuple[str, ...] = ("toc", "tables", "fenced_code")
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


#: What MkDocs has where mkdocs.yml names no extension.
BARE_DIALECT: Final = Dialect()


@dataclass(frozen=True, slots=True)
class Repair:
    """What fixes a problem beyond doubt: ``new`` for ``old``, which is typed at ``place``.

    ``bare``: only where no quotes stand around it; else ``old`` may begin behind one.
    """

    place: Place
    old: str
    new: str
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing the author should fix: a code of ``problems.PROBLEMS``, where it is, and what was seen.

    ``repair`` is there where what is told is known exactly: ``check --fix`` does just that.
    """

    code: str
    place: Place
    values: Mapping[str, str] = field(default_factory=dict)
    repair: Repair | None = None


#: Where the value of each front matter key stands, for messages; never part of a comparison.
Places = Mapping[str, Place]


def _places() -> Places:
    return {}


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one file below docs/, decoded, line ends as ``\\n``."""

    uri: str
    text: str


@dataclass(frozen=True, slots=True)
class Body:
    """Markdown below the front matter, without comments, and the line of the file it begins at.

    ``cuts`` are a line and a column of the text (both from 1), and how many characters were before it.
    """

    text: str
    line: int = 1
    cuts: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Factor:
    """A key factor (キーファクター): what an essay turns on."""

    id: str
    name: Names
    short: Names
    color: str
    order: int
    place: Place
    moved_from: tuple[str, ...] = ()
    places: Places = field(default_factory=_places, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Series:
    """A 連載: essays with numbered parts.

    ``complete``: whether the author calls it so; None where he says nothing. ``next`` is the day of the next
    part that he tells his readers.
    """

    id: str
    name: Names
    place: Place
    complete: bool | None = None
    next: datetime | None = None
    moved_from: tuple[str, ...] = ()
    places: Places = field(default_factory=_places, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the glossary, in every language of the site.

    ``reading`` is the Japanese name in kana. ``aliases`` are found in prose like the name;
    ``not_in`` are longer words in which the name must not be found. ``link: false`` keeps the
    term out of automatic linking (an explicit ``[[id]]`` still works).
    """

    id: str
    name: Names
    reading: str
    definition: Names
    place: Place
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    not_in: tuple[str, ...] = ()
    factors: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    link: bool = True
    status: str = "preferred"
    moved_from: tuple[str, ...] = ()
    places: Places = field(default_factory=_places, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Essay:
    """One essay in one language; the same ``id`` in another language is its translation."""

    id: str
    language: str
    uri: str
    title: str
    date: datetime
    factors: tuple[str, ...]
    body: Body
    place: Place
    summary: str = ""
    updated: datetime | None = None
    series: str | None = None
    part: int | None = None
    draft: bool = False
    aliases: tuple[str, ...] = ()
    skip: frozenset[str] = frozenset()
    image: str | None = None
    image_alt: str | None = None
    source: str | None = None
    moved_from: tuple[str, ...] = ()
    places: Places = field(default_factory=_places, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Newer:
    """What is newer in an original than in its translation: where, since when, and the words there.

    Of an edit that is not committed there is no ``since``; where only the dates of the headers are known,
    there are no ``words``.
    """

    place: Place
    since: datetime | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class ReadingPath:
    """A reading path on the home page: a few essays for one kind of reader, in order."""

    title: str
    text: str
    essays: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page that is none of the kinds above: home, about, and whatever the author adds."""

    uri: str
    language: str
    title: str
    body: Body
    description: str = ""
    doors: tuple[ReadingPath, ...] = ()
    moved_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """A page or file the site needs and no author wrote; ``uri`` as if it lay in docs/."""

    uri: str
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A term or an essay found in the prose of an essay, with the sentence around it.

    ``before + marked + after`` is the sentence as the reader sees it, e.g. ``Mention(
    "essays/two-clocks.md", "head-office", "", "本社", "の時計は早い。")``.
    """

    uri: str
    target: str
    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What can be read of the files whose header has a mistake, with nothing in place of the rest.

    Only for rules between files, so that the author is told of everything in one run. A text that is not
    known is empty, a number 0, a date the last there is.
    """

    essays: tuple[Essay, ...] = ()
    factors: tuple[Factor, ...] = ()
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Library:
    """Everything the author wrote, read and checked; the order of each tuple is the site's order.

    ``commentaries`` maps the uri of a factor, series or term page to its Markdown body; ``bodies`` has
    the body of every file, also of those whose header could not be read. ``newer`` has the uri of each
    translation that is behind its original.
    """

    languages: tuple[str, ...]
    essays: tuple[Essay, ...] = ()
    factors: tuple[Factor, ...] = ()
    series: tuple[Series, ...] = ()
    terms: tuple[Term, ...] = ()
    pages: tuple[PlainPage, ...] = ()
    commentaries: Mapping[str, Body] = field(default_factory=dict)
    bodies: Mapping[str, Body] = field(default_factory=dict)
    unfinished: Unfinished = field(default_factory=Unfinished)
    newer: Mapping[str, Newer] = field(default_factory=dict)
