"""The page of one essay: what stands above the text, and the paths that lead on from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tsunagu.addresses import url_of
from tsunagu.model import Essay
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.components import (
    EssayCard,
    FactorMark,
    Link,
    TitleLink,
    name_part,
    view_card,
    view_factor,
    view_factors,
    write_badge,
)
from tsunagu.pages.views.line_pieces import Heading, Quote, view_heading, view_quote
from tsunagu.relations import Related, relate_essay
from tsunagu.text import count_minutes


@dataclass(frozen=True, slots=True)
class SeriesPart:
    """One part of a series, in the box below an essay of it."""

    number: str
    link: TitleLink


@dataclass(frozen=True, slots=True)
class SeriesBox:
    """Where the reader is in a series; ``place`` is the part's own number, of the highest there is so far."""

    link: Link
    place: str
    parts: tuple[SeriesPart, ...]
    previous: TitleLink | None
    next: TitleLink | None


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
class EssayView:
    """Everything an essay's template prints besides its text."""

    factors: tuple[FactorMark, ...]
    date: str
    date_iso: str
    updated: str
    updated_iso: str
    minutes: str
    part: Link | None
    badge: str
    notices: tuple[Link, ...]
    source: str
    series: SeriesBox | None
    related: tuple[RelatedCard, ...]
    backlinks: tuple[Backlink, ...]
    neighbours: tuple[Neighbours, ...]


def view_essay(edition: Edition, essay: Essay) -> EssayView:
    """The view of an essay's page."""
    words = edition.words
    updated = edition.write_date(essay.updated) if essay.updated else ""
    related = relate_essay(essay, edition.relations, edition.mentions)
    return EssayView(
        factors=view_factors(edition, essay.factors),
        date=edition.write_date(essay.date),
        date_iso=essay.date.date().isoformat(),
        updated=words.updated.format(date=updated) if updated else "",
        updated_iso=essay.updated.date().isoformat() if essay.updated else "",
        minutes=words.minutes(count_minutes(essay.body.text)),
        part=_view_part(edition, essay),
        badge=write_badge(edition, essay),
        notices=_view_notices(edition, essay),
        source=essay.source or "",
        series=_view_series_box(edition, essay),
        related=tuple(RelatedCard(view_card(edition, one.essay), _say_why(edition, one)) for one in related),
        backlinks=_view_backlinks(edition, essay),
        neighbours=_view_neighbours(edition, essay),
    )


def _link(edition: Edition, essay: Essay, *, current: bool = False) -> TitleLink:
    return TitleLink(view_heading(edition, essay.title, essay.language), url_of(essay.uri), current)


def _view_part(edition: Edition, essay: Essay) -> Link | None:
    series = edition.relations.series.get(essay.series or "")
    if series is None:
        return None
    return Link(name_part(edition, essay), edition.url(f"series/{series.id}.md"))


def _view_notices(edition: Edition, essay: Essay) -> tuple[Link, ...]:
    """An original that was updated after this translation was last touched."""
    original = edition.relations.translations[essay.id].get(edition.default)
    if original is None or original is essay or original.updated is None:
        return ()
    if original.updated <= (essay.updated or essay.date):
        return ()
    name = edition.language.name_language(edition.settings.language(original.language))
    return (
        Link(edition.words.original_newer.format(language=name), url_of(original.uri), original.language),
    )


def _view_series_box(edition: Edition, essay: Essay) -> SeriesBox | None:
    part = _view_part(edition, essay)
    if part is None or essay.series is None:
        return None
    name = edition.say(edition.relations.series[essay.series].name)
    row: Sequence[Essay] = edition.relations.by_series[edition.language.code, essay.series]
    at = next(position for position, other in enumerate(row) if other is essay)
    parts = tuple(
        SeriesPart(
            edition.words.part.format(part=other.part),
            _link(edition, other, current=other is essay),
        )
        for other in row
    )
    return SeriesBox(
        link=Link(name, part.url),
        place=f"{essay.part} / {row[-1].part}",
        parts=parts,
        previous=_link(edition, row[at - 1]) if at else None,
        next=_link(edition, row[at + 1]) if at + 1 < len(row) else None,
    )


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
