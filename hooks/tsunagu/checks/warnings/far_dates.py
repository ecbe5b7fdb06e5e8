"""Days so far ahead that a finger slipped: 2062 for 2026, in the header or in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from tsunagu.checks.context import CheckContext
from tsunagu.checks.markdown_text import MarkdownText
from tsunagu.model import Problem
from tsunagu.text import mask_unread

#: Nobody plans an essay for later than this.
_FAR: Final = timedelta(days=366)
_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
#: A year of this millennium with its month: ``2062年4月``, ``2062-04-15``, ``April 15, 2062``.
_MONTH_OF: Final = re.compile(
    rf"(?<!\d)(?P<ja>2\d{{3}})年 ?\d{{1,2}}月|(?<![\d/-])(?P<iso>2\d{{3}})[-/]\d{{1,2}}[-/]\d{{1,2}}(?!\d)"
    rf"|\b(?:{_MONTHS})(?: \d{{1,2}},)? (?P<en>2\d{{3}})(?!\d)"
)
#: In years, what an essay speaks of when it was written, and what nobody has dates in.
_NEAR, _AHEAD = 2, 10


def check_far_dates(context: CheckContext) -> Iterator[Problem]:
    """An essay is due within a year; a translation that takes its day from the original is not told of."""
    for essay in context.library.essays:
        for field, moment in (("date", essay.date), ("updated", essay.updated)):
            place = essay.places.get(field)
            if place and place.uri == essay.uri and moment and moment - context.now > _FAR:
                years = str((moment - context.now).days // 365)
                values = {"field": field, "seen": f"{moment:%Y-%m-%d}", "known": years}
                yield Problem("far-date", place, values)


def check_far_years(context: CheckContext) -> Iterator[Problem]:
    """A month of a year far ahead that is one near the essay's own with two figures turned round is a slip.

    A plan may be for 2050; nobody plans for the April of 2062 in an essay of 2026.
    """
    written = {essay.uri: essay.date.year for essay in context.library.essays if essay.date}
    for passage in context.passages:
        if passage.uri in written:
            yield from _find_far_years(passage, written[passage.uri])


def _find_far_years(passage: MarkdownText, year: int) -> Iterator[Problem]:
    for found in _MONTH_OF.finditer(mask_unread(passage.body.text)):
        seen = found["ja"] or found["iso"] or found["en"]
        meant = [other for other in _list_turned(seen) if abs(int(other) - year) <= _NEAR]
        if meant and int(seen) - year > _AHEAD:
            values = {"seen": found[0], "known": meant[0]}
            yield Problem("far-year", passage.find_place(found.start()), values)


def _list_turned(year: str) -> Iterator[str]:
    """A year with two figures side by side turned round: 2062 is 2026, 2206, 0262."""
    for at in reversed(range(len(year) - 1)):
        yield year[:at] + year[at + 1] + year[at] + year[at + 2 :]
