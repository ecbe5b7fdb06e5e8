"""Which pages have a feed: the home page, each factor, each crossing and series that has an essay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tsunagu.model import Essay, Factor
from tsunagu.pages.edition import Edition
from tsunagu.relations import Crossing, find_crossing, list_crossings


@dataclass(frozen=True, slots=True)
class FeedSubject:
    """What a feed follows: the essays of the page at ``path`` (``themes/skills.md``), newest first.

    ``name`` is empty for the feed of all essays, whose page is ``index.md``.
    """

    path: str
    name: str
    essays: Sequence[Essay]


def list_feed_subjects(edition: Edition) -> Iterator[FeedSubject]:
    """Everything in a language that has a feed."""
    factors = edition.library.factors
    crossings = (*(Crossing((factor,)) for factor in factors), *list_crossings(factors))
    paths = [
        "index.md",
        *(f"themes/{crossing.id}.md" for crossing in crossings),
        *(f"series/{series.id}.md" for series in edition.library.series),
    ]
    return (subject for path in paths if (subject := find_feed_subject(edition, path)))


def find_feed_subject(edition: Edition, path: str) -> FeedSubject | None:
    """What the feed of a page follows; None where the page has none."""
    relations, code = edition.relations, edition.language.code
    folder, _, name = path.removesuffix(".md").partition("/")
    if path == "index.md":
        return FeedSubject(path, "", relations.essays(code))
    if folder == "series" and (parts := relations.by_series.get((code, name))):
        newest = sorted(parts, key=lambda part: part.date, reverse=True)
        return FeedSubject(path, edition.say(relations.series[name].name), newest)
    factors = _find_factors(edition, name) if folder == "themes" else ()
    essays = relations.essays(code, frozenset(factor.id for factor in factors)) if factors else ()
    if essays or len(factors) == 1:
        return FeedSubject(path, " × ".join(edition.say(factor.name) for factor in factors), essays)
    return None


def _find_factors(edition: Edition, theme: str) -> tuple[Factor, ...]:
    """The factors of a theme's page: one, or those of a crossing."""
    crossing = find_crossing(edition.library.factors, theme)
    return crossing.factors if crossing else ()


def feed_path(edition: Edition, path: str = "index.md") -> str:
    """The path of the feed of a page, without the ending of its format: ``en/themes/skills/feed``."""
    return edition.uri("feed" if path == "index.md" else f"{path.removesuffix('.md')}/feed")
