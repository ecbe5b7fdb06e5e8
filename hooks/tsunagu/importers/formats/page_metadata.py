"""What a saved page says of itself to machines: in meta tags and ``<script type="application/ld+json">``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from tsunagu.html import HtmlPage


def find_link(element: Element) -> str:
    """Where the first link in an element leads; nothing where there is none."""
    return next((one.get("href", "") for one in element.iter("a") if "href" in one.attrib), "")


def list_addresses(page: HtmlPage) -> Iterator[str]:
    """The address of the page as it says itself: where it is to be found, then where it is to be shared."""
    for one in page.root.iterfind(".//link[@rel='canonical']"):
        yield one.get("href", "")
    for one in page.root.iterfind(".//meta[@property='og:url']"):
        yield one.get("content", "")


def list_dates(page: HtmlPage) -> Iterator[str]:
    """When the page's own post was published, as often as the page states it."""
    for told in page.root.iterfind(".//meta[@property='article:published_time'][@content]"):
        yield told.get("content", "")
    for thing in _list_stated(page):
        date = thing.get("datePublished")
        if isinstance(date, str):
            yield date


def list_titles(page: HtmlPage) -> Iterator[str]:
    """What the page says that its post is called."""
    for thing in _list_stated(page):
        headline = thing.get("headline")
        if isinstance(headline, str) and _is_of_article(thing):
            yield headline
    for told in page.root.iterfind(".//meta[@property='og:title'][@content]"):
        yield told.get("content", "")


def is_article(page: HtmlPage) -> bool:
    """Whether the page says of itself that it is one post (and no shop, say, or list of posts)."""
    told = page.root.iterfind(".//meta[@property='og:type']")
    return (
        any(one.get("content", "") == "article" for one in told)
        or page.root.find(".//meta[@property='article:published_time']") is not None
        or any(map(_is_of_article, _list_stated(page)))
    )


def _is_of_article(thing: dict[str, Any]) -> bool:
    """Whether a thing of schema.org is a post: ``BlogPosting``, ``NewsArticle`` and the like."""
    kinds = thing.get("@type")
    return any(
        isinstance(kind, str) and kind.endswith(("Article", "Posting"))
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _list_stated(page: HtmlPage) -> Iterator[dict[str, Any]]:
    for script in page.root.iterfind(".//script[@type='application/ld+json']"):
        try:
            stated = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        yield from _list_things(stated)


def _list_things(stated: Any) -> Iterator[dict[str, Any]]:
    """The things that are stated: one, a list of them, or a graph."""
    things = stated if isinstance(stated, list) else [stated]
    for thing in things:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            yield from (one for one in graph if isinstance(one, dict)) if isinstance(graph, list) else ()
