"""The shapes that SVG path data draws, as polygons: lines as they are, arcs in short steps."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

Point = tuple[float, float]

_STEP = re.compile(r"([MLHVAahvlZ])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?[\d.]+")


def read_shapes(path: str) -> list[list[Point]]:
    """A polygon for each part of a path; every part must be closed, and every sign of the path known."""
    assert "".join(found[0] for found in _STEP.finditer(path)) == path, path
    shapes: list[list[Point]] = []
    for command, rest in _STEP.findall(path):
        numbers = [float(number) for number in _NUMBER.findall(rest)]
        if command == "M":
            shapes.append([(numbers[0], numbers[1])])
        elif command == "Z":
            shapes[-1].append(shapes[-1][0])
        else:
            shapes[-1] += _list_points(command, numbers, shapes[-1][-1])
    assert path.count("Z") == path.count("M") == len(shapes), path
    return shapes


def _list_points(command: str, numbers: Sequence[float], at: Point) -> Iterator[Point]:
    x, y = at if command.islower() else (0.0, 0.0)
    if command in "Hh":
        yield x + numbers[0], at[1]
    elif command in "Vv":
        yield at[0], y + numbers[0]
    elif command in "Ll":
        yield from ((x + one, y + two) for one, two in zip(numbers[::2], numbers[1::2], strict=True))
    else:
        radius, _, _, large, sweep, across, down = numbers
        yield from _list_arc(at, (x + across, y + down), radius, large=bool(large), sweep=bool(sweep))


def _list_arc(start: Point, end: Point, radius: float, *, large: bool, sweep: bool) -> Iterator[Point]:
    """Points of an arc of a circle, as the standard says where its centre is."""
    distance = math.dist(start, end)
    radius = max(radius, distance / 2)
    height = math.sqrt(max(0.0, radius**2 - (distance / 2) ** 2)) * (1 if large == sweep else -1)
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    centre = (
        middle[0] + height * (end[1] - start[1]) / distance,
        middle[1] - height * (end[0] - start[0]) / distance,
    )
    first, last = (math.atan2(one[1] - centre[1], one[0] - centre[0]) for one in (start, end))
    turn = (last - first) % math.tau if sweep else -((first - last) % math.tau)
    turn = turn or (math.tau if sweep else -math.tau)
    for step in range(1, 65):
        angle = first + turn * step / 64
        yield centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)


def is_painted(shapes: Sequence[Sequence[Point]], point: Point) -> bool:
    """Whether a point is painted: the shapes wind around it (``nonzero``, which is what SVG does unasked)."""
    return sum(_wind(shape, point) for shape in shapes) != 0


def _wind(shape: Sequence[Point], point: Point) -> int:
    """How often a shape goes around a point; against the clock counts less than nothing."""
    turns = 0
    for (x1, y1), (x2, y2) in pairwise(shape):
        if (y1 > point[1]) != (y2 > point[1]) and point[0] < x1 + (point[1] - y1) * (x2 - x1) / (y2 - y1):
            turns += 1 if y2 > y1 else -1
    return turns


def measure_area(shapes: Sequence[Sequence[Point]]) -> float:
    """Of all shapes together; one within another that is drawn the other way round is taken away."""
    corners = (pair for shape in shapes for pair in pairwise(shape))
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in corners)) / 2
