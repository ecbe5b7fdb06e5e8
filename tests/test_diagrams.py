"""The pictures: every region a link with its count, nothing over anything else, and the same in a table."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import datetime
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk import read_settings
from makers import FACTORS, ZONE, make_essay, make_factor, make_library
from tsunagu.model import Essay, Factor
from tsunagu.pages.diagrams.calendar import CALENDARS, SIDE, Calendar
from tsunagu.pages.diagrams.circles import draw_overlap, place_around
from tsunagu.pages.diagrams.matrix import view_matrix
from tsunagu.pages.diagrams.sign_paths import draw_sign
from tsunagu.pages.diagrams.timeline import TimelineView, view_timeline
from tsunagu.pages.diagrams.venn import RimName, VennView, measure_label, view_venn
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.components import SIGNS
from tsunagu.pages.views.essay_lists import view_all_essays
from tsunagu.relations.declared import relate_library
from tsunagu.relations.mentions import relate_mentions

ESSAYS = (
    make_essay("a", date="2026-05-03", factors=("customers",)),
    make_essay("b", date="2026-05-01", factors=("customers", "skills")),
    make_essay("c", date="2026-01-31", factors=("skills", "customers", "collaboration")),
    make_essay("d", date="2019-12-31", factors=("collaboration",)),
    make_essay("e", date="2026-05-02", factors=("customers",), language="en"),
)


def make_edition(
    essays: Iterable[Essay] = ESSAYS, factors: tuple[Factor, ...] = FACTORS, code: str = "ja"
) -> Edition:
    """The site in one language, made of some essays and factors alone."""
    library = make_library(*essays, factors=factors)
    site = read_settings({"languages": ["ja", "en"]}, "つなぐ", "https://example.org/")
    moment = datetime(2026, 6, 1, tzinfo=ZONE)
    relations = relate_library(library)
    return Edition(site.language(code), site, library, relations, relate_mentions({}, {}), moment)


def show_timeline(edition: Edition) -> TimelineView | None:
    return view_timeline(edition, edition.relations.essays(edition.language.code))


def make_venn(edition: Edition) -> VennView:
    view = view_venn(edition)
    assert view is not None
    return view


@pytest.mark.parametrize(
    ("code", "labels"),
    [
        (
            "ja",
            {
                "themes/customers/": "customers 3編（うち、ここだけに入るもの1編）",
                "themes/skills/": "skills 2編（うち、ここだけに入るもの0編）",
                "themes/collaboration/": "collaboration 2編（うち、ここだけに入るもの1編）",
                "themes/customers-and-skills/": "customers × skills 2編（うち、ここだけに入るもの1編）",
                "themes/customers-and-collaboration/": (
                    "customers × collaboration 1編（うち、ここだけに入るもの0編）"
                ),
                "themes/skills-and-collaboration/": (
                    "skills × collaboration 1編（うち、ここだけに入るもの0編）"
                ),
                "themes/customers-and-skills-and-collaboration/": "customers × skills × collaboration 1編",
            },
        ),
        (
            "en",
            {
                "en/themes/customers/": "customers 1 essay",
                "en/themes/skills/": "skills 0 essays",
                "en/themes/collaboration/": "collaboration 0 essays",
                "en/themes/customers-and-skills/": "customers × skills 0 essays",
                "en/themes/customers-and-collaboration/": "customers × collaboration 0 essays",
                "en/themes/skills-and-collaboration/": "skills × collaboration 0 essays",
                "en/themes/customers-and-skills-and-collaboration/": (
                    "customers × skills × collaboration 0 essays"
                ),
            },
        ),
    ],
)
def test_every_region_is_a_link_called_by_its_names_what_its_page_has_and_what_is_only_there(
    code: str, labels: dict[str, str]
) -> None:
    view = make_venn(make_edition(code=code))
    assert {region.url: region.label for region in view.regions} == labels
    assert all(re.findall(r"\d+", region.label)[-1] == region.count for region in view.regions)


@pytest.mark.parametrize("count", [2, 3])
def test_a_number_stands_in_its_own_region_and_in_no_other(count: int) -> None:
    view = make_venn(make_edition((), FACTORS[:count]))
    centres = {region.factor: read_centre(region.path) for region in view.regions if region.factor}
    for region in view.regions:
        own = set(region.url.removeprefix("themes/").removesuffix("/").split("-and-"))
        around = {name for name, centre in centres.items() if math.dist(centre, (region.x, region.y)) < 100}
        assert around == own
        rims = [abs(math.dist(centre, (region.x, region.y)) - 100) for centre in centres.values()]
        assert min(rims) > 14, region.label  # room for two digits


def read_centre(path: str) -> tuple[float, float]:
    """The centre of a circle of radius 100 from its path."""
    found = re.match(r"M(-?[\d.]+),(-?[\d.]+)a100,100", path)
    assert found
    return float(found[1]) + 100, float(found[2])


names = st.text(st.sampled_from("あ国key ー-"), min_size=1, max_size=24)


@given(st.tuples(names, names, names))
@settings(deadline=None)
def test_names_never_touch_each_other_or_a_circle_and_stay_in_the_picture(
    texts: tuple[str, str, str],
) -> None:
    factors = tuple(
        Factor(f"f{place}", {"ja": text}, {"ja": text}, "#123", place, FACTORS[0].place)
        for place, text in enumerate(texts)
    )
    view = make_venn(make_edition((), factors))
    left, top, width, height = (float(number) for number in view.view_box.split())
    boxes = [box_of(region.name) for region in view.regions if region.name]
    for x1, y1, x2, y2 in boxes:
        assert left - 0.2 <= x1
        assert x2 <= left + width + 0.2
        assert top <= y1
        assert y2 <= top + height
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
    assert boxes[0][3] <= -62 - 100
    assert all(box[1] >= 31 + 100 for box in boxes[1:])


@given(st.tuples(names, names))
@settings(deadline=None)
def test_the_names_of_two_circles_stand_side_by_side_above_them(texts: tuple[str, str]) -> None:
    factors = tuple(
        Factor(f"f{place}", {"ja": text}, {"ja": text}, "#123", place, FACTORS[0].place)
        for place, text in enumerate(texts)
    )
    view = make_venn(make_edition((), factors))
    left, _, width, _ = (float(number) for number in view.view_box.split())
    boxes = [box_of(region.name) for region in view.regions if region.name]
    assert not overlap(*boxes)
    assert all(box[3] <= -100 and left - 0.2 <= box[0] and box[2] <= left + width + 0.2 for box in boxes)


def box_of(name: RimName) -> tuple[float, float, float, float]:
    """About the box of a name with its sign."""
    return name.x - 19, name.y - 10, name.x + measure_label(name.text), name.y + 10


def overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("count", [2, 3])
def test_the_numbers_of_the_regions_add_up_to_the_essays_there_are(count: int) -> None:
    factors = FACTORS[:count]
    known = {factor.id for factor in factors}
    essays = [essay for essay in ESSAYS if essay.language == "ja" and set(essay.factors) <= known]
    view = make_venn(make_edition(essays, factors))
    assert sum(int(region.count) for region in view.regions) == len(essays)
    assert f"{len(essays)}編" in view.caption.text


def test_the_name_at_a_circle_says_how_many_essays_carry_the_factor() -> None:
    names = [region.name.text for region in make_venn(make_edition()).regions if region.name]
    assert names == ["customers 3編", "skills 2編", "collaboration 2編"]


@pytest.mark.parametrize("count", [0, 1, 4, 7])
def test_a_site_of_one_factor_or_of_more_than_three_has_a_matrix(count: int) -> None:
    factors = tuple(make_factor(f"f{place}", place) for place in range(count))
    edition = make_edition((make_essay("x", factors=tuple(factor.id for factor in factors[:2])),), factors)
    matrix = view_matrix(edition)
    assert view_venn(edition) is None
    assert (matrix is None) == (count == 0)
    if matrix:
        assert len(matrix.rows) == len(matrix.columns) == count
        labels = {cell.url: cell.label for row in matrix.rows for cell in row.cells}
        assert len(labels) == count * (count + 1) // 2
        assert bool(matrix.caption) == (count > 1)
        assert labels["themes/f0/"] == "f0 1編"
        assert labels.get("themes/f0-and-f1/", "f0 × f1 1編") == "f0 × f1 1編"
        assert labels.get("themes/f0-and-f3/", "f0 × f3 0編") == "f0 × f3 0編"


def test_the_diagonal_of_a_matrix_counts_all_essays_of_a_factor_as_its_caption_says() -> None:
    factors = tuple(make_factor(f"f{place}", place) for place in range(4))
    carried = (("f0",), ("f0", "f1"), ("f0", "f1", "f2"))
    essays = [make_essay(f"e{place}", factors=ids) for place, ids in enumerate(carried)]
    matrix = view_matrix(make_edition(essays, factors))
    assert matrix
    counts = [[cell.count for cell in row.cells] for row in matrix.rows]
    assert counts == [["3"], ["2", "2"], ["1", "1", "1"], ["0", "0", "0", "0"]]
    assert matrix.caption
    assert matrix.caption.text.startswith("行と列が同じ鍵の欄は、その鍵をもつ文章の数。")


@pytest.mark.parametrize("count", [2, 3])
def test_two_or_three_factors_are_no_matrix(count: int) -> None:
    essays = (make_essay("x", factors=(FACTORS[0].id,)),)
    assert view_matrix(make_edition(essays, FACTORS[:count])) is None


@pytest.mark.parametrize(
    ("code", "labels"),
    [
        ("ja", {"2026-05": "2026年5月 2編", "2026-01": "2026年1月 1編", "2019-12": "2019年12月 1編"}),
        ("en", {"2026-05": "May 2026 1 essay"}),
    ],
)
def test_every_month_with_essays_is_a_link_with_its_count(code: str, labels: dict[str, str]) -> None:
    edition = make_edition(code=code)
    view = show_timeline(edition)
    assert view is not None
    for pictures in view.layouts:
        assert {cell.anchor: cell.label for cell in pictures.newest.cells} == labels


def test_the_timeline_leads_to_places_that_the_list_has() -> None:
    page = view_all_essays(make_edition())
    assert page.timeline is not None
    anchors = [fold.anchor for year in page.essays.years for fold in year.folds if fold.anchor]
    assert anchors == [row.anchor for row in page.timeline.rows]
    for pictures in page.timeline.layouts:
        assert anchors == [cell.anchor for cell in pictures.newest.cells]


def test_the_table_behind_the_timeline_says_what_its_signs_say() -> None:
    view = show_timeline(make_edition())
    assert view is not None
    order = [factor.id for factor in view.factors]
    for cell, row in zip(view.layouts[0].newest.cells, view.rows, strict=True):
        shown = {mark.factor for mark in cell.marks}
        assert shown == {name for name, number in zip(order, row.numbers, strict=True) if number}
    assert [(row.month, row.numbers, row.total) for row in view.rows] == [
        ("2026年5月", (2, 1, 0), 2),
        ("2026年1月", (1, 1, 1), 1),
        ("2019年12月", (0, 0, 1), 1),
    ]


def test_years_without_an_essay_are_dropped_newest_first() -> None:
    view = show_timeline(make_edition())
    assert view is not None
    assert [year.text for year in view.layouts[0].newest.years] == ["2026", "2019"]


def test_many_years_are_parted_and_none_is_lost() -> None:
    essays = tuple(make_essay(f"e{year}", date=f"{year}-05-03") for year in range(2000, 2026))
    view = show_timeline(make_edition(essays))
    assert view is not None
    for pictures in view.layouts:
        assert pictures.earlier is not None
        cells = pictures.newest.cells + pictures.earlier.cells
        assert [cell.anchor for cell in cells] == [f"{year}-05" for year in range(2025, 1999, -1)]
        assert len({pictures.newest.id, pictures.earlier.id}) == 2


@pytest.mark.parametrize("calendar", CALENDARS, ids=lambda calendar: calendar.name)
def test_each_month_has_a_square_of_its_own_within_the_picture(calendar: Calendar) -> None:
    corners = {calendar.find_corner(line, month) for line in range(3) for month in range(1, 13)}
    _, _, width, height = map(float, calendar.frame(3).split())
    assert len(corners) == 36
    assert all(x + SIDE <= width and y + calendar.height <= height for x, y in corners)


def test_without_essays_there_is_no_timeline() -> None:
    assert show_timeline(make_edition(())) is None


@pytest.mark.parametrize("count", [1, 2, 3, 6, 9])
def test_the_signs_of_a_month_stay_in_its_square_and_apart(count: int) -> None:
    factors = tuple(make_factor(f"f{place}", place) for place in range(count))
    ids = tuple(factor.id for factor in factors)
    view = show_timeline(make_edition((make_essay("x", factors=ids),), factors))
    assert view is not None
    picture = view.layouts[-1].newest
    cell = picture.cells[0]
    for mark in cell.marks:
        numbers = [float(number) for number in re.findall(r"M(-?[\d.]+),(-?[\d.]+)", mark.path)[0]]
        assert cell.x <= numbers[0] <= cell.x + picture.width
        assert cell.y <= numbers[1] <= cell.y + picture.height
    assert len({mark.path for mark in cell.marks}) == count


@pytest.mark.parametrize("sign", SIGNS)
def test_each_sign_has_a_form_of_its_own_that_is_closed(sign: str) -> None:
    path = draw_sign(sign, 0, 0, 5)
    assert path.endswith("Z")
    assert [other for other in SIGNS if draw_sign(other, 0, 0, 5) == path] == [sign]


def test_what_three_circles_share_lies_in_each_of_them() -> None:
    centres = place_around((0, 0), 62, 3)
    points = re.findall(r"(-?[\d.]+),(-?[\d.]+)(?=A|Z)", draw_overlap(centres, 100))
    assert len(points) == 4
    assert all(math.dist(centre, (float(x), float(y))) <= 100.2 for centre in centres for x, y in points)
