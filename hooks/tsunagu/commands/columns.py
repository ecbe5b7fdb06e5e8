"""Rows in columns for a terminal, where a Japanese letter is as wide as two others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from unicodedata import category, east_asian_width

_GAP = "  "


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


def _pad(cell: str, width: int, *, to_right: bool) -> str:
    blank = " " * (width - measure_columns(cell))
    return blank + cell if to_right else cell + blank
