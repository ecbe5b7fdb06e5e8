"""What equal circles have in common: the geometry of a Venn diagram, as SVG path data."""

from __future__ import annotations

import math
from collections.abc import Sequence

Point = tuple[float, float]


def draw_overlap(centres: Sequence[Point], radius: float) -> str:
    """The outline of what one, two or three equal circles share. Each two of them must overlap.

    >>> draw_overlap([(0, 0)], 10)
    'M-10.0,0.0a10,10 0 1 0 20,0a10,10 0 1 0 -20,0Z'
    """
    if len(centres) == 1:
        x, y = centres[0]
        arc = f"a{radius:g},{radius:g} 0 1 0"
        return f"M{x - radius:.1f},{y:.1f}{arc} {2 * radius:g},0{arc} {-2 * radius:g},0Z"
    corners = sorted(_list_corners(centres, radius), key=lambda point: _angle(point, centre_of(centres)))
    start = corners[0]
    arcs = "".join(f"A{radius:g},{radius:g} 0 0 1 {x:.1f},{y:.1f}" for x, y in [*corners[1:], start])
    return f"M{start[0]:.1f},{start[1]:.1f}{arcs}Z"


def centre_of(points: Sequence[Point]) -> Point:
    """The mean of some points."""
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def place_around(centre: Point, distance: float, count: int, turn: float = 0) -> list[Point]:
    """Points at equal angles around a centre, the first above it, the others clockwise.

    ``turn``: degrees, clockwise, by which all of them stand further.

    >>> place_around((5, 5), 0, 1)
    [(5.0, 5.0)]
    """
    angles = [math.radians(360 * place / count - 90 + turn) for place in range(count)]
    return [(centre[0] + distance * math.cos(one), centre[1] + distance * math.sin(one)) for one in angles]


def _list_corners(centres: Sequence[Point], radius: float) -> list[Point]:
    """Where the outline turns: both crossings of two circles; of three, those within the third."""
    if len(centres) == 2:
        return list(_meet(centres[0], centres[1], radius))
    pairs = [(centres[place - 1], centres[place]) for place in range(len(centres))]
    return [
        min(_meet(one, other, radius), key=lambda point: max(math.dist(point, centre) for centre in centres))
        for one, other in pairs
    ]


def _meet(one: Point, other: Point, radius: float) -> tuple[Point, Point]:
    """The two points where two circles cross."""
    distance = math.dist(one, other)
    height = math.sqrt(radius**2 - (distance / 2) ** 2)
    x, y = centre_of([one, other])
    across, down = height * (other[1] - one[1]) / distance, height * (one[0] - other[0]) / distance
    return (x + across, y + down), (x - across, y - down)


def _angle(point: Point, centre: Point) -> float:
    return math.atan2(point[1] - centre[1], point[0] - centre[0])
