"""Terms that an essay names and its translation does not: a word lost, or another word chosen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from tsunagu.candidates.essay_words import EssayWords
from tsunagu.model import Essay, Term


@dataclass(frozen=True, slots=True)
class UntranslatedTerm:
    """``term`` is named in ``essay``; no name or alias of it stands in ``translation``."""

    term: Term
    essay: Essay
    translation: Essay


def list_untranslated_terms(
    essays: Iterable[EssayWords], terms: Sequence[Term]
) -> Iterator[UntranslatedTerm]:
    """Every such term of every pair of translations, both ways, but none that either essay skips.

    Terms with ``link: false`` are left out: what looks like one is often another word.
    """
    versions: dict[str, list[EssayWords]] = defaultdict(list)
    for words in essays:
        versions[words.essay.id].append(words)
    for same in versions.values():
        for one, other in permutations(same, 2):
            lost = one.terms - other.terms - one.essay.skip - other.essay.skip
            yield from (
                UntranslatedTerm(term, one.essay, other.essay)
                for term in terms
                if term.id in lost and term.link
            )
