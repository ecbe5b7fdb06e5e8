"""A typing slip in a header: where it is, what to say, and what was meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Slip:
    """``old`` stands at ``column`` (from 0) of a line (from 0) where ``new`` would be read.

    ``at`` is the column to show the author, where that is another one.
    """

    code: str
    line: int
    column: int
    old: str
    new: str
    values: Mapping[str, str] = field(default_factory=dict)
    at: int | None = None

    @property
    def shown(self) -> int:
        """The column to show the author, from 0."""
        return self.column if self.at is None else self.at


def mend_lines(lines: Sequence[str], slips: Iterable[Slip]) -> list[str]:
    """The lines as they were meant."""
    mended = list(lines)
    for slip in sorted(slips, key=lambda slip: (slip.line, -slip.column)):
        line = mended[slip.line]
        mended[slip.line] = line[: slip.column] + slip.new + line[slip.column + len(slip.old) :]
    return mended


def find_column(slips: Iterable[Slip], column: int) -> int:
    """The column of a line as typed, for a column of the same line as it was meant."""
    shift = 0
    for slip in sorted(slips, key=lambda slip: slip.column):
        start = slip.column + shift
        if column < start:
            break
        if column < start + len(slip.new):
            return slip.column + min(column - start, len(slip.old))
        shift += len(slip.new) - len(slip.old)
    return column - shift


def group_by_line(slips: Iterable[Slip]) -> dict[int, list[Slip]]:
    """The slips of each line."""
    ordered = sorted(slips, key=lambda slip: slip.line)
    return {line: list(group) for line, group in groupby(ordered, key=lambda slip: slip.line)}
