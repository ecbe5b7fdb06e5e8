"""Related essays, each with the reason: shared terms, factors, a link between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tsunagu.model import Essay
from tsunagu.relations.declared import Relations
from tsunagu.relations.mentions import Mentions

_MOST = 3
_LINK, _TERM, _FACTOR = 5, 2, 1
#: A term that half the site uses says little about two essays.
_COMMON = 40


@dataclass(frozen=True, slots=True)
class Related:
    """An essay worth reading next, and why; ``terms`` at most three, rarest first."""

    essay: Essay
    linked: bool
    terms: tuple[str, ...]
    factors: tuple[str, ...]


def relate_essay(essay: Essay, relations: Relations, mentions: Mentions) -> Sequence[Related]:
    """At most three essays of the same language, best first; parts of its own series are shown elsewhere."""
    shared = _list_shared_terms(essay, relations, mentions)
    linked = _list_linked(essay, mentions)
    scores: Counter[str] = Counter()
    for uri, terms in shared.items():
        scores[uri] += _TERM * len(terms)
    for uri in linked:
        scores[uri] += _LINK
    for other in _list_near(essay, relations):
        scores[other.uri] += _FACTOR * len(set(essay.factors) & set(other.factors))
    candidates = [relations.by_uri[uri] for uri in scores if uri in relations.by_uri]
    best = sorted(
        (other for other in candidates if _may_stand_beside(essay, other)),
        key=lambda other: (-scores[other.uri], abs((other.date - essay.date).total_seconds()), other.id),
    )
    return [_relate(essay, other, shared, linked, mentions) for other in best[:_MOST]]


def _may_stand_beside(essay: Essay, other: Essay) -> bool:
    if other.uri == essay.uri or other.language != essay.language:
        return False
    return essay.series is None or other.series != essay.series


def _relate(
    essay: Essay, other: Essay, shared: dict[str, list[str]], linked: set[str], mentions: Mentions
) -> Related:
    terms = sorted(shared.get(other.uri, ()), key=lambda term: (len(mentions.uses_of[term]), term))
    factors = tuple(factor for factor in essay.factors if factor in other.factors)
    return Related(other, other.uri in linked, tuple(terms[:3]), factors)


def _list_shared_terms(essay: Essay, relations: Relations, mentions: Mentions) -> dict[str, list[str]]:
    shared: dict[str, list[str]] = {}
    for mention in mentions.terms_of.get(essay.uri, ()):
        uses = mentions.uses_of.get(mention.target, ())
        if len(uses) <= _COMMON:
            for use in uses:
                if use.uri in relations.by_uri:
                    shared.setdefault(use.uri, []).append(mention.target)
    return shared


def _list_linked(essay: Essay, mentions: Mentions) -> set[str]:
    """Essays that link to this one."""
    return {mention.uri for mention in mentions.links_to.get(essay.uri, ())}


def _list_near(essay: Essay, relations: Relations) -> list[Essay]:
    """The essays with all the same factors, nearest in time: a bounded row, whatever the site's size."""
    older, newer = relations.list_near(essay, frozenset(essay.factors[:3]), 6)
    return [*newer, *older]
