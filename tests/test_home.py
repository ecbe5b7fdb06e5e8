"""The home page: its doors, the newest essays, the series that have begun."""

from __future__ import annotations

from typing import Any

import pytest

from editions import make_edition
from makers import make_essay
from tsunagu.model import Body, PlainPage, ReadingPath
from tsunagu.pages.views.home_page import HomeView, view_home

ESSAYS = (
    *(make_essay(name, date=f"2026-05-0{number}") for number, name in enumerate("abcdef", 1)),
    make_essay("a", language="en", title="a in English"),
    make_essay("only", language="en", title="only in English"),
)


def view(*names: str, code: str = "ja", **values: Any) -> HomeView:
    """The home page with one door to essays of these ids."""
    uri = "index.md" if code == "ja" else f"{code}/index.md"
    door = ReadingPath("はじめての方へ", "まずはこの三編。", names)
    page = PlainPage(uri, code, "つなぐ", Body(""), doors=(door,))
    return view_home(make_edition(*ESSAYS, code=code, pages=(page,), **values))


@pytest.mark.parametrize(
    ("code", "names", "shown"),
    [
        ("ja", "a c", ["a", "c"]),
        ("ja", "c a", ["c", "a"]),
        ("en", "a c", ["a in English", "c"]),
        ("ja", "only", ["only in English"]),
        ("ja", "hidden b", ["b"]),
        ("ja", "hidden", []),
    ],
)
def test_a_door_leads_to_its_essays_in_the_readers_language_and_to_none_that_is_hidden(
    code: str, names: str, shown: list[str]
) -> None:
    (door,) = view(*names.split(), code=code).doors
    assert (door.title, door.text.text) == ("はじめての方へ", "まずはこの三編。")
    assert [card.title.text for card in door.cards] == shown


def test_the_five_newest_essays_of_the_language_come_newest_first() -> None:
    assert [card.title.text for card in view().newest] == ["f", "e", "d", "c", "b"]
    assert [card.title.text for card in view(code="en").newest] == ["a in English", "only in English"]


def test_a_page_that_is_not_there_has_no_doors() -> None:
    assert view_home(make_edition(*ESSAYS)).doors == ()


def test_a_series_is_on_the_home_page_once_it_has_a_part() -> None:
    assert view().series == ()
    begun = view_home(make_edition(make_essay("a", series="one", part=1)))
    assert [row.name.text for row in begun.series] == ["連載"]
