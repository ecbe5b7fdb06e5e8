"""The glossary: a name leads to one term, and terms named in prose are there."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterator

from tsunagu.checks.ground import Ground
from tsunagu.model import Problem, Term
from tsunagu.prose import list_explicit_terms
from tsunagu.shapes.shape import suggest


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


def check_explicit_terms(ground: Ground) -> Iterator[Problem]:
    """``[[id]]`` names a term of the glossary."""
    known: dict[str, tuple[str, ...]] = {
        posixpath.basename(uri)[:-3]: ()
        for uri in sorted(ground.uris)
        if uri.startswith("glossary/") and uri != "glossary/index.md" and uri.endswith(".md")
    }
    known |= {term.id: tuple(name for _, _, name in _list_names(term)) for term in ground.library.terms}
    for passage in ground.passages:
        for term, line, column in list_explicit_terms(passage.body.text):
            if term not in known:
                yield Problem("unknown-term", passage.place(line, column), suggest(term, known, known))
