"""The three factors as a Venn diagram: seven regions, each a link with its number of essays.

A region's number is that of the page it leads to: all essays that carry its factors, and maybe more.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from tsunagu.crossings import Crossing, list_crossings
from tsunagu.edition import Edition

_SIZE, _RADIUS, _SPREAD = 400, 118, 72
_CENTRE = (_SIZE / 2, 212.0)


@dataclass(frozen=True, slots=True)
class Region:
    """A region of the diagram: its link, its words, and where its number stands."""

    factors: tuple[str, ...]
    url: str
    label: str
    name: str
    count: str
    x: float
    y: float
    path: str


@dataclass(frozen=True, slots=True)
class Circle:
    """A factor's circle and where its name stands."""

    factor: str
    x: float
    y: float
    name: str
    name_x: float
    name_y: float


@dataclass(frozen=True, slots=True)
class VennView:
    """The diagram, in the units of its ``viewBox``; smaller regions come later, so they are on top."""

    size: int
    radius: int
    title: str
    description: str
    circles: tuple[Circle, ...]
    regions: tuple[Region, ...]


def view_venn(edition: Edition) -> VennView | None:
    """The diagram of three factors; None for any other number (the table says the same)."""
    factors = edition.library.factors
    if len(factors) != 3:
        return None
    alone = [Crossing((factor,)) for factor in factors]
    centres = {factor.id: _centre(place) for place, factor in enumerate(factors)}
    return VennView(
        size=_SIZE,
        radius=_RADIUS,
        title=edition.words.venn_title,
        description=edition.words.venn_description,
        circles=tuple(
            Circle(factor.id, *centres[factor.id], edition.say(factor.short), *_name_at(centres[factor.id]))
            for factor in factors
        ),
        regions=tuple(_view_region(edition, row, centres) for row in [*alone, *list_crossings(factors)]),
    )


def _centre(place: int) -> tuple[float, float]:
    """The first circle on top, the others clockwise."""
    angle = math.radians(-90 + 120 * place)
    return (
        round(_CENTRE[0] + _SPREAD * math.cos(angle), 1),
        round(_CENTRE[1] + _SPREAD * math.sin(angle), 1),
    )


def _name_at(centre: tuple[float, float]) -> tuple[float, float]:
    """A name stands in its circle, away from the others."""
    return (
        round(_CENTRE[0] + (centre[0] - _CENTRE[0]) * 2.02, 1),
        round(_CENTRE[1] + (centre[1] - _CENTRE[1]) * 2.02 - 8, 1),
    )


def _view_region(edition: Edition, crossing: Crossing, centres: dict[str, tuple[float, float]]) -> Region:
    own = [centres[factor.id] for factor in crossing.factors]
    number = len(edition.relations.essays(edition.language.code, crossing.ids))
    count = edition.words.count_essays(number)
    name = " × ".join(edition.say(factor.name) for factor in crossing.factors)
    x, y = _number_at(own)
    return Region(
        factors=tuple(factor.id for factor in crossing.factors),
        url=edition.url(f"themes/{crossing.id}.md"),
        label=f"{name} {count}",
        name=name,
        count=str(number),
        x=x,
        y=y,
        path=_outline(own),
    )


def _number_at(own: list[tuple[float, float]]) -> tuple[float, float]:
    """One circle: out towards its free side; two: out between them; three: the middle."""
    middle = (sum(x for x, _ in own) / len(own), sum(y for _, y in own) / len(own))
    reach = {1: 1.62, 2: 2.2, 3: 1.0}[len(own)]
    return (
        round(_CENTRE[0] + (middle[0] - _CENTRE[0]) * reach, 1),
        round(_CENTRE[1] + (middle[1] - _CENTRE[1]) * reach + (12 if len(own) == 1 else 0), 1),
    )


def _outline(own: list[tuple[float, float]]) -> str:
    """The outline of what the circles have in common, as SVG path data."""
    if len(own) == 1:
        x, y = own[0]
        arc = f"a{_RADIUS},{_RADIUS} 0 1,0"
        return f"M{x - _RADIUS:.1f},{y:.1f} {arc} {2 * _RADIUS},0 {arc} {-2 * _RADIUS},0Z"
    corners = [_corner(own, own[i], own[(i + 1) % len(own)]) for i in range(len(own))]
    if len(own) == 2:
        corners = list(_meet(own[0], own[1]))
    ordered = sorted(corners, key=lambda point: _angle(point, corners))
    start = ordered[0]
    arcs = "".join(f"A{_RADIUS},{_RADIUS} 0 0,1 {x:.1f},{y:.1f}" for x, y in [*ordered[1:], start])
    return f"M{start[0]:.1f},{start[1]:.1f}{arcs}Z"


def _angle(point: tuple[float, float], points: list[tuple[float, float]]) -> float:
    x = sum(x for x, _ in points) / len(points)
    y = sum(y for _, y in points) / len(points)
    return math.atan2(point[1] - y, point[0] - x)


def _meet(
    a: tuple[float, float], b: tuple[float, float]
) -> tuple[tuple[float, float], tuple[float, float]]:
    """The two points where two circles cross."""
    distance = math.dist(a, b)
    height = math.sqrt(_RADIUS**2 - (distance / 2) ** 2)
    middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    step = (height * (b[1] - a[1]) / distance, height * (a[0] - b[0]) / distance)
    return (middle[0] + step[0], middle[1] + step[1]), (middle[0] - step[0], middle[1] - step[1])


def _corner(
    own: list[tuple[float, float]], a: tuple[float, float], b: tuple[float, float]
) -> tuple[float, float]:
    """Of the two points where a and b cross, the one inside every other circle."""
    return min(_meet(a, b), key=lambda point: max(math.dist(point, centre) for centre in own))
