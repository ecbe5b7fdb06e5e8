"""Colours, and how well one is read on another (WCAG 2.2); those of the site's paper and ink."""

from __future__ import annotations

import colorsys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Final

from tsunagu.header import Field, Pattern
from tsunagu.model import Place, Problem

Rgb = tuple[int, int, int]

#: What text needs against its ground (WCAG 1.4.3).
LEAST_CONTRAST: Final = 4.5
#: A colour as it is written.
COLOR_TYPE: Final = Pattern(r"#(?:[0-9a-fA-F]{3}){1,2}", "not-color")


@dataclass(frozen=True, slots=True)
class Colors:
    """Paper, ink and links, light and dark: texts as ``#rrggbb`` or ``#rgb``."""

    paper: str = "#fbfaf7"
    ink: str = "#22262b"
    link: str = "#28527a"
    dark_paper: str = "#14171b"
    dark_ink: str = "#e7e3da"
    dark_link: str = "#8fbbe9"


USUAL_COLORS: Final = Colors()

#: What is read on what, and whether that paper is the light one.
_PAIRS: Final = (
    ("ink", "paper", True),
    ("link", "paper", True),
    ("dark_ink", "dark_paper", False),
    ("dark_link", "dark_paper", False),
)

#: The keys of ``extra.tsunagu.colors``.
COLOR_ROWS: Final = tuple(
    Field(one.name, COLOR_TYPE, "", "", f'"{getattr(USUAL_COLORS, one.name)}"') for one in fields(Colors)
)


def find_faint_colors(colors: Colors, places: Mapping[str, Place]) -> Iterator[Problem]:
    """What can't be read on its paper, and papers of the other scheme; ``places`` are of what is stated.

    A link that is not stated is made readable.
    """
    for text, paper, is_light in _PAIRS:
        place = places.get(text) or (None if text.endswith("link") else places.get(paper))
        if place:
            seen, known = getattr(colors, text), getattr(colors, paper)
            values = {"field": f"colors.{text}", "seen": seen, "known": known}
            contrast = measure_contrast(read_color(seen), read_color(known))
            if contrast < LEAST_CONTRAST:
                yield Problem("low-contrast", place, {**values, "other": f"{contrast:.1f}"})
            elif (_luminance(read_color(known)) > _luminance(read_color(seen))) != is_light:
                yield Problem("paper-is-dark" if is_light else "paper-is-light", place, values)


def read_color(text: str) -> Rgb:
    """``#b3402a`` or ``#b42`` as red, green, blue (0 to 255)."""
    digits = text.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def write_color(color: Rgb) -> str:
    """``#rrggbb``."""
    return "#{:02x}{:02x}{:02x}".format(*color)


def measure_contrast(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Rgb) -> float:
    parts = [channel / 255 for channel in color]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def make_readable(color: Rgb, ground: Rgb, limit: float, least: float) -> Rgb:
    """The colour with its lightness moved towards ``limit`` (0 black, 1 white) until it has the contrast."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(channel / 255 for channel in color))
    result = color
    for step in range(1, 41):
        if measure_contrast(result, ground) >= least:
            break
        moved = colorsys.hls_to_rgb(hue, lightness + (limit - lightness) * step / 40, saturation)
        result = (round(moved[0] * 255), round(moved[1] * 255), round(moved[2] * 255))
    return result


def mix(one: Rgb, other: Rgb, share: float) -> Rgb:
    """One colour with a share (0 to 1) of another.

    >>> mix((0, 0, 0), (200, 100, 50), 0.5)
    (100, 50, 25)
    """
    red, green, blue = (round(own + (its - own) * share) for own, its in zip(one, other, strict=True))
    return red, green, blue
