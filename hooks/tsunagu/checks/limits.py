"""Of nothing is there more than a site is made for (``config/limits.py``), or than Markdown can read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.context import CheckContext
from tsunagu.model import Problem
from tsunagu.text import mask_unread

#: So many signs in a row before a word would each open something within the last: Markdown gives up.
_SIGNS: Final = re.compile(r"(?<![*_~])[*_~]{200,}+(?=[^\s*_~])")


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


def check_rows_of_signs(context: CheckContext) -> Iterator[Problem]:
    """A row of stars before a word is no emphasis; the first of a text is told."""
    for passage in context.passages:
        text = passage.body.text
        if _SIGNS.search(text) and (found := _SIGNS.search(mask_unread(text))):
            yield Problem("tangled", passage.find_place(found.start()), {"seen": found[0][0]})
