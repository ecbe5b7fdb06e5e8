"""Theme pages: one factor, a crossing of factors, and the page that shows them all."""

from __future__ import annotations

from dataclasses import dataclass

from tsunagu.pages.diagrams.matrix import MatrixView, view_matrix
from tsunagu.pages.diagrams.venn import VennView, count_region, view_venn
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.components import (
    FactorMark,
    Link,
    TermRow,
    view_books,
    view_factor,
    view_feeds,
    view_terms,
)
from tsunagu.pages.views.essay_lists import EssayList, view_list
from tsunagu.pages.views.line_pieces import Heading, bind_signs, view_heading, view_lead
from tsunagu.relations import Crossing, find_crossing, list_crossings


@dataclass(frozen=True, slots=True)
class CrossingRow:
    """A crossing (or a factor alone): its essays in the reader's language, those without another factor."""

    name: Heading
    short: str
    factors: tuple[FactorMark, ...]
    url: str
    number: int
    only: int
    count: str
    current: bool


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A factor's or a crossing's page."""

    factors: tuple[FactorMark, ...]
    intro: str
    crossings: tuple[CrossingRow, ...]
    essays: EssayList
    terms: tuple[TermRow, ...]
    feeds: tuple[Link, ...]
    missing: str
    books: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ThemesView:
    """The page of all themes: each factor, the crossings, and how many essays there are in all."""

    intro: Heading
    number: int
    factors: tuple[CrossingRow, ...]
    crossings: tuple[CrossingRow, ...]
    venn: VennView | None
    matrix: MatrixView | None


def find_theme(edition: Edition, name: str) -> Crossing:
    """The factor or crossing with an id, or ``KeyError``."""
    crossing = find_crossing(edition.library.factors, name)
    if crossing is None:
        raise KeyError(name)
    return crossing


def title_theme(edition: Edition, crossing: Crossing) -> str:
    """A name as a heading of its own: ``professional skill`` is ``Professional skill`` there."""
    name = name_crossing(edition, crossing)
    return name[:1].upper() + name[1:]


def name_crossing(edition: Edition, crossing: Crossing) -> str:
    """The name of a crossing: its factors' names with a multiplication sign between."""
    return " × ".join(edition.say(factor.name) for factor in crossing.factors)


def introduce_crossing(edition: Edition, crossing: Crossing) -> str:
    """What a crossing's page holds, in a sentence."""
    words = edition.words
    sentence = words.crossing_intro_two if len(crossing.factors) == 2 else words.crossing_intro
    return sentence.format(factors=name_crossing(edition, crossing))


def view_crossing(edition: Edition, crossing: Crossing, current: str = "") -> CrossingRow:
    """A row for a crossing or a single factor."""
    number, only = count_region(edition, crossing)
    return CrossingRow(
        name=view_heading(edition, name_crossing(edition, crossing)),
        short=" × ".join(edition.say(factor.short) for factor in crossing.factors),
        factors=tuple(view_factor(edition, factor) for factor in crossing.factors),
        url=edition.url(f"themes/{crossing.id}.md"),
        number=number,
        only=only,
        count=edition.words.count_essays(number),
        current=crossing.id == current,
    )


def view_theme(edition: Edition, crossing: Crossing, *, missing: bool) -> ThemeView:
    """The page of a factor or a crossing; ``missing``: its introduction is not in this language."""
    near = [row for row in list_crossings(edition.library.factors) if row.ids & crossing.ids]
    alone = len(crossing.factors) == 1
    path = f"themes/{crossing.id}.md"
    essays = view_list(edition, path, crossing.ids)
    intro = bind_signs(introduce_crossing(edition, crossing))
    own = edition.library.commentaries.get(edition.uri(path))
    return ThemeView(
        factors=tuple(view_factor(edition, factor) for factor in crossing.factors),
        intro="" if alone or essays.empty or (own and own.text.strip()) else intro,
        crossings=tuple(view_crossing(edition, row, crossing.id) for row in near),
        essays=essays,
        terms=view_terms(edition, edition.relations.terms_by_factors.get(crossing.ids, ())),
        feeds=view_feeds(edition, path),
        missing=edition.words.not_in_language if missing and alone else "",
        books=view_books(edition, path, edition.words.book_of_theme),
    )


def view_themes(edition: Edition) -> ThemesView:
    """The page of all themes."""
    factors = [view_crossing(edition, Crossing((factor,))) for factor in edition.library.factors]
    crossings = [view_crossing(edition, row) for row in list_crossings(edition.library.factors)]
    number = len(edition.relations.essays(edition.language.code))
    return ThemesView(
        intro=view_lead(edition, edition.words.themes_intro),
        number=number,
        factors=tuple(factors),
        crossings=tuple(crossings),
        venn=view_venn(edition),
        matrix=view_matrix(edition),
    )
