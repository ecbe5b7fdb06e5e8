"""The essays by month and factor: a square a month, and in it the signs of its factors.

The signs stand where the factors stand in the Venn diagram, and grow with the number of essays. Years
without an essay are left out, so that a mistyped date can't make the picture endless.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tsunagu.model import Essay
from tsunagu.pages.diagrams.calendar import CALENDARS, SIDE, Calendar, Label
from tsunagu.pages.diagrams.circles import place_around
from tsunagu.pages.diagrams.sign_paths import draw_sign
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.components import FactorMark, view_factor

#: The essays of each month, newest first.
_Months = Mapping[str, Sequence[Essay]]

#: A sign's radius for one, two, and three or more essays.
_RADII: Final = (3.3, 4.2, 4.9)


@dataclass(frozen=True, slots=True)
class TimelineSign:
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
    marks: tuple[TimelineSign, ...]


@dataclass(frozen=True, slots=True)
class TimelinePicture:
    """The squares of some years in one layout; ``grid`` has the outlines of all."""

    id: str
    view_box: str
    width: float
    height: float
    months: tuple[Label, ...]
    years: tuple[Label, ...]
    cells: tuple[Cell, ...]
    grid: str


@dataclass(frozen=True, slots=True)
class TimelinePictures:
    """One layout: the newest years, and those before (None: there are none) for who asks for them."""

    layout: str
    newest: TimelinePicture
    earlier: TimelinePicture | None


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A row of the table behind the picture; ``numbers`` in the order of the factors."""

    anchor: str
    month: str
    numbers: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The picture, in a layout for each width of page, and the table that says the same."""

    title: str
    description: str
    layouts: tuple[TimelinePictures, ...]
    factors: tuple[FactorMark, ...]
    rows: tuple[MonthRow, ...]


def name_month(essay: Essay) -> str:
    """``2026-05``: the month of an essay, as the anchor of its first essay in the list."""
    return f"{essay.date:%Y-%m}"


def view_timeline(edition: Edition, essays: Sequence[Essay]) -> TimelineView | None:
    """The timeline of essays given newest first, by year; None where there are none."""
    months: dict[str, list[Essay]] = {}
    for essay in essays:
        months.setdefault(name_month(essay), []).append(essay)
    if not months:
        return None
    factors = tuple(view_factor(edition, factor) for factor in edition.library.factors)
    return TimelineView(
        title=edition.words.timeline,
        description=edition.words.timeline_description,
        layouts=tuple(_lay_out(edition, calendar, months, factors) for calendar in CALENDARS),
        factors=factors,
        rows=tuple(_view_row(edition, essays, factors) for essays in months.values()),
    )


def _lay_out(
    edition: Edition, calendar: Calendar, months: _Months, factors: Sequence[FactorMark]
) -> TimelinePictures:
    years = list(dict.fromkeys(month[:-3] for month in months))
    parts = {"": years[: calendar.most], "-earlier": years[calendar.most :]}
    pictures = {
        suffix: _draw(edition, calendar, calendar.name + suffix, part, months, factors)
        for suffix, part in parts.items()
        if part
    }
    return TimelinePictures(calendar.name, pictures[""], pictures.get("-earlier"))


def _draw(
    edition: Edition,
    calendar: Calendar,
    name: str,
    years: Sequence[str],
    months: _Months,
    factors: Sequence[FactorMark],
) -> TimelinePicture:
    lines = {year: line for line, year in enumerate(years)}
    return TimelinePicture(
        id=name,
        view_box=calendar.frame(len(years)),
        width=SIDE,
        height=calendar.height,
        months=tuple(calendar.name_months(len(years))),
        years=tuple(calendar.name_years(years)),
        cells=tuple(
            _view_cell(edition, essays, calendar, lines[month[:-3]], factors)
            for month, essays in months.items()
            if month[:-3] in lines
        ),
        grid="".join(calendar.draw_squares(line) for line in lines.values()),
    )


def _view_cell(
    edition: Edition, essays: Sequence[Essay], calendar: Calendar, line: int, factors: Sequence[FactorMark]
) -> Cell:
    month = essays[0].date.month
    count = edition.words.count_essays(len(essays))
    x, y = calendar.find_corner(line, month)
    return Cell(
        anchor=name_month(essays[0]),
        label=f"{_write_month(edition, essays[0])} {count}",
        x=x,
        y=y,
        marks=tuple(_draw_marks(_count(essays), *calendar.find_middle(line, month), factors)),
    )


def _draw_marks(
    numbers: Mapping[str, int], x: float, y: float, factors: Sequence[FactorMark]
) -> list[TimelineSign]:
    """The signs around the middle of a cell, each of a size that leaves its neighbours room."""
    spread = (0.0, 0.0, 6.0, 6.0, 8.0)[min(len(factors), 4)]
    most = spread * math.sin(math.pi / len(factors)) * 0.95 if spread else max(_RADII)
    places = place_around((x, y), spread, len(factors))
    return [
        TimelineSign(
            factor.id, draw_sign(factor.sign, *place, min(most, _RADII[min(numbers[factor.id], 3) - 1]))
        )
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
