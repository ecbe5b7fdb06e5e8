"""Essays and series that are not out, to which no page that is out may lead."""

from __future__ import annotations

from tsunagu.addresses import read_address, series_uri
from tsunagu.checks.context import CheckContext
from tsunagu.content import is_published, list_waiting_series
from tsunagu.model import Essay, Library, Place, Problem


class Hidden:
    """Drafts, scheduled essays, and series that wait for their first part; each may lead to the others."""

    def __init__(self, context: CheckContext) -> None:
        unread = _list_unread(context.library)
        essays = [essay for essay in context.library.essays if not is_published(essay, context.now)]
        self._known = {essay.uri: _describe(essay) for essay in essays}
        if not unread:  # else nobody knows whether a series has a part that is out
            self._known |= _list_series(context)
        self._silent = self._known.keys() | unread

    def check(self, target: str | None, seen: str, place: Place) -> Problem | None:
        """What to say of a link (as ``seen`` at ``place``) to the page of a uri."""
        known = self._known.get(target or "")
        if known is None or place.uri in self._silent:
            return None
        return Problem("link-to-hidden", place, {"seen": seen, "known": known})


def _list_series(context: CheckContext) -> dict[str, str]:
    """Each page of a series that waits, and what it waits for."""
    codes = context.library.languages
    return {
        series_uri(series, code, codes[0]): f"docs/{essay.uri}, {_describe(essay)}"
        for series, essay in list_waiting_series(context.library, context.now).items()
        for code in codes
    }


def _list_unread(library: Library) -> set[str]:
    """Essays of which nobody knows whether they are out, since their header can't be read."""
    essays = {uri for uri in library.bodies if read_address(uri, library.languages).kind == "essay"}
    return essays - {essay.uri for essay in library.essays}


def _describe(essay: Essay) -> str:
    return "draft: true" if essay.draft else f"date: {essay.date:%Y-%m-%d %H:%M}".removesuffix(" 00:00")
