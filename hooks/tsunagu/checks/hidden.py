"""Essays that are not out, to which no page that is out may lead."""

from __future__ import annotations

from tsunagu.addresses import read_address
from tsunagu.checks.ground import Ground
from tsunagu.model import Essay, Library, Place, Problem
from tsunagu.publication import is_published


class Hidden:
    """Drafts and scheduled essays, by uri; each may lead to the others."""

    def __init__(self, ground: Ground) -> None:
        self._essays = {
            essay.uri: essay for essay in ground.library.essays if not is_published(essay, ground.now)
        }
        self._silent = self._essays.keys() | _list_unread(ground.library)

    def check(self, target: str | None, seen: str, place: Place) -> Problem | None:
        """What to say of a link (as ``seen`` at ``place``) to the page of a uri."""
        essay = self._essays.get(target or "")
        if essay is None or place.uri in self._silent:
            return None
        return Problem("link-to-hidden", place, {"seen": seen, "known": _describe(essay)})


def _list_unread(library: Library) -> set[str]:
    """Essays of which nobody knows whether they are out, since their header can't be read."""
    essays = {uri for uri in library.bodies if read_address(uri, library.languages).kind == "essay"}
    return essays - {essay.uri for essay in library.essays}


def _describe(essay: Essay) -> str:
    return "draft: true" if essay.draft else f"date: {essay.date:%Y-%m-%d %H:%M}".removesuffix(" 00:00")
