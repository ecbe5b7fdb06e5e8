"""Series: the page of one, and the page of all."""

from __future__ import annotations

from dataclasses import dataclass

from tsunagu.model import Series
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.components import EssayCard, Link, view_book, view_cards
from tsunagu.pages.views.line_pieces import Heading, Line, view_heading, view_line
from tsunagu.text import summarise


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A series in a list, with its progress."""

    name: Heading
    url: str
    summary: Line
    count: str
    latest: str
    cards: tuple[EssayCard, ...]


@dataclass(frozen=True, slots=True)
class SeriesView:
    """The page of one series, parts in order."""

    count: str
    latest: str
    cards: tuple[EssayCard, ...]
    empty: str
    missing: str
    book: Link | None


def view_series_row(edition: Edition, series: Series) -> SeriesRow:
    """A series as a list shows it."""
    parts = edition.relations.by_series.get((edition.language.code, series.id), ())
    path = f"series/{series.id}.md"
    body = edition.library.commentaries.get(edition.uri(path))
    return SeriesRow(
        name=view_heading(edition, edition.say(series.name)),
        url=edition.url(path),
        summary=view_line(edition, summarise(body.text)) if body else (),
        count=edition.words.count_parts(len(parts)),
        latest=_say_latest(edition, series),
        cards=view_cards(edition, parts),
    )


def _say_latest(edition: Edition, series: Series) -> str:
    parts = edition.relations.by_series.get((edition.language.code, series.id), ())
    if not parts:
        return ""
    newest = max(part.date for part in parts)
    return edition.words.latest_part.format(date=edition.write_date(newest))


def view_series(edition: Edition, series: Series, *, missing: bool) -> SeriesView:
    """The page of one series; ``missing``: its introduction is not in this language."""
    parts = edition.relations.by_series.get((edition.language.code, series.id), ())
    return SeriesView(
        count=edition.words.count_parts(len(parts)),
        latest=_say_latest(edition, series),
        cards=view_cards(edition, parts),
        empty="" if parts else edition.words.no_essays,
        missing=edition.words.not_in_language if missing else "",
        book=view_book(edition, f"series/{series.id}.md", edition.words.book_of_series),
    )


def view_all_series(edition: Edition) -> tuple[SeriesRow, ...]:
    """Every series, the one with the newest part first; those without a part in this language last."""

    def newest(series: Series) -> tuple[float, str]:
        parts = edition.relations.by_series.get((edition.language.code, series.id), ())
        return (-max((part.date.timestamp() for part in parts), default=0.0), series.id)

    return tuple(view_series_row(edition, series) for series in sorted(edition.library.series, key=newest))
