"""The factors' signs as masks, in the same forms as in the diagrams of the site."""

from __future__ import annotations

import re

from PIL import Image, ImageDraw

from tsunagu.pages import draw_sign

#: Drawn this much larger, then made smaller: that is what smooths the edges.
_SCALE = 8
_STEP = re.compile(r"([MLHV])(-?[\d.]+)(?:,(-?[\d.]+))?")


def draw_mask(sign: str, size: int) -> Image.Image:
    """A sign in a square of ``size`` pixels; 255 where it is, 0 where it is not."""
    large = Image.new("L", (size * _SCALE, size * _SCALE))
    pen, middle = ImageDraw.Draw(large), size * _SCALE / 2
    radius = middle / 1.2
    if sign in ("circle", "ring"):
        pen.ellipse(_circle(middle, radius), fill=255)
        if sign == "ring":
            pen.ellipse(_circle(middle, radius / 2), fill=0)
    else:
        pen.polygon(_list_corners(draw_sign(sign, middle, middle, radius)), fill=255)
    return large.reduce(_SCALE)


def draw_emblem(size: int) -> Image.Image:
    """The site's own sign, three rings that overlap: as in the header of a page, on a field of 24."""
    unit = size * _SCALE / 24
    large = Image.new("L", (size * _SCALE, size * _SCALE))
    pen = ImageDraw.Draw(large)
    for x, y in ((12, 8.3), (15.7, 14.7), (8.3, 14.7)):
        box = ((x - 6.75) * unit, (y - 6.75) * unit, (x + 6.75) * unit, (y + 6.75) * unit)
        pen.ellipse(box, outline=255, width=round(1.5 * unit))
    return large.reduce(_SCALE)


def _circle(middle: float, radius: float) -> tuple[float, float, float, float]:
    return middle - radius, middle - radius, middle + radius, middle + radius


def _list_corners(path: str) -> list[tuple[float, float]]:
    """The corners of a path of straight lines (SVG's M, L, H and V)."""
    x = y = 0.0
    corners = []
    for command, first, second in _STEP.findall(path):
        x = x if command == "V" else float(first)
        y = y if command == "H" else float(second or first)
        corners.append((x, y))
    return corners
