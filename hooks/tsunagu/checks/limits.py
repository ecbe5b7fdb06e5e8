"""Of nothing is there more than a site is made for (``config/limits.py``)."""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.checks.context import CheckContext
from tsunagu.model import Problem


def check_limits(context: CheckContext) -> Iterator[Problem]:
    """Terms in all, names of a term, old addresses of an essay."""
    most = context.limits
    if len(context.terms) > most.terms:
        last = sorted(context.terms, key=lambda term: term.place.uri)[most.terms]
        values = {"seen": f"{len(context.terms):,}", "known": f"{most.terms:,}"}
        yield Problem("too-many-terms", last.place, values)
    for essay in context.essays:
        if len(essay.aliases) > most.aliases:
            values = {"field": "aliases", "seen": f"{len(essay.aliases):,}", "known": f"{most.aliases:,}"}
            yield Problem("too-many-aliases", essay.places.get("aliases", essay.place), values)
    for term in context.terms:
        names = max(map(len, term.aliases.values()), default=0)
        if names > most.aliases:
            values = {"field": "aliases", "seen": f"{names:,}", "known": f"{most.aliases:,}"}
            yield Problem("too-many-names", term.places.get("aliases", term.place), values)
