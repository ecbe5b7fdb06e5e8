"""Lists of essays: the parts of a series stand together, in the year and at the place of the newest."""

from __future__ import annotations

import pytest

from editions import make_edition
from makers import make_essay
from tsunagu.model import Essay
from tsunagu.pages.views.essay_lists import EssayList, view_list

ONE, TWO = (make_essay(f"p{n}", series="one", part=n, date=f"2026-0{n}-01") for n in (1, 2))
OLD = make_essay("p0", series="one", part=3, date="2025-12-31")
ALONE = make_essay("alone", date="2026-01-15")


def write(view: EssayList) -> list[str]:
    """``2026: 連載 (p1 p2), alone``: the series of a row in words, and its essays."""
    lines = []
    for year in view.years:
        rows = []
        for fold in year.folds:
            names = " ".join(card.title.text for card in fold.cards)
            rows.append(f"{fold.series.text} {fold.count} ({names})" if fold.series else names)
        lines.append(f"{year.year}: {', '.join(rows)}")
    return lines


@pytest.mark.parametrize(
    ("essays", "lines"),
    [
        ([ONE], ["2026: p1"]),
        ([ONE, TWO], ["2026: 連載 2編 (p1 p2)"]),
        ([ONE, TWO, ALONE], ["2026: 連載 2編 (p1 p2), alone"]),
        ([ONE, ALONE, OLD], ["2026: alone, p1", "2025: p0"]),
        ([ONE, TWO, OLD], ["2026: 連載 2編 (p1 p2)", "2025: p0"]),
    ],
)
def test_two_parts_of_a_series_in_a_year_are_folded_and_one_is_not(
    essays: list[Essay], lines: list[str]
) -> None:
    assert write(view_list(make_edition(*essays), "essays/index.md")) == lines


def test_where_nothing_is_folded_the_first_essay_of_each_month_has_its_anchor() -> None:
    other = make_essay("z", date="2026-01-31")
    view = view_list(make_edition(ONE, TWO, ALONE, other), "essays/index.md", fold=False)
    anchors = [(fold.cards[0].title.text, fold.anchor) for fold in view.years[0].folds]
    assert anchors == [("p2", "2026-02"), ("z", "2026-01"), ("alone", ""), ("p1", "")]
