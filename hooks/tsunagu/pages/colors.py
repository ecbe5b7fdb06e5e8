"""The factors' colours as text may wear them: readable on paper and on the dark ground (WCAG 1.4.3).

An author gives one colour. Where it has too little contrast against a ground, it is made darker (light
scheme) or lighter (dark scheme) until it has enough; its hue and saturation stay, so that it stays itself.
"""

from __future__ import annotations

import colorsys
from collections.abc import Sequence

from tsunagu.model import Factor

Rgb = tuple[int, int, int]

_PAPER: Rgb = (0xFB, 0xFA, 0xF7)
_NIGHT: Rgb = (0x14, 0x17, 0x1B)
#: Above the 4.5 of WCAG 1.4.3, so that tinted grounds hold too.
_LEAST_LIGHT, _LEAST_DARK = 5.0, 8.5


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


def write_factor_styles(factors: Sequence[Factor]) -> str:
    """CSS: each factor's colour by scheme, picked by ``data-factor`` as ``--factor``; and the filters."""
    light = _write_properties(factors, _PAPER, 0, _LEAST_LIGHT)
    dark = _write_properties(factors, _NIGHT, 1, _LEAST_DARK)
    rules = [
        f":root{{{light}}}",
        f"@media screen and (prefers-color-scheme:dark){{:root:not([data-scheme=light]){{{dark}}}}}",
        f"@media screen{{:root[data-scheme=dark]{{{dark}}}}}",
        *(f'[data-factor="{factor.id}"]{{--factor:var(--factor-{factor.id})}}' for factor in factors),
        *(_write_filter(factor.id) for factor in factors),
    ]
    return "\n".join(rules) + "\n"


def _write_properties(factors: Sequence[Factor], ground: Rgb, limit: float, least: float) -> str:
    inks = [(factor.id, make_readable(read_color(factor.color), ground, limit, least)) for factor in factors]
    return "".join(f"--factor-{name}:{write_color(ink)};" for name, ink in inks)


def _write_filter(factor: str) -> str:
    """The glossary shows one factor's terms when the address names it: no script is needed.

    While the page comes in nothing is ``:target`` yet; with scripts ``data-at`` keeps it from jumping then.
    """
    name = f"factor-{factor}"
    filtered = f':is(.glossary:has(#{name}:target),[data-at="{name}"] .glossary)'
    return (
        f'{filtered} :is([data-factors]:not([data-factors~="{factor}"]),'
        f'.shelf:not(:has([data-factors~="{factor}"]))){{display:none}}'
        f'{filtered} :nth-child(1 of [data-factors~="{factor}"]){{padding-top:0;border-top:0}}'
        f'{filtered} .factor-filter [data-factor="{factor}"]{{border-bottom-color:currentcolor}}'
    )
