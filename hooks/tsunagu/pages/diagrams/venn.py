"""The three factors as a Venn diagram: seven regions, each a link with its number of essays.

A region's number is that of the page it leads to: all essays that carry its factors, and maybe more.
Names stand at the rim of their circles, numbers within the regions, so that nothing collides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from unicodedata import east_asian_width

from tsunagu.pages.diagrams.circles import Point, centre_of, draw_overlap, place_around
from tsunagu.pages.diagrams.sign_paths import draw_sign
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.components import FactorMark, view_factor
from tsunagu.relations import Crossing, list_crossings

#: In units of the picture. ``_REACH``: how far a number stands from the middle of the picture, as a
#: multiple of the distance of its circles' own middle, for one, two and three circles.
_RADIUS, _SPREAD = 100.0, 62.0
_REACH: Final = (1.72, 2.2, 1.0)
_LETTER, _SIGN, _GAP, _LINE = 17.0, 6.0, 7.0, 30.0


@dataclass(frozen=True, slots=True)
class RimName:
    """A factor's name at the rim of its circle: where its first letter stands, and its sign's path."""

    text: str
    x: float
    y: float
    sign: str


@dataclass(frozen=True, slots=True)
class Region:
    """A region: its link, its words, its number and where that stands; a whole circle has a name."""

    url: str
    label: str
    count: str
    x: float
    y: float
    path: str
    factor: str
    name: RimName | None


@dataclass(frozen=True, slots=True)
class VennView:
    """The diagram; circles come first, then what two share, then three, so that the smaller is on top."""

    view_box: str
    title: str
    description: str
    regions: tuple[Region, ...]


def view_venn(edition: Edition) -> VennView | None:
    """The diagram of three factors; None for any other number (see ``matrix.py``)."""
    factors = edition.library.factors
    if len(factors) != 3:
        return None
    centres = dict(zip((factor.id for factor in factors), place_around((0, 0), _SPREAD, 3), strict=True))
    crossings = [*(Crossing((factor,)) for factor in factors), *list_crossings(factors)]
    regions = tuple(_view_region(edition, crossing, centres) for crossing in crossings)
    return VennView(
        view_box=_frame(regions),
        title=edition.words.venn_title,
        description=edition.words.venn_description,
        regions=regions,
    )


def _view_region(edition: Edition, crossing: Crossing, centres: dict[str, Point]) -> Region:
    own = [centres[factor.id] for factor in crossing.factors]
    number = len(edition.relations.essays(edition.language.code, crossing.ids))
    x, y = (round(value * _REACH[len(own) - 1], 1) for value in centre_of(own))
    alone = len(own) == 1
    return Region(
        url=edition.url(f"themes/{crossing.id}.md"),
        label=f"{_name_region(edition, crossing)} {edition.words.count_essays(number)}",
        count=str(number),
        x=x,
        y=y,
        path=draw_overlap(own, _RADIUS),
        factor=crossing.id if alone else "",
        name=_place_name(view_factor(edition, crossing.factors[0]), own[0]) if alone else None,
    )


def _name_region(edition: Edition, crossing: Crossing) -> str:
    """The factors by their names; before one alone the shorter word that is seen, where the name lacks it.

    Whoever speaks to the browser says what is seen (WCAG 2.5.3): ``customers: customer development``.
    """
    name = " × ".join(edition.say(factor.name) for factor in crossing.factors)
    seen = view_factor(edition, crossing.factors[0]).short
    return name if len(crossing.factors) > 1 or seen in name else f"{seen}: {name}"


def _place_name(factor: FactorMark, centre: Point) -> RimName:
    """Above the upper circle, below the lower ones; a long name keeps to its own half of the picture."""
    width = 2 * _SIGN + _GAP + measure_label(factor.short)
    above = centre[1] < 0
    middle = centre[0]
    if not above:
        middle = max(middle, width / 2 + _GAP) if middle > 0 else min(middle, -width / 2 - _GAP)
    y = centre[1] + (-_RADIUS - 13 if above else _RADIUS + 15)
    left = middle - width / 2
    return RimName(
        text=factor.short,
        x=round(left + 2 * _SIGN + _GAP, 1),
        y=round(y, 1),
        sign=draw_sign(factor.sign, round(left + _SIGN, 1), round(y, 1), _SIGN),
    )


def measure_label(text: str) -> float:
    """About the width of a name: a full-width character is as wide as it is high, others are narrower."""
    return _LETTER * sum(1.0 if east_asian_width(character) in "WFA" else 0.57 for character in text)


def _frame(regions: Sequence[Region]) -> str:
    """The ``viewBox``: the circles, a line of names above and below, and whatever a long name needs."""
    names = [region.name for region in regions if region.name]
    side = _SPREAD * 0.866 + _RADIUS + 2
    left = min([-side, *(name.x - 2 * _SIGN - _GAP for name in names)])
    right = max([side, *(name.x + measure_label(name.text) for name in names)])
    top, bottom = -_SPREAD - _RADIUS - _LINE, _SPREAD / 2 + _RADIUS + _LINE
    return f"{left:.4g} {top:.4g} {right - left:.4g} {bottom - top:.4g}"
