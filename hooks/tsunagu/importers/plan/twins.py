"""Posts of one run that may be the same: the same one twice is imported once, two different ones never are.

What says that two are one is an address that both have, or the same title at the same moment. If then title,
day and words agree as well, they are. If not, one of two posts would be lost without a word: the author is
told of both.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import time
from typing import Final

from tsunagu.importers.formats.post import JAPAN, Post
from tsunagu.importers.plan.post_addresses import is_post_address, list_post_keys

#: A post -> its words.
ReadWords = Callable[[Post], str]

#: When a post was written whose file tells the day alone.
_MIDNIGHT: Final = time()


@dataclass(frozen=True, slots=True)
class Twin:
    """A post of this run, the essay that it is, and whether another is the same post."""

    post: Post
    uri: str
    same: bool = True


@dataclass(slots=True)
class Twins:
    """The posts so far by what says that two are one."""

    read_words: ReadWords
    _by_address: dict[str, Twin] = field(default_factory=dict)
    _by_name: dict[tuple[str, str], Twin] = field(default_factory=dict)

    def put(self, post: Post, uri: str) -> None:
        """Add a post that is an essay, or will be."""
        twin = Twin(post, uri)
        for key in _list_keys(post):
            self._by_address.setdefault(key, twin)
        if post.date:
            self._by_name.setdefault((fold_title(post.title), post.date.astimezone(JAPAN).isoformat()), twin)

    def find(self, post: Post) -> Twin | None:
        """The post that this one is, or pretends to be (then it is not the ``same``)."""
        for key in _list_keys(post):
            if twin := self._by_address.get(key):
                return Twin(twin.post, twin.uri, same=self._is_same(post, twin.post))
        named = (
            self._by_name.get((fold_title(post.title), post.date.astimezone(JAPAN).isoformat()))
            if post.date and post.title
            else None
        )
        if named is None:
            return None
        if self._has_same_words(post, named.post):
            return named
        other = named.post
        apart = bool(_list_keys(post) and _list_keys(other)) or bool(post.markdown and other.markdown)
        return None if apart or not has_moment(post) else Twin(named.post, named.uri, same=False)

    def _is_same(self, post: Post, other: Post) -> bool:
        return (
            fold_title(post.title) == fold_title(other.title)
            and _has_same_day(post, other)
            and self._has_same_words(post, other)
        )

    def _has_same_words(self, post: Post, other: Post) -> bool:
        if (post.html, post.markdown) == (other.html, other.markdown):
            return True
        return keep_letters(self.read_words(post)) == keep_letters(self.read_words(other))


def has_moment(post: Post) -> bool:
    """Whether it is known at which second a post was written, and not its day alone."""
    return post.date is not None and post.date.time() != _MIDNIGHT


def fold_title(title: str) -> str:
    """A title in which width and blanks make no difference."""
    return "".join(unicodedata.normalize("NFKC", title).split())


def keep_letters(text: str) -> str:
    """The letters and digits of a text."""
    return "".join(char for char in text if char.isalnum())


def _list_keys(post: Post) -> list[str]:
    return [key for one in post.addresses if is_post_address(one) for key in list_post_keys(one)]


def _has_same_day(post: Post, other: Post) -> bool:
    """Whether two posts are of one moment, or one of them tells no more than the day."""
    one, two = post.date, other.date
    if one is None or two is None or one == two:
        return True
    return one.date() == two.date() and _MIDNIGHT in (one.time(), two.time())
