"""A table of an old page, with as many cells in each row as the widest has: Markdown drops any more."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.html import HtmlElement


@dataclass(slots=True)
class Table:
    """Rows of cells; a cell is its tag (``td`` or ``th``) and its content as inline HTML."""

    rows: list[list[tuple[str, str]]] = field(default_factory=list)

    @staticmethod
    def is_one(element: HtmlElement) -> bool:
        """Whether an element is a table of cells: one with a single cell, or with tables in it, only draws
        frames.
        """
        cells = sum(1 for _ in element.iter("td", "th"))
        return cells > 1 and element.find(".//table") is None

    def add(self, tag: str, content: str) -> None:
        """Add a cell to the last row."""
        if not self.rows:
            self.rows.append([])
        self.rows[-1].append((tag, content))

    def write(self) -> str:
        """The table as HTML, or nothing where no cell has any content."""
        rows = [row for row in self.rows if any(content for _, content in row)]
        width = max(map(len, rows), default=0)
        written = ["<tr>" + "".join(_write_cells(row, width)) + "</tr>" for row in rows]
        return "<table>" + "".join(written) + "</table>" if written else ""


def _write_cells(row: list[tuple[str, str]], width: int) -> list[str]:
    padded = [*row, *[(row[-1][0], "")] * (width - len(row))]
    return [f"<{tag}>{content}</{tag}>" for tag, content in padded]
