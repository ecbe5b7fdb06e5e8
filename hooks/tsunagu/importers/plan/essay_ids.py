"""The id of an imported essay: its file and address for ever, so made of what never changes.

``2019-04-01-kokyaku-wa-dare``: the date keeps the folder in order, the words are the title's sound, or the
name in the old address where that has words. The same post gets the same id in every run.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

from tsunagu.content import is_device
from tsunagu.importers.formats.post import Post
from tsunagu.importers.plan.post_addresses import address_key

#: Text of a title -> its words in ASCII, joined by hyphens.
ReadTitle = Callable[[str], str]

_LONGEST: Final = 48
_WORDS: Final = re.compile(r"[a-z]{3}")
#: What note, Zenn and Qiita call a post: a number in hexadecimal digits, however many of them are letters.
_KEY: Final = re.compile(r"n?(?=[a-f]*\d)[0-9a-f]{12,}")


def propose_essay_id(post: Post, read_title: ReadTitle) -> str:
    """The id a post should have; another may have it already (``IdIssuer``)."""
    named = _to_kebab(post.slug.rpartition("/")[2].removesuffix(".html"))
    key = named if _KEY.fullmatch(named) else ""
    if key or not _WORDS.search(named) or named.startswith(("entry-", "post-", "blog-entry-")):
        named = _to_kebab(read_title(post.title)) or key
    if not named:
        number = re.search(r"\d{6,}", " ".join(map(address_key, post.addresses)))
        named = f"entry-{number[0]}" if number else "post"
    if post.date is None or any(doubt.code in ("no-date", "bad-date") for doubt in post.doubts):
        return f"post-{named}" if not _WORDS.search(named) or named == "index" or is_device(named) else named
    return f"{post.date:%Y-%m-%d}-{named}"


class IdIssuer:
    """Gives each id once: the one proposed, or with ``-2``, ``-3`` ... the first that is free."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._last: Counter[str] = Counter()

    def give(self, proposed: str) -> str:
        """The id for an essay. (Where the last one for the same words ended, the search goes on.)"""
        number, free = self._last[proposed], proposed
        while free in self._taken or not number:
            number += 1
            free = f"{proposed}-{number}" if number > 1 else proposed
        self._last[proposed] = number
        self._taken.add(free)
        return free


def _to_kebab(text: str) -> str:
    """Small letters, digits and hyphens, cut after a whole word."""
    words = re.findall("[a-z0-9]+", text.lower()) if text.isascii() else []
    kebab = "-".join(words)
    if len(kebab) <= _LONGEST:
        return kebab
    return kebab[: _LONGEST + 1].rpartition("-")[0] or kebab[:_LONGEST]
