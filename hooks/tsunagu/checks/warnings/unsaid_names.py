"""What a language of the site does not say yet: a third one grows while the site is out."""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.checks.context import CheckContext
from tsunagu.header import WHOLE_LANGUAGES
from tsunagu.model import Names, Place, Problem, choose_language


def check_unsaid_names(context: CheckContext) -> Iterator[Problem]:
    """Each file that lacks a language, once a language, with all that it lacks and what is shown for it."""
    codes = context.library.languages
    for place, keys in _list_named(context) if len(codes) > WHOLE_LANGUAGES else ():
        for code in codes[WHOLE_LANGUAGES:]:
            if unsaid := [key for key, names in keys.items() if code not in names]:
                shown = choose_language(keys[unsaid[0]], code, codes)
                yield Problem("unsaid", place, {"field": ", ".join(unsaid), "seen": code, "known": shown})


def _list_named(context: CheckContext) -> Iterator[tuple[Place, dict[str, Names]]]:
    """The files that name things in every language, in order, each with its names by key."""
    library = context.library
    for factor in library.factors:
        yield factor.places.get("name", factor.place), {"name": factor.name, "short": factor.short}
    for series in library.series:
        yield series.places.get("name", series.place), {"name": series.name}
    for term in library.terms:
        yield term.places.get("name", term.place), {"name": term.name, "definition": term.definition}
