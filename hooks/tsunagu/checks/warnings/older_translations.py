"""Translations that are behind their originals, as their readers are told, too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tsunagu.checks.context import CheckContext
from tsunagu.model import Newer, Place, Problem

#: So much of a paragraph is enough to find it by.
_MOST: Final = 24


def check_older_translations(context: CheckContext) -> Iterator[Problem]:
    """A translation says what its original says; where that was changed since, the author is told where."""
    for uri, newer in context.library.newer.items():
        known = f"docs/{newer.place.uri}:{newer.place.line}"
        yield Problem("older-translation", Place(uri), {"known": known, "seen": _quote(newer)})


def _quote(newer: Newer) -> str:
    """The paragraph, or the day where no more is known."""
    if not newer.words:
        return f"updated: {newer.since:%Y-%m-%d}"
    return newer.words if len(newer.words) <= _MOST else f"{newer.words[: _MOST - 1].rstrip()}…"
