"""How wide a picture is published, besides its own width."""

from __future__ import annotations

from typing import Final

#: The widths of the smaller files, in points: a list and a row of pictures; a phone of two points to a
#: pixel, or a wide screen of one; a phone of three, or a wide screen of two.
WIDTHS: Final = (320, 720, 1200)
#: How wide a page shows a picture at most; a wider one has more to see.
SHOWN: Final = 720


def list_widths(width: int) -> list[int]:
    """The widths that a picture is made in besides its own.

    >>> list_widths(4000), list_widths(800), list_widths(200)
    ([320, 720, 1200], [320, 720, 800], [200])
    """
    return [one for one in WIDTHS if one < width] + ([width] if width <= WIDTHS[-1] else [])
