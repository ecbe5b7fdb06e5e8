"""What a JSON feed tells its readers; anything in it that is not as it should be is passed over."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote


@dataclass(frozen=True, slots=True)
class FeedItem:
    """An entry: its ``path`` from the feed's home, what its reader sees as its name, all of it to compare."""

    id: str
    path: str
    title: str
    content: str


def read_items(content: bytes) -> Mapping[str, FeedItem]:
    """The items of a feed by id; none where the feed can't be read."""
    try:
        feed = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    items, home = (feed.get("items"), feed.get("home_page_url")) if isinstance(feed, dict) else (None, None)
    found = {}
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict) and isinstance(item.get("id"), str):
            title = item.get("title")
            text = json.dumps(item, sort_keys=True)
            path = unquote(item["id"].removeprefix(home if isinstance(home, str) else ""))
            found[item["id"]] = FeedItem(item["id"], path, title if isinstance(title, str) else "", text)
    return found
