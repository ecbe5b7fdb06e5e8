"""A table of an old page, with as many cells in each row as the widest has: Markdown drops any more.

A cell over several rows or columns, which Markdown doesn't know, stands in the first of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

#: No table of a column has more.
_WIDEST: Final = 20
#: What Blogger calls a table of a picture and its caption.
_CAPTIONED: Final = "tr-caption-container"


@dataclass(slots=True)
class TableGrid:
    """Rows of cells; a cell is its tag (``td`` or ``th``) and its content as inline HTML."""

    rows: list[list[tuple[str, str]]] = field(default_factory=list)
    #: Column -> the last row that a cell above reaches down to.
    _held: dict[int, int] = field(default_factory=dict)

    @staticmethod
    def is_one(element: Element) -> bool:
        """Whether an element is a table of cells: one with a single cell, or with tables in it, only draws
        frames, and Blogger's puts a picture above its caption.
        """
        if _CAPTIONED in (element.get("class") or "").split():
            return False
        cells = sum(1 for one in element.iter() if one.tag in ("td", "th"))
        return cells > 1 and element.find(".//table") is None

    def add(self, cell: Element, content: str) -> None:
        """Add a cell to the last row, in the first column that no cell from above has."""
        if not self.rows:
            self.rows.append([])
        row, number = self.rows[-1], len(self.rows) - 1
        tag = cell.tag
        while self._held.get(len(row), -1) >= number:
            row.append((tag, ""))
        for column in range(_read_span(cell, "colspan")):
            self._held[len(row)] = number + _read_span(cell, "rowspan") - 1
            row.append((tag, "" if column else content))

    def write(self) -> str:
        """The table as HTML, or nothing where no cell has any content."""
        rows = [row for row in self.rows if any(content for _, content in row)]
        width = max(map(len, rows), default=0)
        written = ["<tr>" + "".join(_write_cells(row, width)) + "</tr>" for row in rows]
        return "<table>" + "".join(written) + "</table>" if written else ""


def _write_cells(row: list[tuple[str, str]], width: int) -> list[str]:
    padded = [*row, *[(row[-1][0], "")] * (width - len(row))]
    return [f"<{tag}>{content}</{tag}>" for tag, content in padded]


def _read_span(cell: Element, name: str) -> int:
    """Over how many rows or columns a cell reaches."""
    stated = (cell.get(name) or "").strip()
    return max(1, min(int(stated), _WIDEST)) if stated.isdecimal() and len(stated) < len("10000") else 1
