"""The factors' colours as text may wear them: readable on paper and on the dark ground (WCAG 1.4.3).

An author gives one colour. Where it has too little contrast against a ground, it is made darker (light
scheme) or lighter (dark scheme) until it has enough; its hue and saturation stay, so that it stays itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from tsunagu.config import (
    LEAST_CONTRAST,
    USUAL_COLORS,
    Colors,
    Rgb,
    make_readable,
    measure_contrast,
    mix,
    read_color,
    write_color,
)
from tsunagu.model import Factor

#: Above the 4.5 of WCAG 1.4.3, so that tinted grounds hold too.
_LEAST_LIGHT, _LEAST_DARK = 5.0, 8.5

#: What a control, or the frame around one that has the focus, needs against its ground (WCAG 1.4.11).
_LEAST_LINE = 3.0
#: Ours of the colours that no setting names, for an owner's paper: what is marked, focus, code (tokens.css).
_ACCENTS = {
    "": {"mark": "#f6e7b4", "focus": "#b3402a", "red": "#b3402a", "blue": "#28527a", "green": "#3c6a38"},
    "dark_": {"mark": "#4c4020", "focus": "#f0957f", "red": "#f0957f", "blue": "#8fbbe9", "green": "#a6d199"},
}


def write_factor_styles(factors: Sequence[Factor], colors: Colors = USUAL_COLORS) -> str:
    """CSS: each factor's colour by scheme, picked by ``data-factor`` as ``--factor``; and the filters."""
    light = _write_properties(factors, read_color(colors.paper), 0, _LEAST_LIGHT)
    dark = _write_properties(factors, read_color(colors.dark_paper), 1, _LEAST_DARK)
    rules = [
        f":root{{{light}}}",
        f"@media screen and (prefers-color-scheme:dark){{:root:not([data-scheme=light]){{{dark}}}}}",
        f"@media screen{{:root[data-scheme=dark]{{{dark}}}}}",
        *(f'[data-factor="{factor.id}"]{{--factor:var(--factor-{factor.id})}}' for factor in factors),
        *(_write_filter(factor.id) for factor in factors),
    ]
    return "\n".join(rules) + "\n"


def write_site_colors(colors: Colors) -> str:
    """CSS: the owner's paper and ink on screens, and what follows from them; nothing where they are ours."""
    if colors == USUAL_COLORS:
        return ""
    light, dark = (
        "".join(
            f"--{name}:{write_color(color)};" for name, color in _derive_colors(colors, prefix, limit).items()
        )
        for prefix, limit in (("", 0), ("dark_", 1))
    )
    rules = [
        f"@media screen{{:root{{{light}}}}}",
        f"@media screen and (prefers-color-scheme:dark){{:root:not([data-scheme=light]){{{dark}}}}}",
        f"@media screen{{:root[data-scheme=dark]{{{dark}}}}}",
    ]
    return "\n".join(rules) + "\n"


def _derive_colors(colors: Colors, prefix: str, limit: int) -> dict[str, Rgb]:
    """Each custom property of tokens.css that is a colour; text keeps its contrast on tinted ground, too.

    ``limit`` is where ink goes to be read better: 0 black, 1 white.
    """
    paper, ink, link = (read_color(getattr(colors, f"{prefix}{name}")) for name in ("paper", "ink", "link"))
    own = {name: read_color(text) for name, text in _ACCENTS[prefix].items()}
    tinted = mix(paper, ink, 0.035)
    surface = tinted if measure_contrast(ink, tinted) >= LEAST_CONTRAST else paper
    return {
        "ground": paper,
        "surface": surface,
        "ink": ink,
        "quiet": make_readable(mix(ink, paper, 0.3), surface, limit, _LEAST_LIGHT),
        "line": mix(paper, ink, 0.12),
        "line-strong": make_readable(mix(paper, ink, 0.45), surface, limit, _LEAST_LINE),
        "link": make_readable(link, surface, limit, _LEAST_LIGHT),
        "mark": make_readable(own["mark"], ink, 1 - limit, LEAST_CONTRAST),
        "focus": make_readable(own["focus"], surface, limit, _LEAST_LINE),
        **{
            f"code-{name}": make_readable(own[name], surface, limit, _LEAST_LIGHT)
            for name in ("red", "blue", "green")
        },
    }


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
