"""Days so far ahead that a finger slipped: 2062 for 2026."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from tsunagu.checks.context import CheckContext
from tsunagu.model import Problem

#: Nobody plans an essay for later than this.
_FAR: Final = timedelta(days=366)


def check_far_dates(context: CheckContext) -> Iterator[Problem]:
    """An essay is due within a year; a translation that takes its day from the original is not told of."""
    for essay in context.library.essays:
        for field, moment in (("date", essay.date), ("updated", essay.updated)):
            place = essay.places.get(field)
            if place and place.uri == essay.uri and moment and moment - context.now > _FAR:
                years = str((moment - context.now).days // 365)
                values = {"field": field, "seen": f"{moment:%Y-%m-%d}", "known": years}
                yield Problem("far-date", place, values)
