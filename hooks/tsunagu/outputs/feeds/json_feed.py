"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import Any

from tsunagu.outputs.feeds.feed import Feed, FeedEntry


def write_json_feed(feed: Feed) -> str:
    """The feed as a JSON document; what is empty is left out."""
    authors = [{"name": feed.author}]
    table = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.address("json"),
        "description": feed.subtitle,
        "icon": feed.logo,
        "favicon": feed.icon,
        "language": feed.language,
        "authors": authors,
    }
    items = [_describe_entry(entry, feed.language, authors) for entry in feed.entries]
    return json.dumps({**_drop_empty(table), "items": items}, ensure_ascii=False, indent=1) + "\n"


def _describe_entry(entry: FeedEntry, language: str, authors: list[dict[str, str]]) -> dict[str, Any]:
    table = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "image": entry.image.url if entry.image else entry.card,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": authors,
        "tags": [category.name for category in entry.categories],
        "language": language,
    }
    return {**_drop_empty(table), "content_html": entry.html}


def _drop_empty(table: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in table.items() if value}
