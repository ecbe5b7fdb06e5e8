"""Theme pages: what a factor's page has, and what a crossing's page has instead."""

from __future__ import annotations

import pytest

from editions import make_edition
from makers import make_essay
from tsunagu.pages.views.theme_pages import ThemeView, view_theme, view_themes
from tsunagu.relations import find_crossing

BOTH = make_essay("both", factors=("customers", "skills"))


def view(theme: str, *, missing: bool = False) -> ThemeView:
    """The page of a factor or a crossing, of a site with one essay that carries two factors."""
    edition = make_edition(BOTH)
    crossing = find_crossing(edition.library.factors, theme)
    assert crossing is not None
    return view_theme(edition, crossing, missing=missing)


@pytest.mark.parametrize(
    ("theme", "factors", "essays", "feeds"),
    [
        ("customers", ["customers"], 1, ["customers/feed.xml", "customers/feed.json"]),
        ("collaboration", ["collaboration"], 0, ["collaboration/feed.xml", "collaboration/feed.json"]),
        (
            *("customers-and-skills", ["customers", "skills"], 1),
            ["customers-and-skills/feed.xml", "customers-and-skills/feed.json"],
        ),
        ("skills-and-collaboration", ["skills", "collaboration"], 0, []),
        ("customers-and-skills-and-collaboration", ["customers", "skills", "collaboration"], 0, []),
    ],
)
def test_a_factor_and_a_crossing_with_essays_have_feeds_and_a_crossing_lists_what_carries_all_its_factors(
    theme: str, factors: list[str], essays: int, feeds: list[str]
) -> None:
    page = view(theme)
    assert [factor.id for factor in page.factors] == factors
    assert sum(len(year.folds) for year in page.essays.years) == essays
    assert [feed.url for feed in page.feeds] == [f"themes/{feed}" for feed in feeds]


@pytest.mark.parametrize(
    ("theme", "introduced"),
    [("customers", False), ("customers-and-skills", True), ("skills-and-collaboration", False)],
)
def test_a_crossing_with_essays_is_introduced_and_a_factor_has_its_own_words(
    theme: str, introduced: bool
) -> None:
    assert bool(view(theme).intro) == introduced


@pytest.mark.parametrize(("theme", "said"), [("customers", True), ("customers-and-skills", False)])
def test_an_introduction_that_is_only_in_another_language_is_said_to_be_for_a_factor(
    theme: str, said: bool
) -> None:
    assert bool(view(theme, missing=True).missing) == said
    assert not view(theme).missing


def test_a_theme_page_shows_the_crossings_that_share_a_factor_with_it() -> None:
    shown = {name: len(view(name).crossings) for name in ("skills", "customers-and-skills")}
    assert shown == {"skills": 3, "customers-and-skills": 4}


def test_the_page_of_all_themes_has_every_factor_and_every_crossing() -> None:
    page = view_themes(make_edition(BOTH))
    assert (len(page.factors), len(page.crossings)) == (3, 4)


def test_an_unknown_theme_is_none() -> None:
    assert find_crossing(make_edition(BOTH).library.factors, "customers-and-nosuch") is None
