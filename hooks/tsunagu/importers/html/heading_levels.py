"""Headings below a page's title: the first at the second level, and none that skips one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

_DEEPEST: Final = 6


def level(depths: Iterable[int]) -> Iterator[int]:
    """The level of each heading: one below that of the heading it stands under.

    >>> list(level([3, 5, 5, 2, 4, 3, 1]))
    [2, 3, 3, 2, 3, 3, 2]
    """
    above: list[int] = []
    for depth in depths:
        while above and above[-1] >= depth:
            above.pop()
        above.append(depth)
        yield min(1 + len(above), _DEEPEST)
