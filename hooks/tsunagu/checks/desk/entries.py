"""What lies on the desk, as frozen values. A ``uri`` is relative to docs/."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that nobody sees yet: days since it was begun, and since it was touched."""

    uri: str
    title: str
    days: int
    idle: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A text that goes out by itself, and when, in the site's zone."""

    uri: str
    title: str
    date: datetime


@dataclass(frozen=True, slots=True)
class Untranslated:
    """A text, and the languages of the site that lack it."""

    uri: str
    title: str
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Behind:
    """A translation, and what is newer in its original: where, since when, the words there."""

    uri: str
    title: str
    original: str
    line: int
    since: datetime | None
    words: str


@dataclass(frozen=True, slots=True)
class LooseTerm:
    """A term that no essay uses, or one whose definition some ``languages`` lack."""

    uri: str
    id: str
    name: str
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """A line of a file: a link that leads nowhere, as it is ``seen``, or a picture without words."""

    uri: str
    line: int
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Month:
    """What came out in a month (``2026-05``): essays, and by language characters or words."""

    month: str
    essays: int
    lengths: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class LastCommit:
    """The newest commit that changed what readers see: its time, the new texts, the changed ones."""

    id: str
    time: datetime
    new: tuple[tuple[str, str], ...]
    changed: tuple[tuple[str, str], ...]
