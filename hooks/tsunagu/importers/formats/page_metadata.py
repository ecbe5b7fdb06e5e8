"""What a saved page says of itself to machines: in meta tags and ``<script type="application/ld+json">``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement


def list_dates(page: HtmlElement) -> Iterator[str]:
    """When the page's own post was published, as often as the page states it."""
    yield from map(str, page.xpath("//meta[@property='article:published_time']/@content"))
    for script in page.xpath("//script[@type='application/ld+json']"):
        try:
            stated = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for thing in _list_things(stated):
            date = thing.get("datePublished")
            if isinstance(date, str):
                yield date


def _list_things(stated: Any) -> Iterator[dict[str, Any]]:
    """The things that are stated: one, a list of them, or a graph."""
    things = stated if isinstance(stated, list) else [stated]
    for thing in things:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            yield from (one for one in graph if isinstance(one, dict)) if isinstance(graph, list) else ()
