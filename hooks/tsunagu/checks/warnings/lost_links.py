"""Links of imported essays that wait for an essay (``text/waiting_links.py``) which is there no more."""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.checks.context import CheckContext
from tsunagu.model import Place, Problem
from tsunagu.text import Lines, list_waiting_links


def check_waiting_links(context: CheckContext) -> Iterator[Problem]:
    """A link that waits names a file that is there; else it would wait for ever, and nobody sees it."""
    for source in context.sources:
        for link in list_waiting_links(source.text):
            if link.find_uri(source.uri) not in context.uris:
                place = Place(source.uri, *Lines(source.text).place(link.end))
                yield Problem("waits-for-nothing", place, {"seen": link.path})
