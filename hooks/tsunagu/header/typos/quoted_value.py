"""One value of a header, and what it is in quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tsunagu.header.typos.typo import Typo

#: A text in quotes, by its first sign.
QUOTED: Final = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}

#: A colon that ends a key.
COLON: Final = re.compile(r":(?=[ \t]|$)")

#: What may stand after a value.
AFTER: Final = re.compile(r"[ \t]*(?:#.*)?")

#: More typos of one kind in one value are no typos.
MOST: Final = 50


@dataclass(frozen=True, slots=True)
class QuotedValue:
    """The text after ``key:`` on a line, from ``column``; ``item``: it is one of a list.

    ``last``: what it opens is not closed below.
    """

    key: str
    text: str
    line: int
    column: int
    last: bool = False
    item: bool = False

    def typo(self, code: str, at: int, old: str, new: str, **values: str) -> Typo:
        """A typo at an offset of the value."""
        return Typo(code, self.line, self.column + at, old, new, {"field": self.key, **values})

    def quote(self) -> str:
        """The line as it should be, in plain double quotes."""
        inner = self.text.strip().strip("\"'").replace("\\", "\\\\")
        return f'- "{_curl(inner)}"' if self.item else f'{self.key}: "{_curl(inner)}"'


def _curl(text: str) -> str:
    return text.replace('"', "”")


def quote_all(value: QuotedValue, code: str, at: int, seen: str) -> Typo:
    """A value that is text only in quotes; ``at`` is where the author sees why."""
    old = value.text.rstrip()
    inner = old.replace("\\", "\\\\").replace('"', '\\"')
    values = {"field": value.key, "seen": seen, "known": value.quote()}
    return Typo(code, value.line, value.column, old, f'"{inner}"', values, value.column + at)
