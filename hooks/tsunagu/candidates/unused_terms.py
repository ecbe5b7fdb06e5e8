"""Terms that stand in no essay of any language."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import lru_cache

from tsunagu.candidates.essay_words import EssayReader
from tsunagu.model import BARE_DIALECT, Dialect, Essay, Library, Term


@dataclass(frozen=True, slots=True)
class _Glossary:
    """All that is sought, known by what it is."""

    digest: str
    reader: EssayReader = field(compare=False)


def list_unused_terms(library: Library, dialect: Dialect = BARE_DIALECT) -> tuple[Term, ...]:
    """The terms that neither stand in an essay by a name, drafts too, nor are linked there."""
    digest = hashlib.sha256(repr((library.terms, dialect)).encode()).hexdigest()
    glossary = _Glossary(digest, EssayReader(library.terms, dialect))
    used = frozenset[str]().union(*(_list_used(glossary, essay) for essay in library.essays))
    return tuple(term for term in library.terms if term.id not in used)


@lru_cache(maxsize=5_000)
def _list_used(glossary: _Glossary, essay: Essay) -> frozenset[str]:
    """The ids of the terms in an essay: a preview asks for them after each edit of one."""
    return glossary.reader.read(essay).terms
