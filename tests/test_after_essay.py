"""What stands after an essay: one thing to read next, and the rest folded where it is long."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from editions import make_edition
from makers import make_essay
from tsunagu.model import Essay, Place, Series
from tsunagu.pages.views.after_essay import AfterEssay, view_after_essay
from tsunagu.pages.views.essay_page import view_essay


def day(number: int) -> str:
    return (date(2026, 1, 1) + timedelta(number)).isoformat()


def view(essay: Essay, *others: Essay) -> AfterEssay:
    return view_after_essay(make_edition(essay, *others), essay)


ALONE = make_essay("a", date=day(0))
NEAR = [make_essay(f"near{number}", date=day(number)) for number in range(1, 6)]


def test_an_essay_of_no_series_names_one_essay_to_read_next_and_two_more() -> None:
    after = view(ALONE, *NEAR)
    assert after.series is None
    assert after.next is not None
    assert len(after.related) == 2
    assert after.next.card.url not in [one.card.url for one in after.related]


def test_within_a_series_the_next_part_is_what_to_read_next() -> None:
    first, second = (make_essay(f"p{part}", series="one", part=part, date=day(part)) for part in (1, 2))
    after = view(first, second, *NEAR)
    assert after.next is None
    assert after.series is not None
    assert after.series.next is not None
    assert after.series.onward is None


def test_at_the_end_of_a_series_the_one_that_follows_is_what_to_read_next() -> None:
    """Two would compete; what is near stays among what is brief."""
    end = make_essay("p1", series="one", part=1, date=day(1))
    other = make_essay("q1", series="two", part=1, date=day(2))
    edition = make_edition(end, other, *NEAR, series=(series("one"), series("two")))
    after = view_after_essay(edition, end)
    assert after.series is not None
    assert after.series.onward is not None
    assert after.next is None
    assert len(after.related) == 3


def test_at_the_end_of_the_only_series_one_essay_is_what_to_read_next() -> None:
    after = view(make_essay("p1", series="one", part=1, date=day(1)), *NEAR)
    assert after.series is not None
    assert after.series.onward is None
    assert after.next is not None


def test_an_essay_alone_on_the_site_leads_nowhere() -> None:
    after = view(ALONE)
    assert (after.next, after.related, after.backlinks) == (None, (), ())


@pytest.mark.parametrize(("parts", "folded"), [(5, ""), (6, "全部の回（6回）")])
def test_the_parts_of_a_long_series_are_folded(parts: int, folded: str) -> None:
    essays = [make_essay(f"p{part}", series="one", part=part, date=day(part)) for part in range(1, parts + 1)]
    after = view(essays[0], *essays[1:])
    assert after.series is not None
    assert after.series.folded == folded


def test_an_essay_is_cited_with_author_title_site_day_and_address_as_sist_02_wants() -> None:
    essay = make_essay("a", date="2026-05-03", title="失敗の”置き場所”")
    citation = view_essay(make_edition(essay), essay).citation
    where = "https://tsunagu.example/sub/essays/a/"
    assert citation == f"編集部. “失敗の”置き場所””. つなぐ. 2026-05-03. {where}"


def series(name: str) -> Series:
    return Series(name, {"ja": name, "en": name}, Place(f"series/{name}.md"))


@pytest.mark.parametrize(("read", "onward"), [("first", "second"), ("second", "third"), ("third", "first")])
def test_the_last_part_leads_to_the_series_that_began_next_and_the_newest_to_the_oldest(
    read: str, onward: str
) -> None:
    names = ("first", "second", "third")
    essays = [make_essay(f"{name}-1", series=name, part=1, date=day(at)) for at, name in enumerate(names)]
    edition = make_edition(*essays, series=tuple(series(name) for name in (*names, "empty")))
    box = view_after_essay(edition, essays[names.index(read)]).series
    assert box is not None
    assert box.onward is not None
    assert (box.onward.text, box.onward.url) == (onward, f"series/{onward}/")
