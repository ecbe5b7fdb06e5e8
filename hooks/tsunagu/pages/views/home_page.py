"""The home page: the diagram of the factors, the doors, the newest essays, the series."""

from __future__ import annotations

from dataclasses import dataclass

from tsunagu.model import ReadingPath
from tsunagu.pages.diagrams.matrix import MatrixView, view_matrix
from tsunagu.pages.diagrams.venn import VennView, view_venn
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.components import EssayCard, FactorMark, Link, view_books, view_cards, view_factor
from tsunagu.pages.views.line_pieces import Heading, view_lead
from tsunagu.pages.views.series_pages import SeriesRow, view_all_series

_NEWEST = 5


@dataclass(frozen=True, slots=True)
class ReadingPathView:
    """A reading path for one kind of reader."""

    title: str
    text: Heading
    cards: tuple[EssayCard, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page besides its own text."""

    factors: tuple[FactorMark, ...]
    venn: VennView | None
    matrix: MatrixView | None
    doors: tuple[ReadingPathView, ...]
    newest: tuple[EssayCard, ...]
    series: tuple[SeriesRow, ...]
    all_series: str
    essays: str
    themes: str
    books: tuple[Link, ...]


def view_home(edition: Edition) -> HomeView:
    """The home page of a language; its doors come from the page's own front matter."""
    page = next((page for page in edition.library.pages if page.uri == edition.uri("index.md")), None)
    essays = edition.relations.essays(edition.language.code)
    return HomeView(
        factors=tuple(view_factor(edition, factor) for factor in edition.library.factors),
        venn=view_venn(edition),
        matrix=view_matrix(edition),
        doors=tuple(_view_reading_path(edition, door) for door in page.doors) if page else (),
        newest=view_cards(edition, essays[:_NEWEST]),
        series=tuple(row for row in view_all_series(edition) if row.cards),
        all_series=edition.url("series/index.md"),
        essays=edition.url("essays/index.md"),
        themes=edition.url("themes/index.md"),
        books=view_books(edition, "index.md", edition.words.book_of_all),
    )


def _view_reading_path(edition: Edition, door: ReadingPath) -> ReadingPathView:
    """Each essay in the page's language, else in the first that has it; hidden ones are left out."""
    found = [edition.relations.translations.get(essay, {}) for essay in door.essays]
    essays = [
        versions.get(edition.language.code) or next(iter(versions.values())) for versions in found if versions
    ]
    return ReadingPathView(door.title, view_lead(edition, door.text), view_cards(edition, essays))
