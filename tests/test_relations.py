"""Who belongs with whom: by front matter, and by what prose mentions."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makers import FACTORS, ZONE, make_essay, make_library, make_term
from tsunagu.content.publication import is_published, publish
from tsunagu.model import Mention
from tsunagu.relations.crossings import list_crossings
from tsunagu.relations.declared import list_groups, relate_library
from tsunagu.relations.mentions import relate_mentions
from tsunagu.relations.related import relate_essay

ALL = ("customers", "skills", "collaboration")


def names(essays: object) -> list[str]:
    return [essay.id for essay in essays]  # type: ignore[attr-defined]


def test_three_factors_have_four_crossings_in_factor_order() -> None:
    assert [crossing.id for crossing in list_crossings(FACTORS)] == [
        "customers-and-skills",
        "customers-and-collaboration",
        "skills-and-collaboration",
        "customers-and-skills-and-collaboration",
    ]


def test_a_crossing_lists_the_essays_that_carry_all_its_factors() -> None:
    library = make_library(
        make_essay("a", factors=ALL),
        make_essay("b", factors=("customers",)),
        make_essay("c", factors=ALL[1:]),
    )
    relations = relate_library(library)
    assert names(relations.essays("ja", frozenset(ALL[:2]))) == ["a"]
    assert names(relations.essays("ja", frozenset({"skills"}))) == ["a", "c"]
    assert names(relations.essays("en", frozenset({"skills"}))) == []


def test_essays_are_newest_first_and_by_id_on_the_same_day() -> None:
    library = make_library(
        make_essay("b", date="2025-01-01"),
        make_essay("c", date="2026-01-01"),
        make_essay("a", date="2025-01-01"),
    )
    assert names(relate_library(library).essays("ja")) == ["c", "a", "b"]


def test_parts_of_a_series_are_in_order_of_their_number() -> None:
    library = make_library(
        make_essay("late", series="one", part=1, date="2026-02-01"),
        make_essay("early", series="one", part=2, date="2026-01-01"),
    )
    assert names(relate_library(library).by_series["ja", "one"]) == ["late", "early"]


def test_neighbours_are_the_next_essays_by_date_within_a_factor() -> None:
    essays = [make_essay(name, date=f"2026-0{month}-01") for month, name in enumerate("abc", 1)]
    relations = relate_library(make_library(*essays))
    older, newer = relations.neighbours(essays[1], "customers")
    assert (older and older.id, newer and newer.id) == ("a", "c")
    assert relations.neighbours(essays[2], "customers") == (essays[1], None)


def test_an_essay_in_one_language_only_is_listed_elsewhere_once() -> None:
    library = make_library(make_essay("a"), make_essay("a", language="en"), make_essay("b", language="en"))
    relations = relate_library(library)
    assert names(relations.only_elsewhere("ja")) == ["b"]
    assert names(relations.only_elsewhere("en")) == []


@given(st.permutations(ALL))
def test_the_order_in_which_factors_are_written_does_not_matter(order: list[str]) -> None:
    assert set(list_groups(order)) == set(list_groups(ALL))
    assert len(list_groups(order)) == 7


def test_an_essay_is_out_from_its_very_moment() -> None:
    essay = make_essay(date="2026-05-03T00:00")
    moment = datetime(2026, 5, 3, tzinfo=ZONE)
    assert not is_published(essay, moment - timedelta(seconds=1))
    assert is_published(essay, moment)


def test_a_draft_is_never_out() -> None:
    library = make_library(make_essay("a", draft=True), make_essay("b"))
    assert names(publish(library, datetime(2030, 1, 1, tzinfo=ZONE)).essays) == ["b"]


def note(uri: str, target: str) -> Mention:
    return Mention(uri, target, "", target, "")


def test_terms_that_share_two_essays_or_more_stand_beside_each_other() -> None:
    terms = {
        "essays/a.md": [note("essays/a.md", "x"), note("essays/a.md", "y")],
        "essays/b.md": [note("essays/b.md", "x"), note("essays/b.md", "y"), note("essays/b.md", "z")],
    }
    mentions = relate_mentions(terms, {})
    assert mentions.beside["x"] == ["y"]
    assert [use.uri for use in mentions.uses_of["x"]] == ["essays/a.md", "essays/b.md"]


def test_the_languages_of_one_essay_are_one_meeting_of_two_terms() -> None:
    uris = ("essays/a.md", "en/essays/a.md")
    mentions = relate_mentions({uri: [note(uri, "x"), note(uri, "y")] for uri in uris}, {})
    assert mentions.beside["x"] == []


def test_an_essay_that_links_twice_is_one_link_and_a_link_to_itself_is_none() -> None:
    links = {
        "essays/a.md": [
            note("essays/a.md", target) for target in ("essays/b.md", "essays/b.md", "essays/a.md")
        ]
    }
    mentions = relate_mentions({}, links)
    assert [use.uri for use in mentions.links_to["essays/b.md"]] == ["essays/a.md"]
    assert not mentions.links_to.get("essays/a.md")


def test_related_essays_come_with_their_reason_best_first() -> None:
    """A link to this essay counts most, then shared terms, then shared factors."""
    essays = [make_essay(name, date=f"2026-0{month}-01") for month, name in enumerate("abcd", 1)]
    relations = relate_library(make_library(*essays, terms=(make_term("x", "本社", "head office"),)))
    mentions = relate_mentions(
        {uri: [note(uri, "x")] for uri in ("essays/a.md", "essays/c.md")},
        {"essays/d.md": [note("essays/d.md", "essays/a.md")]},
    )
    found = relate_essay(essays[0], relations, mentions)
    assert [(one.essay.id, one.linked, one.terms) for one in found] == [
        ("d", True, ()),
        ("c", False, ("x",)),
        ("b", False, ()),
    ]


def test_the_parts_of_the_same_series_are_not_called_related() -> None:
    """The series box has them already."""
    first, second = make_essay("a", series="one", part=1), make_essay("b", series="one", part=2)
    relations = relate_library(make_library(first, second))
    assert relate_essay(first, relations, relate_mentions({}, {})) == []


@pytest.mark.parametrize(
    ("at", "near"),
    [(0, [1, 2, 3]), (1, [0, 2, 3]), (5, [4, 6, 3]), (8, [9, 7, 6]), (9, [8, 7, 6])],
)
def test_without_another_reason_the_essays_of_the_same_factors_nearest_in_time_are_related(
    at: int, near: list[int]
) -> None:
    essays = [make_essay(str(number), date=f"2026-01-{10 + number}") for number in range(10)]
    found = relate_essay(essays[at], relate_library(make_library(*essays)), relate_mentions({}, {}))
    assert sorted(int(one.essay.id) for one in found) == sorted(near)


def test_an_essay_of_other_factors_is_not_related_by_them() -> None:
    essays = [make_essay("a", factors=("skills",)), make_essay("b"), make_essay("c", factors=("skills",))]
    found = relate_essay(essays[0], relate_library(make_library(*essays)), relate_mentions({}, {}))
    assert [(one.essay.id, one.factors) for one in found] == [("c", ("skills",))]
