"""Rows of bars that Markdown takes for no table, and shows as they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.model import Problem
from tsunagu.style.page import Page

#: Lines that begin and end with a bar, at least two of them, one below the other.
_ROWS: Final = re.compile(r"^[ ]{0,3}\|[^\n]*\|[ \t]*(?:\n[ ]{0,3}\|[^\n]*\|[ \t]*)+$", re.MULTILINE)
_RULE: Final = re.compile(r"[-:| \t]*-[-:| \t]*")
#: A bar that is no border: escaped, or within the brackets of a term.
_NO_BORDER: Final = re.compile(r"\\.|\[\[[^\[\]\n]{1,300}+\]\]")


def check_tables(page: Page) -> Iterator[Problem]:
    """Below the first row of a table there is a line of ``---``, one for each column."""
    for found in _ROWS.finditer(page.masked) if "|" in page.masked else ():
        first, second = found[0].split("\n")[:2]
        columns = _count(first)
        above = page.masked[: found.start()].rstrip(" \t")
        is_tight = bool(above) and not above.endswith("\n\n")  # told by ``check_tight_blocks``
        if _RULE.fullmatch(second) and (is_tight or _count(second) == columns):
            continue
        if columns > 1:
            yield page.problem("table-without-rule", found.start(), known="|" + "---|" * columns)


def _count(row: str) -> int:
    """The columns of a row."""
    return _NO_BORDER.sub("", row).strip().count("|") - 1
