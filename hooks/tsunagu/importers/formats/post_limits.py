"""What no essay may have, taken out of posts and told: control characters, titles without an end.

What some program before us has lost (U+FFFD) stays as it is, told by the post and its line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape
from typing import Final

from tsunagu.header import LONGEST_NAME
from tsunagu.importers.formats.post import NoteNotice, Post
from tsunagu.japanese import CONTROL, name_character
from tsunagu.model import Place, Problem

_REFERENCE: Final = re.compile(r"&#(?:[xX][0-9A-Fa-f]{1,6}|[0-9]{1,7});")
#: These part words, whatever else they are.
_SEPARATORS: Final = frozenset("\x0b\x0c\x85\u2028\u2029")
_LOST: Final = "\ufffd"


def keep_limits(post: Post) -> Post:
    """The post as an essay can hold it; what had to go is among its doubts.

    >>> keep_limits(Post(Place("x.md"), "\\u202e逆")).title
    '逆'
    """
    found: Counter[str] = Counter()
    title = _take_out(post.title, found)
    post = replace(
        post,
        title=title,
        html=_take_out(post.html, found),
        markdown=_take_out(post.markdown, found),
        summary=_take_out(post.summary, found),
    )
    doubts = [
        Problem("control-removed", post.place, {"seen": name_character(char), "known": str(count)})
        for char, count in sorted(found.items())
    ]
    if len(title) > LONGEST_NAME:
        post = replace(post, title=title[: LONGEST_NAME - 1].rstrip() + "…")
        doubts.append(Problem("title-cut", post.place, {"seen": title, "known": str(LONGEST_NAME)}))
    return replace(post, doubts=(*post.doubts, *doubts)) if doubts else post


def _take_out(text: str, found: Counter[str]) -> str:
    """A text without control characters, typed or by their numbers; ``found`` counts them."""
    if text.isascii() and "&#" not in text and not CONTROL.search(text):
        return text

    def write(one: re.Match[str]) -> str:
        found[one[0]] += 1
        return " " if one[0] in _SEPARATORS else ""

    def read(reference: re.Match[str]) -> str:
        char = unescape(reference[0])
        return CONTROL.sub(write, char) if CONTROL.fullmatch(char) and char != "\r" else reference[0]

    return CONTROL.sub(write, _REFERENCE.sub(read, text))


def tell_lost_characters(
    posts: Sequence[Post], text: str, uri: str, encoding: str, note: NoteNotice
) -> list[Post]:
    """The posts of a file's text; those in which characters were lost say how many, and from which line."""
    starts = [post.place.line for post in posts]
    lost: dict[int, list[int]] = {}
    for line in _list_lost(text):
        lost.setdefault(bisect_right(starts, line) - 1, []).append(line)
    told = list(posts)
    for at, lines in lost.items():
        values = {"seen": str(len(lines)), "known": encoding, "other": str(lines[0])}
        problem = Problem("broken-characters", Place(uri, lines[0]), values)
        if at < 0:
            note(problem)
        else:
            told[at] = replace(posts[at], doubts=(*posts[at].doubts, problem))
    return told


def _list_lost(text: str) -> Iterator[int]:
    """The line of each character that was lost."""
    for number, line in enumerate(text.split("\n"), 1) if _LOST in text else ():
        for _ in range(line.count(_LOST)):
            yield number
