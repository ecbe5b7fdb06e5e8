"""What the subscribers of the site's feeds will see."""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.report.changes import FeedChange
from tsunagu.report.site import Site


def compare_feeds(old: Site, new: Site) -> Iterator[FeedChange]:
    """The feeds of the whole site, one a language; the feeds of themes are parts of them."""
    for path in sorted({*old.feeds, *new.feeds}):
        home = (new.pages if path in new.feeds else old.pages).get(path.removesuffix("feed.json"))
        if home is None or home.kind != "home":
            continue
        before, after = old.feeds.get(path, {}), new.feeds.get(path, {})
        change = FeedChange(
            feed=path,
            added=tuple(item.title for key, item in after.items() if key not in before),
            changed=tuple(item.title for key, item in after.items() if key in before and item != before[key]),
            removed=tuple(item.title for key, item in before.items() if key not in after),
        )
        if change.added or change.changed or change.removed:
            yield change
