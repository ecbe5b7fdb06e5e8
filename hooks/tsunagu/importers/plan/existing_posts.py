"""What is in docs/essays/ already: an import adds to it, and never changes it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from tsunagu.header import Header, read_front_matter
from tsunagu.importers.formats.export_dates import read_date
from tsunagu.importers.formats.post import JAPAN, Post
from tsunagu.importers.plan.fingerprints import fingerprint_post, list_fingerprints
from tsunagu.importers.plan.post_addresses import list_post_keys
from tsunagu.model import Source


@dataclass(frozen=True, slots=True)
class ExistingPost:
    """An essay that is there, or will be: what other essays and a later run must know of it."""

    id: str
    title: str
    date: datetime | None
    draft: bool = False

    def is_out(self, now: datetime) -> bool:
        """Whether readers can see it."""
        return not self.draft and (self.date is None or self.date <= now)


@dataclass(slots=True)
class ExistingPosts:
    """Essays by old address, stamp and id; ``aliases`` and ``ids`` are those in use."""

    ids: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)
    _by_key: dict[str, ExistingPost] = field(default_factory=dict)
    _by_fingerprint: dict[str, ExistingPost] = field(default_factory=dict)
    _by_id: dict[str, ExistingPost] = field(default_factory=dict)
    _by_name: dict[tuple[str, str], ExistingPost] = field(default_factory=dict)

    def put(self, essay: ExistingPost, addresses: Iterable[str], fingerprints: Iterable[str] = ()) -> None:
        """Add an essay; the first at an address, or with a stamp, keeps it."""
        self.ids.add(essay.id)
        self._by_id[essay.id] = essay
        if essay.date:
            self._by_name.setdefault(_name(essay.title, essay.date), essay)
        for address in addresses:
            for key in list_post_keys(address):
                self._by_key.setdefault(key, essay)
        for fingerprint in fingerprints:
            self._by_fingerprint.setdefault(fingerprint, essay)

    def find(self, address: str) -> ExistingPost | None:
        """The essay that an address of the old blog is now."""
        return next((self._by_key[key] for key in list_post_keys(address) if key in self._by_key), None)

    def find_post(self, post: Post) -> ExistingPost | None:
        """The essay that a post has become: the same address or stamp, or else the same title and moment."""
        for address in post.addresses:
            if essay := self.find(address):
                return essay
        if essay := self._by_fingerprint.get(fingerprint_post(post)):
            return essay
        return self._by_name.get(_name(post.title, post.date)) if post.date else None

    def find_undated(self, post: Post, proposed: str) -> ExistingPost | None:
        """The essay that a post without a date has become: the same title, and the id it would get again."""
        near = None if post.date else self._by_id.get(proposed)
        return near if near and _fold(near.title) == _fold(post.title) else None


def read_existing_posts(docs: Path) -> ExistingPosts:
    """Read the headers of all essays, those with mistakes as well as they can be read."""
    existing = ExistingPosts()
    for path in sorted(docs.glob("essays/*.md")):
        text = path.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n")
        header, body = read_front_matter(Source(path.name, text), lambda _: None)
        date = read_date(_word(header, "date"))
        essay = ExistingPost(path.stem, _word(header, "title"), date, _word(header, "draft") == "true")
        aliases = _words(header, "aliases")
        source = _word(header, "source")
        fingerprints = list_fingerprints(text.split("\n")[: body.line - 1])
        existing.put(essay, [*([source] if source else []), *aliases], fingerprints)
        existing.aliases.update(aliases)
    existing.ids.update(path.stem for path in docs.glob("*/essays/*.md"))
    return existing


def _name(title: str, date: datetime) -> tuple[str, str]:
    return _fold(title), date.astimezone(JAPAN).isoformat()


def _fold(title: str) -> str:
    return "".join(unicodedata.normalize("NFKC", title).split())


def _word(header: Header, name: str) -> str:
    entry = header.entries.get(name)
    return entry.node.value if entry and isinstance(entry.node.value, str) else ""


def _words(header: Header, name: str) -> list[str]:
    entry = header.entries.get(name)
    items = entry.node.value if entry and isinstance(entry.node.value, tuple) else ()
    return [item.value for item in items if isinstance(item.value, str)]
