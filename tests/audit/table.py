"""The audit's table: a row for each page, a ``!`` after each value that misses its bar, and why it may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from audit.bars import BARS, Bar, list_missed
from audit.lighthouse import Reading


@dataclass(frozen=True, slots=True)
class Row:
    """A page by name, what it is (``tsunagu:kind``), and its medians."""

    name: str
    kind: str
    reading: Reading

    @property
    def missed(self) -> list[Bar]:
        """The bars the page misses."""
        return list_missed(self.kind, self.reading.values)


def write_table(rows: Sequence[Row]) -> Iterator[str]:
    """Line by line."""
    width = max(_measure(row.name) for row in rows)
    yield f"Bars: {', '.join(map(str, BARS))}"
    yield ""
    yield "  ".join([" " * width, *(f"{bar.heading:>8} " for bar in BARS)]).rstrip()
    for row in rows:
        missed = row.missed
        values = (
            f"{bar.show(row.reading.values[bar.name]):>8}{'!' if bar in missed else ' '}" for bar in BARS
        )
        yield "  ".join([row.name + " " * (width - _measure(row.name)), *values]).rstrip()
    for row in filter(lambda row: row.missed, rows):
        yield ""
        yield f"{row.name} misses {', '.join(map(str, row.missed))}"
        yield from (f"  {fault}" for fault in row.reading.faults)


def _measure(text: str) -> int:
    """The columns a terminal gives the text."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)
