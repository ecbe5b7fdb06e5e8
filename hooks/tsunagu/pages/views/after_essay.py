"""What stands after an essay: the next part or essay first, then what is near, who refers to it.

What only some readers want (every part of a long series, the essays before and after by date, the terms)
is folded, so that the ways on never take as much room as the essay.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tsunagu.addresses import url_of
from tsunagu.model import Essay, Series
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.components import (
    EssayCard,
    FactorMark,
    Link,
    TitleLink,
    link_series,
    say_next_day,
    view_card,
    view_factor,
)
from tsunagu.pages.views.line_pieces import Heading, Quote, view_heading, view_quote
from tsunagu.relations import Related, relate_essay

#: Of how many parts a series may be to show them all at once, and how many quotations stand unfolded.
_PARTS: Final = 5
_QUOTES: Final = 2


@dataclass(frozen=True, slots=True)
class SeriesPart:
    """One part of a series, in the box below an essay of it."""

    number: str
    link: TitleLink


@dataclass(frozen=True, slots=True)
class SeriesBox:
    """Where the reader is in a series; ``place`` is the part's own number, of the highest there is so far.

    ``folded`` are the words for the list of parts where it is long; ``coming`` tells at the newest part when
    the next one comes, and ``onward`` leads on to another series.
    """

    link: Link
    place: str
    parts: tuple[SeriesPart, ...]
    folded: str
    previous: TitleLink | None
    next: TitleLink | None
    coming: str
    onward: Link | None


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The essays just before and after by date that carry a factor."""

    factor: FactorMark
    title: str
    older: TitleLink | None
    newer: TitleLink | None


@dataclass(frozen=True, slots=True)
class RelatedCard:
    """An essay to read next, and the reason in words."""

    card: EssayCard
    reason: str


@dataclass(frozen=True, slots=True)
class Backlink:
    """An essay that refers to this one, with the sentence in which it does."""

    title: Heading
    url: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class AfterEssay:
    """The ways on from an essay: ``next`` is the one to read next, where no series names what comes next."""

    series: SeriesBox | None
    next: RelatedCard | None
    related: tuple[RelatedCard, ...]
    backlinks: tuple[Backlink, ...]
    more_backlinks: tuple[Backlink, ...]
    neighbours: tuple[Neighbours, ...]


def view_after_essay(edition: Edition, essay: Essay) -> AfterEssay:
    """The ways on from an essay."""
    box = _view_series_box(edition, essay)
    found = relate_essay(essay, edition.relations, edition.mentions)
    related = [RelatedCard(view_card(edition, one.essay), _say_why(edition, one)) for one in found]
    first = related.pop(0) if related and not (box and (box.next or box.onward)) else None
    backlinks = _view_backlinks(edition, essay)
    return AfterEssay(
        series=box,
        next=first,
        related=tuple(related),
        backlinks=backlinks[:_QUOTES],
        more_backlinks=backlinks[_QUOTES:],
        neighbours=_view_neighbours(edition, essay),
    )


def _link(edition: Edition, essay: Essay, *, current: bool = False) -> TitleLink:
    return TitleLink(view_heading(edition, essay.title, essay.language), url_of(essay.uri), current)


def _view_series_box(edition: Edition, essay: Essay) -> SeriesBox | None:
    if essay.series is None:
        return None
    series = edition.relations.series[essay.series]
    row: Sequence[Essay] = edition.relations.by_series[edition.language.code, series.id]
    at = next(position for position, other in enumerate(row) if other is essay)
    parts = tuple(
        SeriesPart(
            edition.words.part.format(part=other.part),
            _link(edition, other, current=other is essay),
        )
        for other in row
    )
    return SeriesBox(
        link=link_series(edition, series),
        place=f"{essay.part} / {row[-1].part}",
        parts=parts,
        folded=edition.words.all_parts.format(count=edition.words.count_parts(len(row)))
        if len(row) > _PARTS
        else "",
        previous=_link(edition, row[at - 1]) if at else None,
        next=_link(edition, row[at + 1]) if at + 1 < len(row) else None,
        coming="" if at + 1 < len(row) else say_next_day(edition, series),
        onward=None if at + 1 < len(row) else _view_next_series(edition, series),
    )


def _view_next_series(edition: Edition, series: Series) -> Link | None:
    """The series that began after this one, and from the newest back to the oldest."""
    code, by_series = edition.language.code, edition.relations.by_series
    begun = {
        other.id: min(part.date for part in by_series[code, other.id])
        for other in edition.library.series
        if by_series.get((code, other.id))
    }
    others = sorted((when, name) for name, when in begun.items() if name != series.id)
    if not others:
        return None
    later = (name for when, name in others if (when, name) > (begun[series.id], series.id))
    return link_series(edition, edition.relations.series[next(later, others[0][1])])


def _say_why(edition: Edition, one: Related) -> str:
    words, relations = edition.words, edition.relations
    if one.linked:
        return words.because_link
    comma = edition.language.comma
    if one.terms:
        names = comma.join(edition.say(relations.terms[term].name) for term in one.terms)
        return words.because_terms.format(terms=names)
    names = comma.join(edition.say(relations.factors[factor].name) for factor in one.factors)
    return words.because_factors.format(factors=names)


def _view_backlinks(edition: Edition, essay: Essay) -> tuple[Backlink, ...]:
    rows = []
    for mention in edition.mentions.links_to.get(essay.uri, ()):
        other = edition.relations.by_uri.get(mention.uri)
        if other is not None:
            title = view_heading(edition, other.title, other.language)
            rows.append(Backlink(title, url_of(other.uri), view_quote(edition, mention, other.language)))
    return tuple(rows)


def _view_neighbours(edition: Edition, essay: Essay) -> tuple[Neighbours, ...]:
    rows = []
    for factor in edition.library.factors:
        if factor.id in essay.factors:
            older, newer = edition.relations.neighbours(essay, factor.id)
            rows.append(
                Neighbours(
                    view_factor(edition, factor),
                    edition.words.within_factor.format(factor=edition.say(factor.name)),
                    _link(edition, older) if older else None,
                    _link(edition, newer) if newer else None,
                )
            )
    return tuple(rows)
