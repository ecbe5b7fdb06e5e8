"""Two or three factors as a Venn diagram: each region a link, its number that of the essays only there.

So the numbers of all regions add up to the essays there are (those without a factor cannot be). What a
whole circle holds stands beside its name, at the rim of the circle, so that nothing collides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from unicodedata import east_asian_width

from tsunagu.model import Factor
from tsunagu.pages.diagrams.circles import Point, centre_of, draw_overlap, place_around
from tsunagu.pages.diagrams.sign_paths import draw_sign
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.components import view_factor
from tsunagu.pages.views.line_pieces import Heading, view_lead
from tsunagu.relations import Crossing, list_crossings

#: In units of the picture.
_RADIUS, _SPREAD = 100.0, 62.0
#: How far a number stands from the middle of the picture, as a multiple of the distance of its circles'
#: own middle: for one, two (and three) circles of a picture of two (of three) circles.
_REACH: Final = {2: (1.61, 1.0), 3: (1.72, 2.2, 1.0)}
_LETTER, _SIGN, _GAP, _LINE = 17.0, 6.0, 7.0, 30.0


@dataclass(frozen=True, slots=True)
class RimName:
    """A factor's name and number of essays at the rim of its circle: where its first letter stands, and
    its sign's path."""

    text: str
    x: float
    y: float
    sign: str


@dataclass(frozen=True, slots=True)
class Region:
    """A region: its link, its words, the number of what is only there and where that stands.

    A whole circle has a name; ``depth`` is of how many circles the region is.
    """

    url: str
    label: str
    count: str
    x: float
    y: float
    path: str
    factor: str
    depth: int
    name: RimName | None


@dataclass(frozen=True, slots=True)
class VennView:
    """The diagram; circles come first, then what two share, then three, so that the smaller is on top."""

    view_box: str
    title: str
    description: str
    caption: Heading
    regions: tuple[Region, ...]


def view_venn(edition: Edition) -> VennView | None:
    """The diagram of two or three factors; None for any other number (see ``matrix.py``)."""
    factors = edition.library.factors
    if len(factors) not in _REACH:
        return None
    # Two circles stand side by side; of three, the first above the others.
    turn = 0.0 if len(factors) == 3 else -90.0
    places = place_around((0, 0), _SPREAD, len(factors), turn)
    centres = dict(zip((factor.id for factor in factors), places, strict=True))
    crossings = [*(Crossing((factor,)) for factor in factors), *list_crossings(factors)]
    regions = tuple(_view_region(edition, crossing, centres) for crossing in crossings)
    words = edition.words
    essays = edition.relations.essays(edition.language.code)
    return VennView(
        view_box=_frame(regions, list(centres.values())),
        title=words.venn_title,
        description=words.venn_description,
        caption=view_lead(edition, words.venn_caption.format(all=words.count_essays(len(essays)))),
        regions=regions,
    )


def _view_region(edition: Edition, crossing: Crossing, centres: dict[str, Point]) -> Region:
    own = [centres[factor.id] for factor in crossing.factors]
    number, only = count_region(edition, crossing)
    reach = _REACH[len(centres)][len(own) - 1]
    x, y = (round(value * reach, 1) for value in centre_of(own))
    alone = len(own) == 1
    return Region(
        url=edition.url(f"themes/{crossing.id}.md"),
        label=_name_region(edition, crossing, number, only),
        count=str(only),
        x=x,
        y=y,
        path=draw_overlap(own, _RADIUS),
        factor=crossing.id if alone else "",
        depth=len(own),
        name=_place_name(edition, crossing.factors[0], number, own[0]) if alone else None,
    )


def count_region(edition: Edition, crossing: Crossing) -> tuple[int, int]:
    """How many essays carry the factors of a crossing, and how many of them carry no other."""
    essays = edition.relations.essays(edition.language.code, crossing.ids)
    return len(essays), sum(frozenset(essay.factors) == crossing.ids for essay in essays)


def _name_region(edition: Edition, crossing: Crossing, number: int, only: int) -> str:
    """What a region's link is called: what its page has, and, where that differs, what is only there.

    Whoever speaks to the browser says what is seen (WCAG 2.5.3): ``customers 14: customer development``.
    """
    words = edition.words
    full = " × ".join(edition.say(factor.name) for factor in crossing.factors)
    name = f"{full} {words.count_essays(number)}"
    if len(crossing.factors) == 1:
        seen = _write_name(edition, crossing.factors[0], number)
        name = name if name.startswith(seen) else f"{seen}: {full}"
    return name if number == only else words.venn_region.format(name=name, only=words.count_essays(only))


def _write_name(edition: Edition, factor: Factor, number: int) -> str:
    return edition.words.venn_name.format(name=view_factor(edition, factor).short, number=number)


def _place_name(edition: Edition, factor: Factor, number: int, centre: Point) -> RimName:
    """Above an upper circle, below a lower one; where two stand side by side, each keeps to its own half."""
    mark = view_factor(edition, factor)
    text = _write_name(edition, factor, number)
    width = 2 * _SIGN + _GAP + measure_label(text)
    above = centre[1] <= 0
    middle = centre[0]
    if abs(middle) > 1:
        middle = max(middle, width / 2 + _GAP) if middle > 0 else min(middle, -width / 2 - _GAP)
    y = centre[1] + (-_RADIUS - 13 if above else _RADIUS + 15)
    left = middle - width / 2
    return RimName(
        text=text,
        x=round(left + 2 * _SIGN + _GAP, 1),
        y=round(y, 1),
        sign=draw_sign(mark.sign, round(left + _SIGN, 1), round(y, 1), _SIGN),
    )


def measure_label(text: str) -> float:
    """About the width of a name: a full-width character is as wide as it is high, others are narrower."""
    return _LETTER * sum(1.0 if east_asian_width(character) in "WFA" else 0.57 for character in text)


def _frame(regions: Sequence[Region], centres: Sequence[Point]) -> str:
    """The ``viewBox``: the circles, a line of names above and below, and whatever a long name needs."""
    names = [region.name for region in regions if region.name]
    side = max(x for x, _ in centres) + _RADIUS + 2
    left = min([-side, *(name.x - 2 * _SIGN - _GAP for name in names)])
    right = max([side, *(name.x + measure_label(name.text) for name in names)])
    heights = [y for _, y in centres]
    top = min(heights) - _RADIUS - _LINE
    bottom = max(heights) + _RADIUS + (_LINE if max(heights) > 0 else 2)
    return f"{left:.4g} {top:.4g} {right - left:.4g} {bottom - top:.4g}"
