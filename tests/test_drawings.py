"""The shapes of the drawings, read from their paths: closed, in their place, and of their size."""

from __future__ import annotations

import math

import pytest

from svg_paths import is_painted, measure_area, read_shapes
from tsunagu.pages.diagrams.calendar import CALENDARS, Calendar
from tsunagu.pages.diagrams.circles import draw_overlap, place_around
from tsunagu.pages.diagrams.sign_paths import draw_sign
from tsunagu.pages.views.components import SIGNS

#: The area of each sign of radius 10.
AREAS = {
    "circle": math.pi * 100,
    "ring": math.pi * (100 - 25),
    "square": (2 * 8.8) ** 2,
    "triangle": 3 * math.sqrt(3) / 4 * 12**2,
    "diamond": 2 * 11.5**2,
    "cross": 2 * 20 * 7.2 - 7.2**2,
}


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_lies_around_its_point_within_a_square_of_a_little_more_than_its_radius(sign: str) -> None:
    points = [point for shape in read_shapes(draw_sign(sign, 30, -20, 10)) for point in shape]
    for axis, middle in ((0, 30), (1, -20)):
        assert middle - 12.1 <= min(point[axis] for point in points) < middle - 5
        assert middle + 5 < max(point[axis] for point in points) <= middle + 12.1


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_paints_as_much_as_its_form_has(sign: str) -> None:
    assert measure_area(read_shapes(draw_sign(sign, 0, 0, 10))) == pytest.approx(AREAS[sign], rel=0.02)


def test_the_ring_has_a_hole_and_a_rim() -> None:
    shapes = read_shapes(draw_sign("ring", 0, 0, 10))
    painted = [radius for radius in (0.5, 4.5, 5.5, 9.5, 10.5) if is_painted(shapes, (radius, 0.1))]
    assert painted == [5.5, 9.5]


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_is_the_same_on_both_sides(sign: str) -> None:
    shapes = read_shapes(draw_sign(sign, 0, 0, 10))
    for x in range(1, 13):
        for y in range(-12, 13):
            left, right = (is_painted(shapes, (side * (x + 0.05), y + 0.05)) for side in (-1, 1))
            assert left == right, (x, y)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_an_overlap_is_what_is_in_each_of_its_circles_and_in_no_more(count: int) -> None:
    centres = place_around((0, 0), 62, 3)[:count]
    (shape,) = read_shapes(draw_overlap(centres, 100))
    for x in range(-180, 181, 12):
        for y in range(-180, 181, 12):
            distances = [math.dist(centre, (x, y)) for centre in centres]
            if min(abs(distance - 100) for distance in distances) > 1.5:
                assert is_painted([shape], (x, y)) == all(distance < 100 for distance in distances), (x, y)


@pytest.mark.parametrize("calendar", CALENDARS, ids=lambda calendar: calendar.name)
def test_the_squares_of_a_year_are_twelve_with_air_between_within_the_picture(calendar: Calendar) -> None:
    left, top, width, height = map(float, calendar.frame(2).split())
    shapes = [shape for line in range(2) for shape in read_shapes(calendar.draw_squares(line))]
    boxes = [(min(shape), max(shape)) for shape in shapes]
    assert len(boxes) == 24
    for (x1, y1), (x2, y2) in boxes:
        assert left + calendar.left + 1.5 <= x1 < x2 <= left + width - 1.5
        assert top + calendar.top + 1.5 <= y1 < y2 <= top + height - 1.5
        assert (x2 - x1, y2 - y1) == (25, 25 + calendar.head)
    for place, one in enumerate(boxes):
        for other in boxes[place + 1 :]:
            assert max(other[0][0] - one[1][0], one[0][0] - other[1][0], other[0][1] - one[1][1]) >= 3


@pytest.mark.parametrize("calendar", CALENDARS, ids=lambda calendar: calendar.name)
def test_the_middle_of_a_month_is_the_middle_of_its_square_below_its_name(calendar: Calendar) -> None:
    shapes = read_shapes(calendar.draw_squares(1))
    for month, shape in enumerate(shapes, 1):
        (x1, _), (x2, y2) = min(shape), max(shape)
        assert calendar.find_middle(1, month) == ((x1 + x2) / 2, y2 + 1.5 - 14)


@pytest.mark.parametrize("calendar", CALENDARS, ids=lambda calendar: calendar.name)
def test_each_month_and_year_is_named_beside_its_squares(calendar: Calendar) -> None:
    months = list(calendar.name_months(2))
    assert [label.text for label in months] == [str(month) for month in range(1, 13)] * (
        2 if calendar.head else 1
    )
    for number, label in enumerate(months):
        x, y = calendar.find_corner(number // 12, number % 12 + 1)
        assert x < label.x < x + 28
        assert y - calendar.top <= label.y < y + max(calendar.head + 2, 0)
    years = list(calendar.name_years(["2026", "2024"]))
    assert [(label.text, label.x) for label in years] == [("2026", 0), ("2024", 0)]
    for line, label in enumerate(years):
        assert label.y == calendar.find_corner(line, 1)[1] + calendar.height / 2
