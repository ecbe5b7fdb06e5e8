"""Feeds: the newest essays in full, for readers who follow the site with a program of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tsunagu.model import GeneratedPage
from tsunagu.outputs.feeds.atom import write_atom
from tsunagu.outputs.feeds.feed import list_feeds
from tsunagu.outputs.feeds.json_feed import write_json_feed
from tsunagu.pages import Edition


def write_feeds(edition: Edition, rendered: Mapping[str, str]) -> Iterator[GeneratedPage]:
    """Every feed of one language in both formats; ``rendered`` has the HTML of each page by its uri."""
    for feed in list_feeds(edition, rendered):
        yield GeneratedPage(f"{feed.path}.xml", write_atom(feed))
        yield GeneratedPage(f"{feed.path}.json", write_json_feed(feed))
