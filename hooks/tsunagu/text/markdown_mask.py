"""Markdown source with everything blanked that is not read as Markdown: code."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from tsunagu.text.reading.reader import read_markdown

_VISIBLE: Final = re.compile(r"[^\n]")
#: Without one of these there is no code: a fence, a span, an indent.
_SIGNS_OF_CODE: Final = ("`", "~~~", "    ", "\t")
#: What the author's own HTML shows code in.
_CODE_TAG: Final = re.compile(r"<(/?)(pre|code)(?![\w-])[^<>]*>", re.IGNORECASE)


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
    """Blank code: fenced, indented, within a line, between tags. The length and the lines stay the same.

    A dozen rules ask for it of each text. Comments were taken out before (``comments.py``).

    >>> mask_unread("a `b` c <code>d</code>")
    'a     c <code> </code>'
    """
    masked = mask_blocks(text)
    has_tags = _CODE_TAG.search(masked)
    if "`" not in masked and not has_tags:
        return masked
    reading = read_markdown(text)
    spans = [(one.start, one.end) for one in reading.inlines if one.token.type == "code_inline"]
    parts, done = [], 0
    for start, end in sorted([*spans, *_list_tagged(text)] if has_tags else spans):
        if start >= done:
            parts += [masked[done:start], _VISIBLE.sub(" ", masked[start:end])]
            done = end
    return "".join([*parts, masked[done:]])


def _list_tagged(text: str) -> Iterator[tuple[int, int]]:
    """Where code stands between tags for it, those within others aside."""
    opened, at = "", 0
    for start, end in sorted(read_markdown(text).html):
        for tag in _CODE_TAG.finditer(text, start, end):
            name = tag[2].lower()
            if not tag[1] and not opened:
                opened, at = name, tag.end()
            elif tag[1] and name == opened:
                opened = ""
                yield at, tag.start()


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
