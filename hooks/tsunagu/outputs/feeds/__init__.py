"""Feeds: the newest essays in full, for readers who follow the site with a program of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tsunagu.addresses import url_of
from tsunagu.model import GeneratedPage
from tsunagu.outputs.feeds.atom import write_atom
from tsunagu.outputs.feeds.feed import list_feeds, list_former_paths, list_newest
from tsunagu.outputs.feeds.json_feed import write_json_feed
from tsunagu.pages import Edition, feed_path


def write_feeds(edition: Edition, rendered: Mapping[str, str]) -> Iterator[GeneratedPage]:
    """Every feed of one language in both formats; ``rendered`` has the HTML of each page by its uri."""
    former = list_former_paths(edition)
    for feed in list_feeds(edition, rendered):
        for path in (feed.path, *former.get(feed.path, ())):
            yield GeneratedPage(f"{path}.xml", write_atom(feed))
            yield GeneratedPage(f"{path}.json", write_json_feed(feed))


def list_feed_entries(edition: Edition) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The file of each feed of one language, and the addresses of the essays that must be in it."""
    for subject, essays in list_newest(edition):
        for ending in ("xml", "json"):
            path = feed_path(edition, subject.path)
            yield f"{path}.{ending}", tuple(url_of(essay.uri) for essay in essays)
