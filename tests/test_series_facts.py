"""What a series says of itself: how many parts, whether it is complete, when the next part comes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from editions import make_edition
from makers import ZONE, make_essay
from tsunagu.model import Place, Series
from tsunagu.pages.views.after_essay import view_after_essay
from tsunagu.pages.views.series_pages import view_all_series

#: Editions of tests are made on 2026-06-01.
LATER, PAST = datetime(2026, 6, 10, tzinfo=ZONE), datetime(2026, 5, 20, tzinfo=ZONE)
PART = make_essay("a", date="2026-05-03", series="one", part=1)
LATEST = "最新は2026年5月3日"


def make_series(**values: Any) -> Series:
    return Series("one", {"ja": "連載", "en": "Series"}, Place("series/one.md"), **values)


@pytest.mark.parametrize(
    ("values", "facts"),
    [
        ({}, ("1回", LATEST)),
        ({"complete": True}, ("1回", "完結", LATEST)),
        ({"complete": False}, ("1回", "連載中", LATEST)),
        ({"next": LATER}, ("1回", "次の回は2026年6月10日", LATEST)),
        ({"next": datetime(2026, 6, 1, tzinfo=ZONE)}, ("1回", "次の回は2026年6月1日", LATEST)),
        ({"next": PAST}, ("1回", LATEST)),
        ({"complete": True, "next": LATER}, ("1回", "完結", LATEST)),
    ],
)
def test_a_series_says_what_its_author_says_and_no_day_that_is_over(
    values: dict[str, Any], facts: tuple[str, ...]
) -> None:
    (row,) = view_all_series(make_edition(PART, series=(make_series(**values),)))
    assert row.facts == facts


def test_the_newest_part_tells_when_the_next_one_comes_and_no_other_does() -> None:
    second = make_essay("b", date="2026-05-10", series="one", part=2)
    edition = make_edition(PART, second, series=(make_series(next=LATER),))
    boxes = [view_after_essay(edition, essay).series for essay in (PART, second)]
    assert [box.coming for box in boxes if box] == ["", "次の回は2026年6月10日"]


def test_a_list_of_many_series_names_the_parts_of_the_newest_and_leads_to_all() -> None:
    parts = [
        make_essay(f"p{row}-{part}", date=f"20{25 - row:02}-01-{part:02}", series=f"s{row}", part=part)
        for row in range(12)
        for part in range(1, 21)
    ]
    series = tuple(
        Series(f"s{row}", {"ja": f"連載{row}", "en": f"Series {row}"}, Place(f"series/s{row}.md"))
        for row in range(12)
    )
    rows = view_all_series(make_edition(*parts, series=series))
    assert [len(row.cards) for row in rows] == [20] * 8 + [0] * 4
    assert all(row.facts[0] == "20回" for row in rows)
