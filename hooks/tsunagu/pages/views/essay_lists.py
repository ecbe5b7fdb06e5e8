"""Lists of essays: by year, the parts of a series kept together, what is only in another language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tsunagu.model import Essay
from tsunagu.pages.archives import cut_part
from tsunagu.pages.diagrams.timeline import TimelineView, name_month, view_timeline
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.archive_ways import ArchiveWays, name_year, view_archive_ways
from tsunagu.pages.views.components import (
    EssayCard,
    FactorFilter,
    Link,
    link_series,
    view_card,
    view_cards,
    view_filters,
)
from tsunagu.relations import Group


@dataclass(frozen=True, slots=True)
class Fold:
    """An essay, or (``series`` given) the parts of one series that belong to the list, in order.

    ``anchor`` is that of the month, where a list in order of date comes to a new one.
    """

    anchor: str
    series: Link | None
    count: str
    cards: tuple[EssayCard, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The essays of one year, newest first; ``anchor`` is its place in the page."""

    year: str
    anchor: str
    folds: tuple[Fold, ...]


#: Where another language has more than twice as many essays that this one lacks, so many are shown.
_FEW = 20


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Essays that the reader's language lacks; ``more`` leads to the others where they are not all here."""

    title: str
    number: int
    cards: tuple[EssayCard, ...]
    more: Link | None


@dataclass(frozen=True, slots=True)
class EssayList:
    """A list of essays and its count in words; without any, ``empty`` says so and ``instead`` leads on.

    ``ways`` lead to its other parts where it is too long for one page.
    """

    count: str
    years: tuple[Year, ...]
    elsewhere: tuple[Elsewhere, ...]
    empty: str
    instead: Link | None
    ways: ArchiveWays | None


@dataclass(frozen=True, slots=True)
class AllEssays:
    """The page of all essays: by which factors and years it can be narrowed, the list, its months."""

    number: int
    factors: tuple[FactorFilter, ...]
    essays: EssayList
    timeline: TimelineView | None


def view_all_essays(edition: Edition, part: int = 0) -> AllEssays:
    """The page of all essays of a language, or a part of them."""
    essays = edition.relations.essays(edition.language.code)
    return AllEssays(
        number=len(essays),
        factors=view_filters(edition, [essay.factors for essay in essays]),
        essays=view_list(edition, "essays/index.md", part=part, fold=False),
        timeline=view_timeline(edition, cut_part(essays, part)),
    )


def view_list(
    edition: Edition, path: str, group: Group = frozenset(), *, part: int = 0, fold: bool = True
) -> EssayList:
    """The essays that carry every factor of the group (the empty group: all of them).

    ``path`` is that of the page whose list it is. A list too long for it is cut: ``part`` 0 stays there.
    """
    essays = edition.relations.essays(edition.language.code, group)
    years: dict[int, list[Essay]] = {}
    for essay in cut_part(essays, part):
        years.setdefault(essay.date.year, []).append(essay)
    ways = view_archive_ways(edition, path, [essay.date for essay in essays], part)
    return EssayList(
        count=edition.words.count_essays(len(essays)),
        years=tuple(
            Year(str(year), name_year(year), (_fold if fold else _line_up)(edition, row))
            for year, row in years.items()
        ),
        elsewhere=() if part else _view_elsewhere(edition, path, group),
        empty="" if essays else edition.words.no_essays,
        instead=Link(edition.words.no_essays_next, edition.url("themes/index.md")) if group else None,
        ways=ways,
    )


def _line_up(edition: Edition, essays: Sequence[Essay]) -> tuple[Fold, ...]:
    """Every essay on its own, the first of each month with the month's anchor."""
    first = {name_month(essay): essay for essay in reversed(essays)}
    return tuple(
        Fold(month if first[month] is essay else "", None, "", (view_card(edition, essay),))
        for essay, month in ((essay, name_month(essay)) for essay in essays)
    )


def _fold(edition: Edition, essays: Sequence[Essay]) -> tuple[Fold, ...]:
    """Parts of one series stand where its newest part stands; a single part stays an essay."""
    rows: dict[str, list[Essay]] = {}
    for essay in essays:
        rows.setdefault(essay.series or essay.uri, []).append(essay)
    return tuple(_view_fold(edition, row) for row in rows.values())


def _view_fold(edition: Edition, essays: Sequence[Essay]) -> Fold:
    series = edition.relations.series.get(essays[0].series or "")
    if series is None or len(essays) < 2:
        return Fold("", None, "", view_cards(edition, essays))
    parts = sorted(essays, key=lambda part: part.part or 0)
    return Fold(
        "", link_series(edition, series), edition.words.count_essays(len(parts)), view_cards(edition, parts)
    )


def _view_elsewhere(edition: Edition, path: str, group: Group) -> tuple[Elsewhere, ...]:
    by_language: dict[str, list[Essay]] = {}
    for essay in edition.relations.only_elsewhere(edition.language.code, group):
        by_language.setdefault(essay.language, []).append(essay)
    return tuple(_view_language(edition, path, code, essays) for code, essays in by_language.items())


def _view_language(edition: Edition, path: str, code: str, essays: Sequence[Essay]) -> Elsewhere:
    name = edition.language.name_language(edition.settings.language(code))
    shown = essays if len(essays) <= 2 * _FEW else essays[:_FEW]
    more = Link(edition.words.all_elsewhere.format(language=name), edition.url_in(path, code))
    return Elsewhere(
        title=edition.words.only_elsewhere.format(language=name),
        number=len(essays),
        cards=view_cards(edition, shown),
        more=more if len(shown) < len(essays) else None,
    )
