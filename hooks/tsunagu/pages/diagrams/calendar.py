"""Where the months of some years stand in a picture: a square a month, a year in lines of equal length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

#: The side of a square, and the air within it on each side, in units of the picture.
SIDE: Final = 28.0
_AIR: Final = 1.5
#: Of a month's number in its square: how far its middle is from the top.
_CORNER: Final = 6.0


@dataclass(frozen=True, slots=True)
class Label:
    """Words in the picture."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Calendar:
    """One way to lay out the months.

    ``columns`` months a line, ``most`` years shown at once, ``left`` for their names, ``gap`` between them.
    The months are named in a line of height ``top``, or each in its square, then higher by ``head``.
    """

    name: str
    columns: int
    most: int
    left: float
    top: float = 0
    head: float = 0
    gap: float = 0

    @property
    def height(self) -> float:
        """Of a square."""
        return SIDE + self.head

    def find_corner(self, line: int, month: int) -> tuple[float, float]:
        """The upper left of the square of a month of the year at ``line``, both from 0 and 1."""
        row, column = divmod(month - 1, self.columns)
        first = line * (12 // self.columns)
        return self.left + column * SIDE, self.top + (first + row) * self.height + line * self.gap

    def find_middle(self, line: int, month: int) -> tuple[float, float]:
        """The middle of what a square has room for below its month's name."""
        x, y = self.find_corner(line, month)
        return x + SIDE / 2, y + self.head + SIDE / 2

    def frame(self, years: int) -> str:
        """The view box of that many years."""
        _, bottom = self.find_corner(years, 1)
        return f"0 0 {self.left + self.columns * SIDE:g} {bottom - self.gap:g}"

    def name_years(self, years: Sequence[str]) -> Iterator[Label]:
        """Each year beside its first line."""
        for line, year in enumerate(years):
            yield Label(year, 0, self.find_corner(line, 1)[1] + self.height / 2)

    def name_months(self, years: int) -> Iterator[Label]:
        """The numbers of the months: above their column, or in the corner of each square."""
        for line in range(years if self.head else 1):
            for month in range(1, 13):
                x, y = self.find_corner(line, month)
                at = (x + 2 * _AIR + 1, y + _CORNER) if self.head else (x + SIDE / 2, self.top / 2)
                yield Label(str(month), *at)

    def draw_squares(self, line: int) -> str:
        """The outlines of the squares of a year."""
        wide, high = SIDE - 2 * _AIR, self.height - 2 * _AIR
        corners = (self.find_corner(line, month) for month in range(1, 13))
        return "".join(f"M{x + _AIR:g},{y + _AIR:g}h{wide:g}v{high:g}h{-wide:g}Z" for x, y in corners)


#: A year a line; and on a phone two, so that a finger finds every square (44 px at a width of 320).
CALENDARS: Final = (
    Calendar("wide", columns=12, most=8, left=36, top=24),
    Calendar("narrow", columns=6, most=3, left=18, head=7, gap=5),
)
