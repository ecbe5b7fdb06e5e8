"""Long lists are cut: the newest stay on the list's page, the rest have pages of their own, a hundred each.

The hundreds are counted from the oldest, so that a new essay changes none of them and each keeps its address.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from tsunagu.addresses import archive_path
from tsunagu.pages.edition import Edition
from tsunagu.relations import Crossing, list_crossings

Row = TypeVar("Row")

#: As many rows a page of their own has; half as many at least stay with the list.
_HUNDRED: Final = 100


def count_parts(number: int) -> int:
    """How many pages of their own a list of so many rows has.

    >>> [count_parts(number) for number in (149, 150, 249, 250)]
    [0, 1, 1, 2]
    """
    return max(0, number - _HUNDRED // 2) // _HUNDRED


def find_part(place: int, number: int) -> int:
    """The part in which a row is, by its place (from 0, the newest) among so many; 0 is the list's own page.

    >>> [find_part(place, 250) for place in (0, 49, 50, 149, 150, 249)]
    [0, 0, 2, 2, 1, 1]
    """
    part = (number - 1 - place) // _HUNDRED + 1
    return part if part <= count_parts(number) else 0


def cut_part(rows: Sequence[Row], part: int) -> Sequence[Row]:
    """The rows of a part; all rows are given, newest first.

    >>> [(rows[0], rows[-1]) for rows in (cut_part(range(250), part) for part in (0, 2, 1))]
    [(0, 49), (50, 149), (150, 249)]
    """
    first = len(rows) - _HUNDRED * part
    return rows[first : first + _HUNDRED] if part else rows[: len(rows) - _HUNDRED * count_parts(len(rows))]


def list_archives(edition: Edition) -> Iterator[str]:
    """The uris of all parts that have pages of their own. Ask once every page is rendered."""
    for path, number in _count_rows(edition):
        for part in range(1, count_parts(number) + 1):
            yield edition.uri(archive_path(path, part))


def _count_rows(edition: Edition) -> Iterator[tuple[str, int]]:
    """The path of each list that grows with the site, and how many rows of this language it has."""
    code, relations, factors = edition.language.code, edition.relations, edition.library.factors
    yield "essays/index.md", len(relations.essays(code))
    for crossing in (*(Crossing((factor,)) for factor in factors), *list_crossings(factors)):
        yield f"themes/{crossing.id}.md", len(relations.essays(code, crossing.ids))
    for term, mentions in edition.mentions.uses_of.items():
        languages = Counter(
            relations.by_uri[use.uri].language for use in mentions if use.uri in relations.by_uri
        )
        yield f"glossary/{term}.md", languages[code]
