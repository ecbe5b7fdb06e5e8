"""The essays by month and factor: a row a year, a cell a month, and in it the signs of its factors.

The signs stand where the factors stand in the Venn diagram, and grow with the number of essays. Years
without an essay are left out, so that a mistyped date can't make the picture endless.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tsunagu.diagrams.circles import place_around
from tsunagu.diagrams.signs import draw_sign
from tsunagu.edition import Edition
from tsunagu.model import Essay
from tsunagu.views.parts import FactorMark, view_factor

#: In units of the picture: the side of a cell, the space for a year's name, the line of the months.
_CELL, _LEFT, _TOP = 28.0, 36.0, 24.0
#: A sign's radius for one, two, and three or more essays.
_RADII: Final = (3.3, 4.2, 4.9)
#: The air within a cell, on each side.
_AIR = 1.5


@dataclass(frozen=True, slots=True)
class Mark:
    """A factor's sign in a cell."""

    factor: str
    path: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A month that has essays: the place of its first one in the list, its words, its signs."""

    anchor: str
    label: str
    x: float
    y: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """Words in the picture."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year's name, and the path of its twelve empty squares."""

    label: Label
    grid: str


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A row of the table behind the picture; ``numbers`` in the order of the factors."""

    anchor: str
    month: str
    numbers: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The picture and the table that says the same."""

    view_box: str
    cell: float
    title: str
    description: str
    months: tuple[Label, ...]
    years: tuple[YearRow, ...]
    cells: tuple[Cell, ...]
    factors: tuple[FactorMark, ...]
    rows: tuple[MonthRow, ...]


def name_month(essay: Essay) -> str:
    """``2026-05``: the month of an essay, as the anchor of its first essay in the list."""
    return f"{essay.date:%Y-%m}"


def view_timeline(edition: Edition) -> TimelineView | None:
    """The timeline of the essays of a language, newest year first; None where there are none."""
    months: dict[str, list[Essay]] = {}
    for essay in edition.relations.essays(edition.language.code):
        months.setdefault(name_month(essay), []).append(essay)
    if not months:
        return None
    factors = tuple(view_factor(edition, factor) for factor in edition.library.factors)
    years = list(dict.fromkeys(month[:-3] for month in months))
    tops = {year: _TOP + _CELL * place for place, year in enumerate(years)}
    middle = _CELL / 2
    return TimelineView(
        view_box=f"0 0 {_LEFT + 12 * _CELL:g} {_TOP + _CELL * len(years):g}",
        cell=_CELL,
        title=edition.words.timeline,
        description=edition.words.timeline_description,
        months=tuple(Label(str(month), _LEFT + _CELL * month - middle, _TOP / 2) for month in range(1, 13)),
        years=tuple(YearRow(Label(year, 0, tops[year] + middle), _draw_grid(tops[year])) for year in years),
        cells=tuple(
            _view_cell(edition, essays, tops[month[:-3]], factors) for month, essays in months.items()
        ),
        factors=factors,
        rows=tuple(_view_row(edition, essays, factors) for essays in months.values()),
    )


def _view_cell(edition: Edition, essays: Sequence[Essay], top: float, factors: Sequence[FactorMark]) -> Cell:
    left = _LEFT + _CELL * (essays[0].date.month - 1)
    numbers = _count(essays)
    count = edition.words.count_essays(len(essays))
    return Cell(
        anchor=name_month(essays[0]),
        label=f"{_write_month(edition, essays[0])} {count}",
        x=left,
        y=top,
        marks=tuple(_draw_marks(numbers, left + _CELL / 2, top + _CELL / 2, factors)),
    )


def _draw_grid(top: float) -> str:
    """The outlines of the squares of a year."""
    side = _CELL - 2 * _AIR
    lefts = (_LEFT + _CELL * month + _AIR for month in range(12))
    return "".join(f"M{left:g},{top + _AIR:g}h{side:g}v{side:g}h{-side:g}Z" for left in lefts)


def _draw_marks(numbers: Mapping[str, int], x: float, y: float, factors: Sequence[FactorMark]) -> list[Mark]:
    """The signs around the middle of a cell, each of a size that leaves its neighbours room."""
    spread = (0.0, 0.0, 6.0, 6.0, 8.0)[min(len(factors), 4)]
    most = spread * math.sin(math.pi / len(factors)) * 0.95 if spread else max(_RADII)
    places = place_around((x, y), spread, len(factors))
    return [
        Mark(factor.id, draw_sign(factor.sign, *place, min(most, _RADII[min(numbers[factor.id], 3) - 1])))
        for factor, place in zip(factors, places, strict=True)
        if numbers[factor.id]
    ]


def _view_row(edition: Edition, essays: Sequence[Essay], factors: Sequence[FactorMark]) -> MonthRow:
    numbers = _count(essays)
    return MonthRow(
        anchor=name_month(essays[0]),
        month=_write_month(edition, essays[0]),
        numbers=tuple(numbers[factor.id] for factor in factors),
        total=len(essays),
    )


def _count(essays: Sequence[Essay]) -> Counter[str]:
    return Counter(factor for essay in essays for factor in essay.factors)


def _write_month(edition: Edition, essay: Essay) -> str:
    return edition.language.write_month(essay.date.date())
