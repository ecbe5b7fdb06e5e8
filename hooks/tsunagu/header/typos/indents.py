"""How many blanks were meant where a tab or another odd space stands before a line.

How wide a tab looks is for the editor to say, so the lines around it tell: below a key without a value its
own lines are deeper, all others stand where their neighbours do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

INDENT: Final = re.compile("[ \t\u3000\u00a0]*")

#: What one level is deeper than the one above it, where no line shows it.
STEP: Final = 2

#: How many lines below are looked at to see whether a table goes on.
NEAR: Final = 100

_ITEM: Final = re.compile(r"- ")


@dataclass(frozen=True, slots=True)
class Around:
    """The lines above and below an odd one.

    ``levels`` are the columns at which keys above begin, and ``opened`` says whether the last one still has
    no value; ``item`` is where the items of a list above begin, ``below`` where the next line does. Either
    is -1 where there is none.
    """

    levels: Sequence[int]
    opened: bool
    item: int
    below: int


@dataclass(frozen=True, slots=True)
class Shut:
    """A key further to the left than those above it, and the ``levels`` that were open until there."""

    line: int
    indent: str
    levels: Sequence[int]


def count_keys(lines: Iterable[str], width: int) -> int:
    """How many lines begin at a column before one begins in the first."""
    inner = takewhile(lambda line: not line.strip() or line[0] in " #", lines)
    return sum(len(line) - len(line.lstrip(" ")) == width for line in inner if line.strip())


def guess_width(around: Around, *, opens: bool, item: bool, foreign: bool) -> int:
    """The column at which a line was meant to begin.

    ``opens``: it is a key without a value. ``item``: it is one of a list. ``foreign``: it is a known key,
    and the one above it is none, so that they are no neighbours.

    >>> guess_width(Around((0, 2), True, -1, 4), opens=False, item=False, foreign=False)
    4
    """
    last = around.levels[-1]
    if around.opened:
        deeper = around.below - STEP if opens else around.below
        return deeper if deeper > last else last + STEP
    if item:
        return around.item if around.item >= 0 else last
    if opens and around.below > 0:
        return max((level for level in around.levels if level < around.below), default=last)
    if foreign and len(around.levels) > 1:
        return around.below if around.below in around.levels[1:] else around.levels[-2]
    return last


def find_below(lines: Iterable[str], *, item: bool) -> int:
    """Where the first line with plain blanks before it begins, or the first item of a list; -1 for none."""
    for line in lines:
        indent = INDENT.match(line)[0]  # type: ignore[index]
        rest = line[len(indent) :]
        plain = rest and not rest.startswith("#") and not indent.strip(" ")
        if plain and (not item or not indent or _ITEM.match(rest)):
            return len(indent)
    return -1
