"""The factors' colours as text may wear them: readable on paper and on the dark ground (WCAG 1.4.3).

An author gives one colour. Where it has too little contrast against a ground, it is mixed with ink
(light scheme) or white (dark scheme) until it has enough.
"""

from __future__ import annotations

from collections.abc import Sequence

from tsunagu.model import Factor

Rgb = tuple[int, int, int]

_PAPER: Rgb = (0xFB, 0xFA, 0xF7)
_NIGHT: Rgb = (0x14, 0x17, 0x1B)
_BLACK: Rgb = (0, 0, 0)
_WHITE: Rgb = (255, 255, 255)
#: Above the 4.5 of WCAG 1.4.3, so that tinted grounds hold too.
_LEAST_LIGHT, _LEAST_DARK = 5.0, 7.5


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


def make_readable(color: Rgb, ground: Rgb, towards: Rgb, least: float) -> Rgb:
    """The first mix of the colour with ``towards``, in steps of a twentieth, that has the contrast."""
    for step in range(21):
        mixed = tuple(round(a + (b - a) * step / 20) for a, b in zip(color, towards, strict=True))
        result: Rgb = (mixed[0], mixed[1], mixed[2])
        if measure_contrast(result, ground) >= least:
            return result
    return towards


def write_factor_styles(factors: Sequence[Factor]) -> str:
    """CSS: each factor's colour by scheme, picked by ``data-factor`` as ``--factor``; and the filters."""
    light = _write_properties(factors, _PAPER, _BLACK, _LEAST_LIGHT)
    dark = _write_properties(factors, _NIGHT, _WHITE, _LEAST_DARK)
    rules = [
        f":root{{{light}}}",
        f"@media screen and (prefers-color-scheme:dark){{:root:not([data-scheme=light]){{{dark}}}}}",
        f"@media screen{{:root[data-scheme=dark]{{{dark}}}}}",
        *(f'[data-factor="{factor.id}"]{{--factor:var(--factor-{factor.id})}}' for factor in factors),
        *(_write_filter(factor.id) for factor in factors),
    ]
    return "\n".join(rules) + "\n"


def _write_properties(factors: Sequence[Factor], ground: Rgb, towards: Rgb, least: float) -> str:
    inks = [
        (factor.id, make_readable(read_color(factor.color), ground, towards, least)) for factor in factors
    ]
    return "".join(f"--factor-{name}:{write_color(ink)};" for name, ink in inks)


def _write_filter(factor: str) -> str:
    """The glossary shows one factor's terms when the address names it: no script is needed."""
    filtered = f".glossary:has(#factor-{factor}:target)"
    return (
        f'{filtered} :is([data-factors]:not([data-factors~="{factor}"]),'
        f'.shelf:not(:has([data-factors~="{factor}"]))){{display:none}}'
        f'{filtered} .glossary__factors [data-factor="{factor}"]{{font-weight:600}}'
    )
