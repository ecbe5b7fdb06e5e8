"""What the subscribers of the site's feeds will see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tsunagu.release.report.built_site import Site
from tsunagu.release.report.changes import FeedChange
from tsunagu.release.report.feed_items import FeedItem


def compare_feeds(old: Site, new: Site) -> Iterator[FeedChange]:
    """The feeds of the whole site, one a language; the feeds of themes are parts of them.

    A feed ends after some entries. One that came into it or fell out of it because others did is told by no
    reader of feeds: it is new, or gone, where its page is.
    """
    for path in sorted({*old.feeds, *new.feeds}):
        folder = path.removesuffix("feed.json")
        home = (new.pages if path in new.feeds else old.pages).get(folder)
        if home is None or home.kind != "home":
            continue
        before, after = old.feeds.get(path, {}), new.feeds.get(path, {})
        change = FeedChange(
            feed=path,
            added=tuple(_list_news(before, after, old, folder)),
            changed=tuple(item.title for key, item in after.items() if key in before and item != before[key]),
            removed=tuple(_list_news(after, before, new, folder)),
        )
        if change.added or change.changed or change.removed:
            yield change


def _list_news(
    before: Mapping[str, FeedItem], after: Mapping[str, FeedItem], site: Site, folder: str
) -> Iterator[str]:
    """The titles of what is in a feed and was not before, nor out on the ``site`` before."""
    for key, item in after.items():
        page = site.pages.get(folder + item.path)
        is_out = page is not None and page.redirect is None and not page.badge
        if key not in before and not is_out:
            yield item.title
