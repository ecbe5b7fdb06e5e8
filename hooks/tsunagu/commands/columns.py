"""Rows in columns for a terminal, where a Japanese letter is as wide as two others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final
from unicodedata import category, east_asian_width

from tsunagu.japanese import list_phrases

_GAP = "  "

#: No line begins with one of the first, or ends with one of the others.
_NEVER_FIRST: Final = "、。，．・：；？！）」』】〉》ー…"
_NEVER_LAST: Final = "（「『【〈《"


def measure_columns(text: str) -> int:
    """The cells a text takes (Unicode Standard Annex 11): wide and full-width letters two, marks none.

    >>> measure_columns("本社 HQ"), measure_columns("か\\u3099")
    (7, 2)
    """
    return sum(
        0 if category(letter) in ("Mn", "Me", "Cf") else 2 if east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def write_columns(rows: Iterable[Sequence[str]], numbers: frozenset[int] = frozenset()) -> list[str]:
    """One line a row, each column as wide as its widest cell; those of ``numbers`` (from 0) end in line.

    >>> write_columns([("本社", "9"), ("HQ", "10")], frozenset({1}))
    ['本社   9', 'HQ    10']
    """
    table = [list(row) for row in rows]
    widths = [max(map(measure_columns, column)) for column in zip(*table, strict=True)]
    return [
        _GAP.join(
            _pad(cell, width, to_right=place in numbers)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    ]


def wrap_columns(text: str, width: int) -> list[str]:
    """Lines that are no wider than ``width``, cut at blanks and between Japanese phrases; not at U+00A0.

    >>> wrap_columns("id です。あとで two-clocks になります。", 14)
    ['id です。', 'あとで', 'two-clocks に', 'なります。']
    """
    lines = [""]
    for word in text.split(" "):
        gap = " "
        for phrase in _cut(word):
            longer = f"{lines[-1]}{gap}{phrase}" if lines[-1] else phrase
            if measure_columns(longer) <= width or not lines[-1]:
                lines[-1] = longer
            else:
                lines.append(phrase)
            gap = ""
    return [line.replace("\u00a0", " ") for line in lines]


def _cut(word: str) -> list[str]:
    """The phrases of a word, none parted from the signs that belong to it."""
    phrases: list[str] = []
    for phrase in list_phrases(word):
        if phrases and (phrase[0] in _NEVER_FIRST or phrases[-1][-1] in _NEVER_LAST):
            phrases[-1] += phrase
        else:
            phrases.append(phrase)
    return phrases


def _pad(cell: str, width: int, *, to_right: bool) -> str:
    blank = " " * (width - measure_columns(cell))
    return blank + cell if to_right else cell + blank
