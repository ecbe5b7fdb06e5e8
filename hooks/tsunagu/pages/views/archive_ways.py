"""From one part of a long list to the next, and to each of its years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from tsunagu.addresses import archive_path
from tsunagu.pages.archives import count_parts, cut_part, find_part
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.components import Link, TitleLink
from tsunagu.pages.views.line_pieces import view_heading


@dataclass(frozen=True, slots=True)
class ArchiveWays:
    """The parts beside this one, titled by their months, and where each year begins, newest first.

    ``current`` are the years of which the part has something.
    """

    newer: TitleLink | None
    older: TitleLink | None
    years: tuple[Link, ...]


def view_archive_ways(
    edition: Edition, path: str, moments: Sequence[datetime], part: int
) -> ArchiveWays | None:
    """The ways of a part of the list at a path (0: its own page), or None where the list is not cut.

    ``moments`` are those of all its rows, newest first.
    """
    parts = count_parts(len(moments))
    if not parts:
        return None
    newer, older = (part + 1) % (parts + 1), (part - 1) % (parts + 1)
    return ArchiveWays(
        newer=_view_way(edition, path, moments, newer) if part else None,
        older=_view_way(edition, path, moments, older) if part != 1 else None,
        years=tuple(_list_years(edition, path, moments, part)),
    )


def write_span(edition: Edition, moments: Sequence[datetime]) -> str:
    """From which month to which the rows of a part are."""
    since, until = (edition.language.write_month(moment.date()) for moment in (moments[-1], moments[0]))
    return since if since == until else edition.words.span.format(since=since, until=until)


def _view_way(edition: Edition, path: str, moments: Sequence[datetime], part: int) -> TitleLink:
    span = write_span(edition, cut_part(moments, part))
    return TitleLink(view_heading(edition, span), edition.url(archive_path(path, part)))


def _list_years(edition: Edition, path: str, moments: Sequence[datetime], part: int) -> Iterator[Link]:
    here = {moment.year for moment in cut_part(moments, part)}
    first: dict[int, int] = {}
    for place, moment in enumerate(moments):
        first.setdefault(moment.year, place)
    for year, place in first.items():
        page = edition.url(archive_path(path, find_part(place, len(moments))))
        yield Link(str(year), f"{page}#{name_year(year)}", current=year in here)


def name_year(year: int) -> str:
    """``year-2026``: the place of a year in a list.

    >>> name_year(2026)
    'year-2026'
    """
    return f"year-{year}"
