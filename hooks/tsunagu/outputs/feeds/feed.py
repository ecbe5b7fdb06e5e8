"""A feed and its entries, before they are written in a format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from tsunagu.addresses import absolute_url, card_uri, read_address, url_of
from tsunagu.content import list_moved_pages
from tsunagu.model import Essay
from tsunagu.outputs.feeds.feed_html import simplify_for_feed
from tsunagu.pages import (
    Edition,
    EssayImage,
    FeedSubject,
    feed_path,
    find_essay_image,
    find_icon,
    list_feed_subjects,
)
from tsunagu.text import plain_text, summarise

#: How many entries a feed has at most, newest first.
_MOST = 20
#: A feed says when it last changed, also where it has no entry: then this, never the time of the build.
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Category:
    """A factor: its id, and its name in the feed's language."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An essay. Its id is the first address that it had, so that who has read it is shown it no second time.

    ``url`` is the address of today, ``html`` the full text with full links.
    ``image`` is the author's own picture, ``card`` the address of the card that every essay has.
    """

    id: str
    url: str
    title: str
    summary: str
    html: str
    published: datetime
    updated: datetime
    categories: tuple[Category, ...]
    image: EssayImage | None
    card: str


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed. ``path`` is its uri without the ending of a format (``en/feed``); addresses are full.

    ``icon`` is square, ``logo`` twice as wide as high, as RFC 4287 (4.2.5, 4.2.8) has them.
    """

    path: str
    site: str
    home: str
    title: str
    subtitle: str
    language: str
    author: str
    icon: str
    logo: str
    themes: str
    entries: tuple[FeedEntry, ...]

    @property
    def updated(self) -> datetime:
        """When the newest change of an entry was."""
        return max((entry.updated for entry in self.entries), default=_NEVER)

    def address(self, ending: str) -> str:
        """The feed's own address in a format (``xml`` or ``json``)."""
        return absolute_url(self.site, f"{self.path}.{ending}")


def list_feeds(edition: Edition, rendered: Mapping[str, str]) -> Iterator[Feed]:
    """The feeds of one language; ``rendered`` has the HTML of each page by its uri."""
    entries: dict[str, FeedEntry] = {}
    first = {edition.uri(now): edition.uri(old) for old, now in _list_former(edition)}
    for subject, newest in list_newest(edition):
        for essay in newest:
            if essay.uri not in entries:
                uri = first.get(essay.uri, essay.uri)
                entries[essay.uri] = _make_entry(edition, essay, uri, rendered.get(essay.uri, ""))
        yield _make_feed(edition, subject, [entries[essay.uri] for essay in newest])


def list_former_paths(edition: Edition) -> dict[str, list[str]]:
    """Where each feed was while its page had another id, by its path: who follows it there is not lost."""
    former: dict[str, list[str]] = {}
    for old, now in _list_former(edition):
        former.setdefault(feed_path(edition, now), []).append(feed_path(edition, old))
    return former


def _list_former(edition: Edition) -> Iterator[tuple[str, str]]:
    """The former path of each page of one language, the oldest of a page last, and that of today."""
    moved = [(old, uri) for old, uri, _ in list_moved_pages(edition.library)]
    for uris in moved[::-1]:
        old, now = (read_address(uri, edition.settings.codes) for uri in uris)
        if now.language == edition.language.code:
            yield old.path, now.path


def list_newest(edition: Edition) -> Iterator[tuple[FeedSubject, Sequence[Essay]]]:
    """What each feed of one language follows, and the essays in it."""
    return ((subject, subject.essays[:_MOST]) for subject in list_feed_subjects(edition))


def _make_feed(edition: Edition, subject: FeedSubject, entries: Sequence[FeedEntry]) -> Feed:
    settings, code = edition.settings, edition.language.code
    site = settings.names[code]
    return Feed(
        path=feed_path(edition, subject.path),
        site=settings.url,
        home=absolute_url(settings.url, edition.url(subject.path)),
        title=f"{subject.name} - {site}" if subject.name else site,
        subtitle=settings.descriptions[code],
        language=code,
        author=settings.authors[code],
        icon=absolute_url(settings.url, find_icon(edition).uri),
        logo=absolute_url(settings.url, card_uri(edition.uri("index.md"))),
        themes=absolute_url(settings.url, edition.url("themes/index.md")),
        entries=tuple(entries),
    )


def _make_entry(edition: Edition, essay: Essay, first: str, html: str) -> FeedEntry:
    """``first`` is the uri that the essay had first."""
    address = absolute_url(edition.settings.url, url_of(essay.uri))
    factors = [factor for factor in edition.library.factors if factor.id in essay.factors]
    return FeedEntry(
        id=absolute_url(edition.settings.url, url_of(first)),
        url=address,
        title=essay.title,
        summary=plain_text(essay.summary) or summarise(essay.body.text),
        html=simplify_for_feed(html, address),
        published=essay.date,
        updated=essay.updated or essay.date,
        categories=tuple(Category(factor.id, edition.say(factor.name)) for factor in factors),
        image=find_essay_image(edition, essay),
        card=absolute_url(edition.settings.url, card_uri(essay.uri)),
    )
