"""What search knows of a site, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page that can be found.

    ``location`` is its address from the site's root (``en/essays/three-keys/``), ``title`` and ``text``
    are plain text (``read_page_text``); ``date`` and ``factors`` are shown as they are. ``part`` is the
    number of an essay in the ``series`` of that name, 0 where it is in none. A theme of several factors is
    their crossing: it answers a query that names so many of them, not one alone.
    """

    location: str
    language: str
    kind: str
    title: str
    text: str
    date: str = ""
    factors: tuple[str, ...] = ()
    series: str = ""
    part: int = 0


@dataclass(frozen=True, slots=True)
class SearchWord:
    """A glossary term: its name and aliases per language, and the readings of the Japanese ones in kana."""

    names: Mapping[str, tuple[str, ...]]
    readings: tuple[str, ...] = ()
