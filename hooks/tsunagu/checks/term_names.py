"""The glossary: a name leads to one term, and terms named in prose are there."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tsunagu.checks.context import CheckContext
from tsunagu.checks.near_files import MOST_GUESSES
from tsunagu.glossary import Spelling, spelling
from tsunagu.header import suggest
from tsunagu.japanese import fold
from tsunagu.markdown import list_explicit_terms
from tsunagu.model import Problem, Term

#: What others put a table of contents in by; that is told as such.
_CONTENTS: Final = ("toc", "TOC")


def check_term_names(context: CheckContext) -> Iterator[Problem]:
    """Two terms share no name or alias in a language, however it is spelled: the link would be luck.

    It is told of the one that was written last.
    """
    if not any(context.is_wanted(term.place.uri) for term in context.terms):
        return  # to compare the names takes longer than to read a page
    seen: dict[tuple[str, str], list[_Taken]] = defaultdict(list)
    for term in sorted(context.terms, key=lambda term: term.id):
        for language, key, name in _list_names(term):
            if not (spelled := spelling(name)):
                continue
            taken = _Taken(name, spelled, term, key)
            alike = seen[language, spelled.lead[0]]
            first = next((other for other in alike if other.is_found_in(taken)), taken)
            alike.append(taken)
            if first.term is not term:
                older = context.is_older(term.place.uri, first.term.place.uri)
                yield first.tell(taken) if older else taken.tell(first)


@dataclass(frozen=True, slots=True)
class _Taken:
    """A name that a term has; prose in which one is found may be spelled like the other."""

    name: str
    spelling: Spelling
    term: Term
    key: str

    def tell(self, other: _Taken) -> Problem:
        """That the name is another's."""
        values = {"field": self.key, "seen": self.name, "known": other.term.place.uri}
        return Problem("name-taken", self.term.places.get(self.key, self.term.place), values)

    def is_found_in(self, other: _Taken) -> bool:
        """Whether one of the two names, as text, would be found as the other."""
        pairs = ((self, other), (other, self))
        return any(
            one.spelling.pattern.fullmatch(fold(text.name).text) and one.spelling.allows(text.name)
            for one, text in pairs
        )


def _list_names(term: Term) -> Iterator[tuple[str, str, str]]:
    for language, name in term.name.items():
        yield language, "name", name
    for language, names in term.aliases.items():
        for name in names:
            yield language, "aliases", name


def check_see(context: CheckContext) -> Iterator[Problem]:
    """What a term says to see also is another term."""
    for term in context.terms:
        if term.id in term.see:
            yield Problem("see-itself", term.places.get("see", term.place), {"field": "see", "seen": term.id})


def check_explicit_terms(context: CheckContext) -> Iterator[Problem]:
    """``[[id]]`` names a term of the glossary."""
    known: dict[str, tuple[str, ...]] = {
        posixpath.basename(uri)[:-3]: ()
        for uri in sorted(context.uris)
        if uri.startswith("glossary/") and uri != "glossary/index.md" and uri.endswith(".md")
    }
    known |= {term.id: tuple(name for _, _, name in _list_names(term)) for term in context.terms}
    hints: dict[str, dict[str, str]] = {}
    for passage in context.passages:
        for term, line, column in list_explicit_terms(passage.body.text):
            if term not in known and term not in _CONTENTS and "｜" not in term:  # told as a full-width bar
                if term not in hints and len(hints) < MOST_GUESSES:
                    hints[term] = suggest(term, known, known)
                hint = hints.get(term, {"seen": term, "near": "", "known": ""})
                yield Problem("unknown-term", passage.place(line, column), hint)
