"""The glossary's names: each leads to one term."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from tsunagu.checks.ground import Ground
from tsunagu.model import Problem, Term


def check_names(ground: Ground) -> Iterator[Problem]:
    """Two terms share no name or alias in a language: the link would be a matter of luck."""
    seen: dict[tuple[str, str], Term] = {}
    for term in sorted(ground.library.terms, key=lambda term: term.id):
        for language, key, name in _list_names(term):
            folded = unicodedata.normalize("NFKC", name).casefold()
            first = seen.setdefault((language, folded), term)
            if first is not term:
                values = {"field": key, "seen": name, "known": first.place.uri}
                yield Problem("name-taken", term.places.get(key, term.place), values)


def _list_names(term: Term) -> Iterator[tuple[str, str, str]]:
    for language, name in term.name.items():
        yield language, "name", name
    for language, names in term.aliases.items():
        for name in names:
            yield language, "aliases", name
