"""Where on a picture the painter puts what: a row a kind of picture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from tsunagu.pages import CARD_SIZE


@dataclass(frozen=True, slots=True)
class Layout:
    """Places in points from the upper left corner.

    ``spine`` are the edges of the band of colours, ``left`` and ``right`` those of the text. ``marks`` and
    ``foot`` are the lines on which the factors and the site stand, ``rule`` is where the hair line is. The
    title, and what stands with it, lie between ``top`` and ``bottom``; ``steps`` are sizes of a title, each
    with the lines it may have: the first that holds it is taken. What else is written has one size each.
    """

    size: tuple[int, int]
    spine: tuple[int, int]
    left: int
    right: int
    marks: int
    foot: int
    rule: int
    top: int
    bottom: int
    steps: tuple[tuple[int, int], ...]
    small: int = 30
    below: int = 34
    name: int = 36
    sign: int = 30
    emblem: int = 42
    gap: int = 36

    @property
    def width(self) -> int:
        """Of the text."""
        return self.right - self.left


#: For sharing: as wide as a page shows it.
CARD: Final = Layout(
    size=CARD_SIZE,
    spine=(0, 28),
    left=104,
    right=1104,
    marks=106,
    foot=568,
    rule=506,
    top=138,
    bottom=474,
    steps=((124, 1), (100, 2), (80, 3), (62, 4), (50, 5), (44, 6)),
)
#: The cover of a book that opens to the left.
COVER: Final = Layout(
    size=(1200, 1800),
    spine=(0, 44),
    left=140,
    right=1100,
    marks=210,
    foot=1690,
    rule=1600,
    top=330,
    bottom=1180,
    steps=((150, 2), (124, 3), (100, 5), (80, 7), (62, 9), (50, 11)),
    small=46,
    below=54,
    name=58,
    sign=46,
    emblem=68,
    gap=60,
)
#: That of a book in vertical lines, which opens to the right.
VERTICAL_COVER: Final = replace(COVER, spine=(1156, 1200), left=100, right=1060)
