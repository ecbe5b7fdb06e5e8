"""How readers hear of new essays: what a feed is in plain words, and every feed of their language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tsunagu.addresses import absolute_url
from tsunagu.pages.edition import Edition
from tsunagu.pages.feed_subjects import FeedSubject, feed_path, list_feed_subjects
from tsunagu.pages.views.components import Link
from tsunagu.pages.views.line_pieces import Heading, view_heading

#: Atom and JSON have English names.
_FORMATS: Final = "en"


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A feed: what it follows, that page, and its full addresses, by which programs take it."""

    name: Heading
    page: str
    atom: str
    json: str


@dataclass(frozen=True, slots=True)
class SubscribeView:
    """The feeds of a language, that of all essays first, whose ``address`` stands there to be copied.

    ``mail`` where the author has such a service. ``formats`` is the language of the formats' names where that
    is not the page's.
    """

    address: str
    feeds: tuple[FeedRow, ...]
    mail: Link | None
    formats: str


def view_subscribe(edition: Edition) -> SubscribeView:
    """The page on feeds."""
    rows = tuple(_view_feed(edition, subject) for subject in list_feed_subjects(edition))
    address = edition.settings.mail_service
    mail = Link(edition.words.by_mail, address) if address else None
    return SubscribeView(rows[0].atom, rows, mail, "" if edition.language.code == _FORMATS else _FORMATS)


def _view_feed(edition: Edition, subject: FeedSubject) -> FeedRow:
    feed = absolute_url(edition.settings.url, feed_path(edition, subject.path))
    name = subject.name or edition.words.feed_of_all
    return FeedRow(view_heading(edition, name), edition.url(subject.path), f"{feed}.xml", f"{feed}.json")
