"""Markdown source with everything blanked that is not read as Markdown: code."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import Final

from tsunagu.text.reading.reader import read_markdown

_VISIBLE: Final = re.compile(r"[^\n]")
#: Without one of these there is no code: a fence, a span, an indent.
_SIGNS_OF_CODE: Final = ("`", "~~~", "    ", "\t")


class Lines:
    """Where the lines of a text begin."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


@lru_cache(maxsize=5_000)
def mask_unread(text: str) -> str:
    """Blank fenced and indented code, and code spans; the length and the lines stay the same.

    A dozen rules ask for it of each text. Comments were taken out before (``comments.py``).

    >>> mask_unread("a `b` c")
    'a     c'
    """
    masked = mask_blocks(text)
    if "`" not in masked:
        return masked
    parts, done = [], 0
    for found in read_markdown(text).inlines:
        if found.token.type == "code_inline" and found.start >= done:
            parts += [masked[done : found.start], _VISIBLE.sub(" ", masked[found.start : found.end])]
            done = found.end
    return "".join([*parts, masked[done:]])


def mask_blocks(text: str) -> str:
    """Blank code that stands in lines of its own."""
    if not any(sign in text for sign in _SIGNS_OF_CODE):
        return text
    lines = text.split("\n")
    for token in read_markdown(text).tokens:
        if token.type in ("fence", "code_block") and token.map:
            for number in range(*token.map):
                lines[number] = " " * len(lines[number])
    return "\n".join(lines)


@lru_cache(maxsize=5_000)
def keep_html(text: str) -> str:
    """Blank everything but the tags, as Markdown takes them; the length and the lines stay the same.

    >>> keep_html("a < b <b>c</b> `<i>`")
    '      <b> </b>      '
    """
    blank = _VISIBLE.sub(" ", text)
    if "<" not in text:
        return blank
    parts, done = [], 0
    for start, end in sorted(read_markdown(text).html):
        if start >= done:
            parts += [blank[done:start], text[start:end]]
            done = end
    return "".join([*parts, blank[done:]])
