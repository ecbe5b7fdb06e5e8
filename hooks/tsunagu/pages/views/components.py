"""The small things that stand on many pages: links, factor marks, essay cards, term rows."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tsunagu.addresses import url_of
from tsunagu.content import is_scheduled
from tsunagu.model import Essay, Factor, Series, Term
from tsunagu.pages.edition import Edition, book_path, horizontal_path
from tsunagu.pages.essay_image import find_small_image
from tsunagu.pages.feed_subjects import feed_path, find_feed_subject
from tsunagu.pages.views.line_pieces import Heading, Line, view_heading, view_line
from tsunagu.text import count_minutes, summarise

#: The sign of the first, second, third ... factor: form says the same as colour.
SIGNS = ("circle", "square", "triangle", "diamond", "ring", "cross")


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address; ``lang`` only where it is not the page's."""

    text: str
    url: str
    lang: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class TitleLink:
    """A title that leads to its page, or to its place in one."""

    title: Heading
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class FactorMark:
    """A factor as sign and name; ``lang`` where that is in another language than the page."""

    id: str
    name: str
    lang: str
    short: str
    sign: str
    url: str


@dataclass(frozen=True, slots=True)
class FactorFilter:
    """A factor by which a list can be narrowed, with the number of what is then shown."""

    id: str
    short: str
    sign: str
    url: str
    number: int


#: How wide a list shows a picture, in points of a phone's screen.
_LIST_WIDTH: Final = 300


@dataclass(frozen=True, slots=True)
class ListImage:
    """A small picture beside an essay in a list; ``url`` is relative to the site's root."""

    url: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class EssayCard:
    """An essay in a list; ``part`` is for where its series is named already, ``part_of`` names it."""

    title: Heading
    url: str
    lang: str
    date: str
    date_iso: str
    minutes: str
    summary: Line
    factors: tuple[FactorMark, ...]
    part: str
    part_of: Link | None
    badge: str
    image: ListImage | None


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term in a list: both names, as the reader's language and the others.

    ``lang`` and ``definition_lang`` where these are in another language than the page.
    """

    id: str
    name: str
    lang: str
    reading: str
    others: tuple[tuple[str, str], ...]
    definition: Line
    definition_lang: str
    url: str
    factors: tuple[FactorMark, ...]


def view_books(edition: Edition, path: str, sentence: str) -> tuple[Link, ...]:
    """Where the books that belong to a page are, and what each weighs; ``sentence`` is one of the words."""
    usual = book_path(edition, path)
    named = ((usual, sentence), (horizontal_path(usual), edition.words.book_horizontal))
    weights = ((uri, words, edition.weigh_book(uri)) for uri, words in named)
    return tuple(Link(words.format(size=write_size(weight)), uri) for uri, words, weight in weights if weight)


def view_feeds(edition: Edition, path: str) -> tuple[Link, ...]:
    """The feeds of a page, in both formats; none where it has none."""
    if find_feed_subject(edition, path) is None:
        return ()
    feed = feed_path(edition, path)
    return (Link(edition.words.atom_feed, f"{feed}.xml"), Link(edition.words.json_feed, f"{feed}.json"))


def say_next_day(edition: Edition, series: Series) -> str:
    """The day of a series' next part, where its author tells it and it is still to come."""
    if (
        series.complete
        or series.next is None
        or series.next.date() < edition.now.astimezone(series.next.tzinfo).date()
    ):
        return ""
    return edition.words.next_part_on.format(date=edition.write_date(series.next))


def write_size(weight: int) -> str:
    """What a file weighs, in units that a reader knows.

    >>> write_size(31_469), write_size(1_234_567)
    ('32 kB', '1.3 MB')
    """
    if weight < 1_000_000:
        return f"{math.ceil(weight / 1_000)} kB"
    return f"{math.ceil(weight / 100_000) / 10} MB"


def view_factor(edition: Edition, factor: Factor) -> FactorMark:
    """A factor's mark; its sign goes by its place among the factors."""
    return edition.once(("factor", factor.id), lambda: _make_factor(edition, factor))


def _make_factor(edition: Edition, factor: Factor) -> FactorMark:
    place = edition.library.factors.index(factor)
    return FactorMark(
        id=factor.id,
        name=edition.say(factor.name),
        lang=edition.lang_of(factor.name),
        short=edition.say(factor.short),
        sign=SIGNS[place % len(SIGNS)],
        url=edition.url(f"themes/{factor.id}.md"),
    )


def view_factors(edition: Edition, ids: Iterable[str]) -> tuple[FactorMark, ...]:
    """The marks of some factors, in the site's order."""
    wanted = set(ids)
    return tuple(view_factor(edition, factor) for factor in edition.library.factors if factor.id in wanted)


def view_filters(edition: Edition, groups: Sequence[Iterable[str]]) -> tuple[FactorFilter, ...]:
    """Every factor of the site, with how many of the groups (each the factors of a row of a list) have it."""
    numbers = Counter(factor for group in groups for factor in set(group))
    return tuple(
        FactorFilter(mark.id, mark.short, mark.sign, mark.url, numbers[mark.id])
        for mark in (view_factor(edition, factor) for factor in edition.library.factors)
    )


def write_badge(edition: Edition, essay: Essay) -> str:
    """The mark of an essay that readers don't see yet, in a preview."""
    if essay.draft:
        return edition.words.draft
    if is_scheduled(essay, edition.now):
        return edition.words.scheduled.format(date=edition.write_date(essay.date))
    return ""


def link_series(edition: Edition, series: Series) -> Link:
    """The way to a series, by its name."""
    return Link(edition.say(series.name), edition.url(f"series/{series.id}.md"), edition.lang_of(series.name))


def link_part(edition: Edition, essay: Essay) -> Link | None:
    """The way to the series of an essay, with its part there, all in the language that the name is in."""
    series = edition.relations.series.get(essay.series or "")
    if series is None:
        return None
    link = link_series(edition, series)
    words = edition.settings.language(link.lang).words if link.lang else edition.words
    return replace(link, text=words.part_of.format(series=link.text, part=essay.part))


def name_part(edition: Edition, essay: Essay) -> str:
    """The series of an essay and its part there; nothing outside of a series."""
    link = link_part(edition, essay)
    return link.text if link else ""


def view_card(edition: Edition, essay: Essay) -> EssayCard:
    """An essay as a list shows it, in whatever language it is written."""
    return edition.once(("card", essay.uri), lambda: _make_card(edition, essay))


def _make_card(edition: Edition, essay: Essay) -> EssayCard:
    part = edition.words.part.format(part=essay.part) if essay.part else ""
    return EssayCard(
        title=view_heading(edition, essay.title, essay.language),
        url=url_of(essay.uri),
        lang="" if essay.language == edition.language.code else essay.language,
        date=edition.write_date(essay.date),
        date_iso=essay.date.date().isoformat(),
        minutes=edition.words.minutes(count_minutes(essay.body.text)),
        summary=view_line(edition, essay.summary or summarise(essay.body.text), essay.language),
        factors=view_factors(edition, essay.factors),
        part=part,
        part_of=link_part(edition, essay),
        badge=write_badge(edition, essay),
        image=_view_image(edition, essay),
    )


def _view_image(edition: Edition, essay: Essay) -> ListImage | None:
    form = find_small_image(edition, essay, _LIST_WIDTH)
    return ListImage(form.uri, form.width, form.height) if form else None


def view_cards(edition: Edition, essays: Iterable[Essay]) -> tuple[EssayCard, ...]:
    """Cards in the order given."""
    return tuple(view_card(edition, essay) for essay in essays)


def view_term(edition: Edition, term: Term) -> TermRow:
    """A term as a list shows it."""
    return edition.once(("term", term.id), lambda: _make_term(edition, term))


def _make_term(edition: Edition, term: Term) -> TermRow:
    said = edition.lang_of(term.name) or edition.language.code
    codes = [code for code in edition.settings.codes if code != said]
    return TermRow(
        id=term.id,
        name=edition.say(term.name),
        lang=edition.lang_of(term.name),
        reading=term.reading,
        others=tuple((other, term.name[other]) for other in codes if other in term.name),
        definition=view_line(edition, edition.say(term.definition), edition.lang_of(term.definition)),
        definition_lang=edition.lang_of(term.definition),
        url=edition.url(f"glossary/{term.id}.md"),
        factors=view_factors(edition, term.factors),
    )


def view_terms(edition: Edition, terms: Sequence[Term]) -> tuple[TermRow, ...]:
    """Rows in the order given."""
    return tuple(view_term(edition, term) for term in terms)
