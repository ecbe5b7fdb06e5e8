"""The factors and their pairs as a table of links, for a site of one factor or of more than three."""

from __future__ import annotations

from dataclasses import dataclass

from tsunagu.model import Factor
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.components import FactorMark, view_factor
from tsunagu.pages.views.line_pieces import Heading, view_lead
from tsunagu.relations import Crossing


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A factor (on the diagonal) or a pair: its link, its words and its number of essays."""

    url: str
    label: str
    count: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A factor and its pairs with the factors before it."""

    factor: FactorMark
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """Half a square, since a pair has no order: row ``n`` has ``n`` cells.

    ``caption`` says what the diagonal counts, and what the rest; None where there is no rest.
    """

    title: str
    caption: Heading | None
    columns: tuple[FactorMark, ...]
    rows: tuple[MatrixRow, ...]


def view_matrix(edition: Edition) -> MatrixView | None:
    """The matrix of any number of factors but two and three (see ``venn.py``); None where there are none."""
    factors = edition.library.factors
    if len(factors) in (0, 2, 3):
        return None
    return MatrixView(
        title=edition.words.venn_title,
        caption=view_lead(edition, edition.words.matrix_caption) if len(factors) > 1 else None,
        columns=tuple(view_factor(edition, factor) for factor in factors),
        rows=tuple(
            MatrixRow(
                view_factor(edition, factor),
                tuple(_view_cell(edition, factor, other) for other in factors[: place + 1]),
            )
            for place, factor in enumerate(factors)
        ),
    )


def _view_cell(edition: Edition, factor: Factor, other: Factor) -> MatrixCell:
    crossing = Crossing((factor,) if factor is other else (other, factor))
    number = len(edition.relations.essays(edition.language.code, crossing.ids))
    name = " × ".join(edition.say(one.name) for one in crossing.factors)
    return MatrixCell(
        edition.url(f"themes/{crossing.id}.md"), f"{name} {edition.words.count_essays(number)}", str(number)
    )
