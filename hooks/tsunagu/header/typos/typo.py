"""A typing typo in a header: where it is, what to say, and what was meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

_EXACT: Final = frozenset(
    (
        "backslash",
        "early-bracket",
        "full-width",
        "full-width-space",
        "no-colon",
        "no-comma",
        "no-space",
        "not-table",
        "odd-space",
        "smart-quotes",
        "tab",
    )
)

#: Typos that are told with the whole value in quotes.
_QUOTED: Final = frozenset(("unquoted-colon", "starts-with-sign"))


@dataclass(frozen=True, slots=True)
class Typo:
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
    def is_exact(self) -> bool:
        """Whether its fix is what the author is told to type, and nothing else could be meant."""
        if self.code in _QUOTED:
            return self.values["known"].endswith(self.new) and self.values["seen"] not in ("[", "{")
        # How many blanks were meant before a line is a guess.
        return self.code in _EXACT and not (self.column == 0 and self.old.isspace())

    @property
    def shown(self) -> int:
        """The column to show the author, from 0."""
        return self.column if self.at is None else self.at


def fix_lines(lines: Sequence[str], typos: Iterable[Typo]) -> list[str]:
    """The lines as they were meant."""
    fixed = list(lines)
    for typo in sorted(typos, key=lambda typo: (typo.line, -typo.column)):
        line = fixed[typo.line]
        fixed[typo.line] = line[: typo.column] + typo.new + line[typo.column + len(typo.old) :]
    return fixed


def find_column(typos: Iterable[Typo], column: int) -> int:
    """The column of a line as typed, for a column of the same line as it was meant."""
    shift = 0
    for typo in sorted(typos, key=lambda typo: typo.column):
        start = typo.column + shift
        if column < start:
            break
        if column < start + len(typo.new):
            return typo.column + min(column - start, len(typo.old))
        shift += len(typo.new) - len(typo.old)
    return column - shift


def group_by_line(typos: Iterable[Typo]) -> dict[int, list[Typo]]:
    """The typos of each line."""
    ordered = sorted(typos, key=lambda typo: typo.line)
    return {line: list(group) for line, group in groupby(ordered, key=lambda typo: typo.line)}
