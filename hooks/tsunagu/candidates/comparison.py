"""All that a comparison of essays and glossary finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tsunagu.candidates.essay_words import EssayReader
from tsunagu.candidates.frequent_words import FrequentWord, list_frequent
from tsunagu.candidates.untranslated_terms import UntranslatedTerm, list_untranslated_terms
from tsunagu.model import BARE_DIALECT, Dialect, Essay, Library, Term


@dataclass(frozen=True, slots=True)
class Comparison:
    """``unused`` terms stand in no essay of any language, ``frequent`` words not in the glossary.

    Of ``frequent`` the most used come first, language by language; ``untranslated`` is in the essays' order.
    """

    unused: tuple[Term, ...]
    frequent: tuple[FrequentWord, ...]
    untranslated: tuple[UntranslatedTerm, ...]


def compare_words(
    library: Library,
    dialect: Dialect = BARE_DIALECT,
    *,
    least: int = 3,
    watch: Callable[[list[Essay]], Iterable[Essay]] = iter,
) -> Comparison:
    """Read every essay of a library, drafts too, as its reader will.

    A word is frequent from ``least`` occurrences in two essays. ``watch`` is given the essays and gives them
    back one by one: it may tell how far the reading is.

    A term is used where its name or an alias stands, even in a heading, in code or where it is not linked.
    """
    reader = EssayReader(library.terms, dialect)
    essays = [reader.read(essay) for essay in watch(list(library.essays))]
    used = {term for essay in essays for term in essay.terms}
    return Comparison(
        unused=tuple(term for term in library.terms if term.id not in used),
        frequent=tuple(list_frequent(essays, library.terms, library.languages, least)),
        untranslated=tuple(list_untranslated_terms(essays, library.terms)),
    )
