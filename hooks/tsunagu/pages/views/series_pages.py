"""Series: the page of one, and the page of all."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from tsunagu.addresses import print_path
from tsunagu.model import Series
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.components import EssayCard, Link, say_next_day, view_books, view_cards, view_feeds
from tsunagu.pages.views.line_pieces import Heading, Line, view_heading, view_line
from tsunagu.text import summarise

#: Where so many parts are named, the list of all series names no more; each has all of its own on its page.
_MOST_PARTS: Final = 150


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A series in a list; ``facts``: its parts, whether it is complete, the days of the next and newest.

    ``cards`` are its parts, none of them where a long list names enough.
    """

    name: Heading
    url: str
    summary: Line
    facts: tuple[str, ...]
    cards: tuple[EssayCard, ...]


@dataclass(frozen=True, slots=True)
class SeriesView:
    """The page of one series, parts in order; ``facts`` as in a list."""

    facts: tuple[str, ...]
    feeds: tuple[Link, ...]
    cards: tuple[EssayCard, ...]
    empty: str
    missing: str
    books: tuple[Link, ...]
    sheet: Link | None


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """A choice of a reader before he prints: its question, and what can be chosen, the first for a start.

    Each of ``answers`` is the id of its button and its words; ``name`` keeps the buttons together.
    """

    name: str
    question: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SeriesPrintView:
    """A series as one page for paper."""

    name: Heading
    count: str
    hint: str
    choices: tuple[PrintChoice, ...]
    back: Link


def view_series_row(edition: Edition, series: Series, *, folded: bool) -> SeriesRow:
    """A series as a list shows it; ``folded``: its parts are left to its own page."""
    parts = edition.relations.by_series.get((edition.language.code, series.id), ())
    path = f"series/{series.id}.md"
    body = edition.library.commentaries.get(edition.uri(path))
    return SeriesRow(
        name=view_heading(edition, edition.say(series.name), edition.lang_of(series.name)),
        url=edition.url(path),
        summary=view_line(edition, summarise(body.text)) if body else (),
        facts=_list_facts(edition, series),
        cards=() if folded else view_cards(edition, parts),
    )


def _list_facts(edition: Edition, series: Series) -> tuple[str, ...]:
    words = edition.words
    parts = edition.relations.by_series.get((edition.language.code, series.id), ())
    state = {True: words.complete, False: words.goes_on, None: ""}[series.complete]
    newest = max((part.date for part in parts), default=None)
    facts = (
        words.count_parts(len(parts)),
        state,
        say_next_day(edition, series),
        words.latest_part.format(date=edition.write_date(newest)) if newest else "",
    )
    return tuple(fact for fact in facts if fact)


def view_series(edition: Edition, series: Series, *, missing: bool) -> SeriesView:
    """The page of one series; ``missing``: its introduction is not in this language."""
    parts = edition.relations.by_series.get((edition.language.code, series.id), ())
    return SeriesView(
        facts=_list_facts(edition, series),
        feeds=view_feeds(edition, f"series/{series.id}.md"),
        cards=view_cards(edition, parts),
        empty="" if parts else edition.words.no_essays,
        missing=edition.words.not_in_language if missing else "",
        books=view_books(edition, f"series/{series.id}.md", edition.words.book_of_series),
        sheet=Link(edition.words.print_link, edition.url(print_path(series.id))) if parts else None,
    )


def view_series_print(edition: Edition, series: Series) -> SeriesPrintView:
    """The page of one series for paper. A style sheet does what is chosen there."""
    words = edition.words
    sizes = (("__a4", "A4"), ("__a5", "A5"))
    lines = (("__horizontal", words.print_horizontal), ("__vertical", words.print_vertical))
    choices = [PrintChoice("size", words.print_size, sizes)]
    if edition.language.is_vertical:
        choices.append(PrintChoice("lines", words.print_lines, lines))
    return SeriesPrintView(
        name=view_heading(edition, edition.say(series.name)),
        count=words.count_parts(len(edition.relations.by_series.get((edition.language.code, series.id), ()))),
        hint=words.print_hint,
        choices=tuple(choices),
        back=Link(words.print_back, edition.url(f"series/{series.id}.md")),
    )


def view_all_series(edition: Edition) -> tuple[SeriesRow, ...]:
    """Every series, the one with the newest part first; those without a part in this language last.

    Of a site that has run for years, the newest show their parts.
    """
    code, by_series = edition.language.code, edition.relations.by_series

    def newest(series: Series) -> tuple[float, str]:
        parts = by_series.get((code, series.id), ())
        return (-max((part.date.timestamp() for part in parts), default=0.0), series.id)

    ordered = sorted(edition.library.series, key=newest)
    counts = (len(by_series.get((code, series.id), ())) for series in ordered)
    return tuple(
        view_series_row(edition, series, folded=named >= _MOST_PARTS)
        for series, named in zip(ordered, accumulate(counts, initial=0), strict=False)
    )
