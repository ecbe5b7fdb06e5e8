"""What an importer reads, whatever the format: a post of the old blog, as it was shown there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Final, Literal, NamedTuple
from urllib.parse import urlsplit

from tsunagu.importers.html.replacements import BodyImage
from tsunagu.model import Place, Problem

#: The clock of the old blog. (Japan has had no other since 1951.)
JAPAN: Final = timezone(timedelta(hours=9))

#: The blog's own, with an offset; the world's, which was nobody's own; one that the file does not tell.
Clock = Literal["own", "world", "untold"]

#: Hears of each thing that could not come as it is (``messages/import_notices.py``, ``import_doubts.py``).
NoteNotice = Callable[[Problem], None]

_FULL = re.compile(r"https?://[^\s<>\"]+")
#: What a feed adds to the addresses in it, to tell its readers from others.
_CAMPAIGN: Final = "utm_"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")


class EmbeddedPicture(NamedTuple):
    """A picture that a post has within itself: the name by which its text calls it, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Post:
    """One post of the old blog; ``place.uri`` is the file it was read from, ``place.line`` where it begins.

    ``html`` is the body as a browser would get it; ``markdown`` that of a post which was written so, and then
    there is no ``html``. ``base`` is the address by which relative ones of ``html`` are read, if not its own.
    ``lines``: each ``<p>`` is a line, not a paragraph (Ameba's editor). ``addresses``
    are all its old addresses, absolute or, where the host is unknown, from the root
    (``/entry-12345678901.html``): by one of them it is known again. ``names`` are what only links may call it
    by (a ``guid``, its file): no two posts are one because they share such a name.
    ``slug`` is the name in its address, where it had one.
    ``hidden`` says why readers could not see it (``draft``, ``private`` ...); ``shown_from`` and
    ``shown_until`` are the moments between which they could (``why_hidden``). ``head`` are the lines of a
    saved page above the body, left out. ``language`` is what the file says of it, as ``ja`` or ``en-US``.
    ``pair`` is what the same post in another language has in common with it, as its file says.
    ``shows_breaks``: a single line feed of ``markdown`` was a break for readers. ``doubts`` are what the
    author must look at himself. ``picture`` is the one that its header names (``image`` of an essay).
    ``embedded`` are pictures within the post itself.
    ``clock`` says by which clock its file states the date.
    ``aliases`` are addresses that its generator made by a rule: they redirect, and make no two posts one.
    ``own_id`` is what its program calls it for ever, whatever becomes of its title and its address.
    """

    place: Place
    title: str
    html: str = ""
    base: str = ""
    markdown: str = ""
    date: datetime | None = None
    lines: bool = False
    addresses: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    slug: str = ""
    themes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    summary: str = ""
    language: str = ""
    updated: datetime | None = None
    hidden: str = ""
    shown_from: datetime | None = None
    shown_until: datetime | None = None
    head: tuple[str, ...] = ()
    comments: int = 0
    pair: str = ""
    shows_breaks: bool = True
    picture: BodyImage | None = None
    embedded: tuple[EmbeddedPicture, ...] = ()
    aliases: tuple[str, ...] = ()
    own_id: str = ""
    doubts: tuple[Problem, ...] = ()
    clock: Clock = "own"

    @property
    def source(self) -> str | None:
        """The address it was first published at, if that is known in full."""
        return next((address for address in self.addresses if _FULL.fullmatch(address)), None)

    def why_hidden(self, now: datetime) -> str:
        """Why readers can't see it on the old blog at a moment, or nothing.

        (What is dated later than now is scheduled here as it was there, and needs no reason.)
        """
        if self.hidden:
            return self.hidden
        if self.shown_until and self.shown_until <= now:
            return f"expiryDate: {self.shown_until:%Y-%m-%d}"
        if self.shown_from and self.shown_from > now and (self.date is None or self.date <= now):
            return f"publishDate: {self.shown_from:%Y-%m-%d}"
        return ""


def is_web(address: str) -> bool:
    """Whether an address is one of the web, in full."""
    return address.startswith(("https://", "http://"))


def drop_campaign(address: str) -> str:
    """An address without what tells a feed's readers from others; all else of it stays as it is.

    >>> drop_campaign("https://a.example/x?p=1&utm_source=rss#b"), drop_campaign("https://a.example/?m=1")
    ('https://a.example/x?p=1#b', 'https://a.example/?m=1')
    """
    head, mark, rest = address.partition("?")
    query, sign, fragment = rest.partition("#")
    kept = "&".join(one for one in query.split("&") if not one.lower().startswith(_CAMPAIGN))
    return head + (mark if kept else "") + kept + sign + fragment


def read_slug(address: str) -> str:
    """The name of a post in its address: never of the query, where readers' programs say whence they came.

    >>> read_slug("https://a.example/2019/two-clocks.html?utm_source=rss"), read_slug("https://a.example/?p=1")
    ('two-clocks', '')
    """
    try:
        path = urlsplit(address).path
    except ValueError:
        return ""
    return path.rstrip("/").rpartition("/")[2].removesuffix(".html")


def clean_text(text: str) -> str:
    """Text without characters that nobody sees and no file may have; line ends as ``\\n``.

    >>> clean_text("a\\x00b\\r\\nc")
    'ab\\nc'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _SURROGATE.sub("\ufffd", _CONTROL.sub("", text))
