"""Rows of bars that Markdown takes for no table, and rows of a table that lose a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem

#: Lines that begin and end with a bar, at least two of them, one below the other.
_ROWS: Final = re.compile(r"^[ ]{0,3}\|[^\n]*\|[ \t]*(?:\n[ ]{0,3}\|[^\n]*\|[ \t]*)+$", re.MULTILINE)
_RULE: Final = re.compile(r"[:| \t]*+-[-:| \t]*+")
#: A bar that is no border: escaped, within the brackets of a term, or before a reading.
_NO_BORDER: Final = re.compile(
    r"\\.|\[\[[^\[\]\n]{1,300}+\]\]|\{[^{}|<>\\\n]{1,40}+(?:\|[ぁ-ゖァ-ヺー・]{1,40}+){1,40}+\}"
)


def check_tables(page: CheckedPage) -> Iterator[Problem]:
    """Below the first row of a table there is a line of ``---``, one for each column; no row has more."""
    for found in _ROWS.finditer(page.masked) if "|" in page.masked else ():
        rows = found[0].split("\n")
        columns = _count(rows[0])
        if _RULE.fullmatch(rows[1]) and _count(rows[1]) == columns:
            yield from _find_lost(page, rows, found.start(), columns)
        elif columns > 1:
            yield page.problem("table-without-rule", found.start(), known="|" + "---|" * columns)


def _find_lost(page: CheckedPage, rows: list[str], start: int, columns: int) -> Iterator[Problem]:
    """The first cell of each row for which the table has no column."""
    at = start
    for row in rows:
        plain = _NO_BORDER.sub(lambda found: "x" * len(found[0]), row)
        borders = [found.start() for found in re.finditer(r"\|", plain)]
        lost = row[borders[columns] + 1 : borders[-1]] if len(borders) > columns + 1 else ""
        if lost.strip("| \t\u3000"):
            seen = page.passage.body.text[at + borders[columns] + 1 : at + borders[-1]].strip()
            yield page.problem("table-row-too-long", at + borders[columns], seen=seen, known=str(columns))
        at += len(row) + 1


def _count(row: str) -> int:
    """The columns of a row."""
    return _NO_BORDER.sub("", row).strip().count("|") - 1
