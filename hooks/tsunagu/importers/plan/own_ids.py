"""The ids that programs gave to posts: only what one post has says which it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from tsunagu.importers.formats.post import Post


def keep_own_ids(posts: Sequence[Post]) -> list[Post]:
    """The posts, without an id that two of them share which differ in title or address: a converter wrote it.

    >>> from tsunagu.model import Place
    >>> [one.own_id for one in keep_own_ids([Post(Place("a"), title, own_id="1") for title in "題題話"])]
    ['', '', '']
    """
    named: dict[str, set[tuple[str, tuple[str, ...]]]] = defaultdict(set)
    for post in posts:
        named[post.own_id].add((post.title, post.addresses))
    return [replace(post, own_id="") if len(named[post.own_id]) > 1 else post for post in posts]
