"""What is in docs/essays/ already: an import adds to it, and never changes it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from html import unescape
from itertools import count, takewhile
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from tsunagu.header import read_front_matter
from tsunagu.importers.formats.post import JAPAN, Post, is_web
from tsunagu.importers.plan.fingerprints import NO_STAMP, Stamp, fingerprint_id, fingerprint_post
from tsunagu.importers.plan.post_addresses import address_key, is_post_address, list_post_keys
from tsunagu.importers.plan.twins import fold_title, has_moment, keep_letters
from tsunagu.model import Source

_TAG: Final = re.compile(r"<[^<>]*>")
#: A text is compared by pieces of so many letters, and so many of them.
_PIECE: Final = 12
_MOST_PIECES: Final = 200


@dataclass(frozen=True, slots=True)
class ExistingPost:
    """An essay that is there, or will be: what other essays and a later run must know of it.

    ``language`` is a language's folder, empty for the site's first; ``addressed``: its old address is known,
    ``stamp`` is the mark of an import; ``path`` is the file of one that is there, ``source`` the full
    old address in its header; ``origin`` is the post of one that this run writes.
    """

    id: str
    title: str
    date: datetime | None
    draft: bool = False
    language: str = ""
    addressed: bool = False
    stamp: Stamp = NO_STAMP
    path: Path | None = None
    source: str = ""
    origin: Post | None = field(default=None, compare=False, repr=False)

    @property
    def uri(self) -> str:
        """Its file below docs/."""
        return f"{self.language}/essays/{self.id}.md" if self.language else f"essays/{self.id}.md"

    @property
    def is_imported(self) -> bool:
        """Whether an import made it, for all that its header tells."""
        return self.addressed or bool(self.stamp.write())

    def is_at_home(self, post: Post) -> bool:
        """Whether a post may have been at the same place; of two blogs either may have numbered its posts."""
        return not (post.source and self.source) or _host(post.source) == _host(self.source)

    def is_out(self, now: datetime) -> bool:
        """Whether readers can see it."""
        return not self.draft and (self.date is None or self.date <= now)

    def read_body(self) -> str:
        """The text of one that is there; of another nothing."""
        if self.path is None:
            return ""
        text = self.path.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n")
        return read_front_matter(Source(self.path.name, text), lambda _: None)[1].text


@dataclass(slots=True)
class ExistingPosts:
    """Essays by old address, stamp and id; ``aliases`` and ``ids`` are those in use."""

    ids: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)
    _by_key: dict[str, ExistingPost] = field(default_factory=dict)
    _by_nickname: dict[str, list[ExistingPost]] = field(default_factory=dict)
    _by_fingerprint: dict[str, ExistingPost] = field(default_factory=dict)
    _by_own_id: dict[str, list[ExistingPost]] = field(default_factory=dict)
    _by_id: dict[str, list[ExistingPost]] = field(default_factory=dict)
    _by_uri: dict[str, ExistingPost] = field(default_factory=dict)
    _by_name: dict[tuple[str, str], list[ExistingPost]] = field(default_factory=dict)

    @property
    def uris(self) -> Iterable[str]:
        """The files of the essays below docs/."""
        return self._by_uri.keys()

    @property
    def essays(self) -> Iterable[ExistingPost]:
        """All of them."""
        return self._by_uri.values()

    def put(self, essay: ExistingPost, addresses: Iterable[str], stamp: Stamp = NO_STAMP) -> None:
        """Add an essay; the first at an address, or with a stamp, keeps it."""
        self.ids.add(essay.id)
        self._by_id.setdefault(essay.id, []).append(essay)
        self._by_uri[essay.uri] = essay
        if essay.date:
            self._by_name.setdefault(_name(essay.title, essay.date), []).append(essay)
        for address in addresses:
            for key in list_post_keys(address) if is_post_address(address) else ():
                self._by_key.setdefault(key, essay)
        for fingerprint in stamp.posts:
            self._by_fingerprint.setdefault(fingerprint, essay)
        if stamp.own:
            self._by_own_id.setdefault(stamp.own, []).append(essay)

    def put_names(self, essay: ExistingPost, names: Iterable[str]) -> None:
        """Let links find an essay by these names; a name that two essays have leads to neither."""
        for name in names:
            self._by_nickname.setdefault(_nickname_key(name), []).append(essay)

    def find(self, address: str, language: str = "") -> ExistingPost | None:
        """The essay that an address of the old blog is now.

        Of a name that its languages share it is the one in the ``language`` of a folder.
        """
        named = self._by_nickname.get(_nickname_key(address), [])
        found = self.find_address(address)
        if found or len({one.id for one in named}) != 1:
            return found
        return next((one for one in named if one.language == language), named[0])

    def find_address(self, address: str) -> ExistingPost | None:
        """The same, by the addresses alone that are in the headers of essays: as any later run finds it."""
        return next((self._by_key[key] for key in list_post_keys(address) if key in self._by_key), None)

    def find_uri(self, uri: str) -> ExistingPost | None:
        """The essay in a file below docs/."""
        return self._by_uri.get(uri)

    def find_translation(self, essay: ExistingPost, language: str) -> ExistingPost | None:
        """The same essay in the ``language`` of a folder."""
        return self._by_uri.get(replace(essay, language=language).uri)

    def is_as_stamped(self, essay: ExistingPost, post: Post) -> bool:
        """Whether a post is still what an import made the essay of; without a stamp that is not known."""
        return not essay.stamp.posts or self._by_fingerprint.get(fingerprint_post(post)) == essay

    def find_exact(self, post: Post) -> ExistingPost | None:
        """The essay that a post has become, as its address, its own id or its stamp says.

        An id that two essays have is none.
        """
        named = [post.own_id] if is_web(post.own_id) else []  # WordPress shows a draft at its guid
        at_address = filter(None, (*map(self.find, post.addresses), *map(self.find_address, named)))
        of_id = [one for one in self._by_own_id.get(fingerprint_id(post), []) if one.is_at_home(post)]
        known = next(at_address, None) or (of_id[0] if len(of_id) == 1 else None)
        return known or self._by_fingerprint.get(fingerprint_post(post))

    def list_named(self, post: Post) -> Iterator[ExistingPost]:
        """The essays with the title and the moment of a post; its words too where these two say little."""
        named = self._by_name.get(_name(post.title, post.date), []) if post.date and post.title else []
        by_words = bool(post.addresses) or not has_moment(post)
        for one in named:
            if is_alike(one, post) or not (by_words and one.is_imported):
                yield one

    def find_undated(self, post: Post, proposed: str) -> ExistingPost | None:
        """The essay that a post without a date has become: the same title, and the id it would get again."""
        near = [] if post.date else self._by_id.get(proposed, [])
        return next((one for one in near if fold_title(one.title) == fold_title(post.title)), None)

    def list_by_id(self, proposed: str) -> Iterator[ExistingPost]:
        """The essays to which an id was given, as it was proposed or with a number behind it."""
        numbers = (f"-{number}" if number > 1 else "" for number in count(1))
        there = takewhile(bool, (self._by_id.get(proposed + number, []) for number in numbers))
        return (essay for essays in there for essay in essays)


def _nickname_key(name: str) -> str:
    return address_key(name) if is_web(name) or name.startswith("/") else name


def is_alike(essay: ExistingPost, post: Post) -> bool:
    """Whether most of a post's words are in an essay: under another address it is then the same column."""
    there = keep_letters(essay.path.read_text("utf-8", errors="replace")) if essay.path else ""
    words = keep_letters(unescape(_TAG.sub(" ", post.html)) + post.markdown)
    starts = range(0, max(1, len(words) - _PIECE + 1), _PIECE)  # what is left at the end is in any text
    pieces = [words[start : start + _PIECE] for start in starts][:_MOST_PIECES]
    return sum(piece in there for piece in pieces) * 2 >= len(pieces)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _name(title: str, date: datetime) -> tuple[str, str]:
    return fold_title(title), date.astimezone(JAPAN).isoformat()
