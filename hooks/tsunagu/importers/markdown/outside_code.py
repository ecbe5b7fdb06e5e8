"""Changes of a Markdown text that leave its code alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from tsunagu.text import mask_unread


class Edit(NamedTuple):
    """What stands from ``start`` to ``end`` becomes ``text``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class CodePlaces:
    """Where the code of a text is."""

    text: str
    masked: str

    def holds(self, at: int) -> bool:
        """Whether a character that can be seen is in code."""
        return self.text[at] != self.masked[at]


def find_code(text: str) -> CodePlaces:
    """The places of code in a text."""
    return CodePlaces(text, mask_unread(text))


def replace_outside_code(text: str, pattern: re.Pattern[str], write: Callable[[re.Match[str]], str]) -> str:
    """A text with each match that is not in code written anew.

    >>> replace_outside_code("a `a`", re.compile("a"), lambda _: "b")
    'b `a`'
    """
    if not pattern.search(text):
        return text
    masked = mask_unread(text)
    found = (one for one in pattern.finditer(masked) if one[0] == text[one.start() : one.end()])
    return apply_edits(text, [Edit(one.start(), one.end(), write(one)) for one in found])


def apply_edits(text: str, edits: list[Edit]) -> str:
    """A text with its edits made; of two that overlap, the first one is."""
    parts, at = [], 0
    for edit in sorted(edits):
        if edit.start >= at:
            parts += [text[at : edit.start], edit.text]
            at = edit.end
    return "".join([*parts, text[at:]])
