"""The glossary's pages as plain values: orders, letters, the concordance of a term and its filter."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from desk import NOW, SETTINGS
from makers import make_essay, make_library, make_term
from tsunagu.model import Essay, Mention, Term
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.glossary_page import TermOrder, view_glossary
from tsunagu.pages.views.term_page import view_term_page
from tsunagu.relations.declared import relate_library
from tsunagu.relations.mentions import relate_mentions

TERMS = (
    make_term("base", "拠点", "base", reading="きょてん"),
    make_term("collaboration", "コラボ", "the collaboration", reading="コラボ"),
    make_term("customer", "顧客", "customer", reading="こきゃく"),
    make_term("five-s", "5S", "5S", reading="ごえす"),
    make_term("gap", "ギャップ", "gap", reading="ぎゃっぷ"),
)


def make_edition(language: str, essays: Iterable[Essay] = (), terms: tuple[Term, ...] = TERMS) -> Edition:
    """A site in which each essay mentions the first term."""
    library = make_library(*essays, terms=terms)
    noted = {
        essay.uri: [Mention(essay.uri, terms[0].id, "前", terms[0].name[essay.language], "後。")]
        for essay in library.essays
    }
    return Edition(
        SETTINGS.language(language),
        SETTINGS,
        library,
        relate_library(library),
        relate_mentions(noted, {}),
        NOW,
    )


def list_shelves(order: TermOrder) -> list[tuple[str, str, list[str]]]:
    return [(shelf.label, shelf.anchor, [row.id for row in shelf.rows]) for shelf in order.shelves]


KANA = [("か", "kana-ka", ["gap", "base", "five-s", "customer", "collaboration"])]
LETTERS = [
    ("B", "letters-b", ["base"]),
    ("C", "letters-c", ["collaboration", "customer"]),
    ("G", "letters-g", ["gap"]),
]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_each_language_has_its_order_first_and_the_other_as_an_index(language: str) -> None:
    """五十音 by reading, and A-Z by name without its article; both from the same terms."""
    view = view_glossary(make_edition(language))
    assert view.index
    kana, letters = (view.main, view.index) if language == "ja" else (view.index, view.main)
    other = "その他" if language == "ja" else "Other"
    assert list_shelves(kana) == KANA
    assert list_shelves(letters) == [*LETTERS, (other, "letters-other", ["five-s"])]


def test_a_bar_has_every_letter_and_leads_only_where_there_are_terms() -> None:
    view = view_glossary(make_edition("ja"))
    assert view.index
    assert "".join(label for label, _ in view.main.bar) == "あかさたなはまやらわ"
    assert [label for label, anchor in view.main.bar if anchor] == ["か"]
    assert [label for label, _ in view.index.bar] == [*"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "その他"]


def test_every_row_shows_the_reading_and_the_names_in_both_languages() -> None:
    view = view_glossary(make_edition("en"))
    row = view.main.shelves[0].rows[0]
    assert (row.name, row.reading, row.others) == ("base", "きょてん", (("ja", "拠点"),))


def test_the_terms_of_each_factor_can_be_shown_alone() -> None:
    assert [factor.id for factor in view_glossary(make_edition("ja")).factors] == [
        "customers",
        "skills",
        "collaboration",
    ]


def test_a_filter_says_how_many_it_shows() -> None:
    view = view_glossary(make_edition("ja"))
    for factor in view.factors:
        assert factor.number == sum(factor.id in term.factors for term in TERMS)
    assert view.number == len(TERMS)
    essays = [make_essay(f"e{number}", factors=("skills",)) for number in range(6)]
    uses = view_term_page(
        make_edition("ja", [*essays, make_essay("e6", factors=("skills", "customers"))]), TERMS[0]
    )
    assert [(factor.id, factor.number) for factor in uses.filters] == [("customers", 1), ("skills", 7)]
    assert uses.number == 7


def test_a_concordance_is_by_language_the_pages_own_first_and_newest_first() -> None:
    essays = [
        make_essay("old", date="2024-01-01"),
        make_essay("new", date="2026-01-01"),
        make_essay("old", date="2024-01-01", language="en"),
    ]
    view = view_term_page(make_edition("en", essays), TERMS[0])
    assert [(one.lang, [use.url for use in one.uses]) for one in view.concordances] == [
        ("en", ["en/essays/old/"]),
        ("ja", ["essays/new/", "essays/old/"]),
    ]
    quote = view.concordances[1].uses[0].quote
    assert [(piece.text, piece.marked) for run in quote.runs for piece in run] == [
        ("前", False),
        ("拠点", True),
        ("後。", False),
    ]


@pytest.mark.parametrize(
    ("count", "factors", "filters"),
    [
        (7, ("skills", "customers"), ["customers", "skills"]),
        (7, ("skills",), []),
        (6, ("skills", "customers"), []),
        (0, (), []),
    ],
)
def test_many_uses_can_be_told_apart_by_the_factors_they_have(
    count: int, factors: tuple[str, ...], filters: list[str]
) -> None:
    """In the factors' order; no filter for a few, nor where all have the same one factor."""
    essays = [make_essay(f"e{number}", factors=factors) for number in range(count)]
    view = view_term_page(make_edition("ja", essays), TERMS[0])
    assert [factor.id for factor in view.filters] == filters


def test_a_term_that_no_essay_uses_says_so() -> None:
    view = view_term_page(make_edition("en"), TERMS[0])
    assert (view.concordances, view.no_uses) == ((), "No essay uses this term yet.")
