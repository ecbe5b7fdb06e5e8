"""Lists of essays: by year, the parts of a series kept together, what is only in another language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tsunagu.edition import Edition
from tsunagu.model import Essay
from tsunagu.relations import Group
from tsunagu.views.parts import EssayCard, Link, view_card, view_cards


@dataclass(frozen=True, slots=True)
class Fold:
    """An essay, or (``series`` given) the parts of one series that belong to the list, in order."""

    series: Link | None
    count: str
    cards: tuple[EssayCard, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The essays of one year, newest first."""

    year: str
    folds: tuple[Fold, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Essays that the reader's language lacks."""

    title: str
    cards: tuple[EssayCard, ...]


@dataclass(frozen=True, slots=True)
class EssayList:
    """A list of essays and its count in words; ``empty`` is what to say where there is none."""

    count: str
    years: tuple[Year, ...]
    elsewhere: tuple[Elsewhere, ...]
    empty: str


def view_list(edition: Edition, group: Group = frozenset(), *, fold: bool = True) -> EssayList:
    """The essays that carry every factor of the group (the empty group: all of them)."""
    essays = edition.relations.essays(edition.language.code, group)
    years: dict[int, list[Essay]] = {}
    for essay in essays:
        years.setdefault(essay.date.year, []).append(essay)
    return EssayList(
        count=edition.words.count_essays(len(essays)),
        years=tuple(Year(str(year), _fold(edition, row, fold=fold)) for year, row in years.items()),
        elsewhere=_view_elsewhere(edition, group),
        empty="" if essays else edition.words.no_essays,
    )


def _fold(edition: Edition, essays: Sequence[Essay], *, fold: bool) -> tuple[Fold, ...]:
    """Parts of one series stand where its newest part stands; a single part stays an essay."""
    rows: list[Fold] = []
    done: set[str] = set()
    for essay in essays:
        parts = [other for other in essays if essay.series and other.series == essay.series]
        if not fold or essay.series is None or len(parts) < 2:
            rows.append(Fold(None, "", (view_card(edition, essay),)))
        elif essay.series not in done:
            done.add(essay.series)
            parts.sort(key=lambda part: part.part or 0)
            name = edition.say(edition.relations.series[essay.series].name)
            link = Link(name, edition.url(f"series/{essay.series}.md"))
            rows.append(Fold(link, edition.words.count_essays(len(parts)), view_cards(edition, parts)))
    return tuple(rows)


def _view_elsewhere(edition: Edition, group: Group) -> tuple[Elsewhere, ...]:
    by_language: dict[str, list[Essay]] = {}
    for essay in edition.relations.only_elsewhere(edition.language.code, group):
        by_language.setdefault(essay.language, []).append(essay)
    return tuple(
        Elsewhere(
            edition.words.only_elsewhere.format(
                language=edition.language.name_language(edition.settings.language(code))
            ),
            view_cards(edition, essays),
        )
        for code, essays in by_language.items()
    )
