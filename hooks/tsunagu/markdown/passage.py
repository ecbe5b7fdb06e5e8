"""A passage: the text of one block as a reader meets it, and where each character stands in the tree.

``<p>顧客<strong>開拓</strong>の<br>日々</p>`` is one passage, ``顧客開拓の\\n日々``. Rules look for
something in ``text`` and mark it (``marking.py``); marking never changes the text, so a rule does
all its finding first and all its marking afterwards.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element


class Spot(NamedTuple):
    """Characters ``start`` to ``end`` of an element's text, or of its tail."""

    holder: Element
    tail: bool
    start: int
    end: int


class PassagePiece(NamedTuple):
    """Characters of a passage that stand side by side in one string of the tree.

    A ``solid`` piece (an entity, an escape) is shown otherwise than it is written and cannot be
    cut. ``closed`` is the element that forbids marking anything in here, or None. A piece may be
    empty: an image, a raw tag, the reading of a ruby.
    """

    start: int
    end: int
    spot: Spot
    solid: bool
    closed: Element | None


class Stretch(NamedTuple):
    """An inline element of a passage, and the characters it holds."""

    element: Element
    start: int
    end: int


@dataclass(slots=True)
class Passage:
    """The inline content of a block, up to the next block inside it.

    ``text`` has a line feed for each ``<br>`` and a space for a line break in the source; readings
    of ruby, images and the marks of footnotes are not in it. ``parents`` leads from each inline
    element up to ``block``; ``stretches`` are in the order in which the elements begin.
    """

    block: Element
    text: str = ""
    pieces: list[PassagePiece] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    parents: dict[Element, Element] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)

    def pieces_within(self, start: int, end: int) -> Sequence[PassagePiece]:
        """The pieces that hold characters ``start`` to ``end``, and the empty ones between them."""
        first = last = max(0, bisect_right(self.starts, start) - 1)
        while last < len(self.pieces) and self.pieces[last].start < end:
            last += 1
        return self.pieces[first:last]
