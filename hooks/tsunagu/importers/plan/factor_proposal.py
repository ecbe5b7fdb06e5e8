"""Which factors an old post turns on: as the author's rules say, else as the terms in it suggest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from tsunagu.importers.plan.factor_rules import FactorRules
from tsunagu.model import Term

#: Text -> the ids of the terms in it, one for each occurrence.
Find = Callable[[str], Iterable[str]]

#: As many different terms of a factor leave no doubt that the post speaks of it.
_ENOUGH: Final = 3
#: What a post turns on it speaks of nearly as often as of anything. (On the 45 essays of this repository all
#: proposed factors were right in 36 so, and in 23 where each factor with terms enough was taken.)
_NEARLY: Final = 0.7


class Likelihood(NamedTuple):
    """How many proposals of a band were right; ``share`` by the rule of succession, which is never 1."""

    share: float
    right: int
    of: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """Factors in the site's order; ``sure`` is False for a guess; ``evidence`` has a line for each.

    ``weight`` is how often the text has terms of the least of them; None where the author's rules said them.
    ``likelihood`` is how likely all of them are right, where that was asked and can be told.
    """

    factors: tuple[str, ...]
    sure: bool
    evidence: tuple[str, ...] = ()
    weight: int | None = None
    likelihood: Likelihood | None = None


@dataclass(frozen=True, slots=True)
class FactorProposer:
    """Knows the factors, the terms that carry them, and the author's rules.

    ``FactorProposer(("customers",), FactorRules(), terms, find)`` proposes from terms alone; with the rule
    ``{"営業": ("customers",)}`` a post of the theme 営業 has the factor customers, without a doubt.
    """

    factors: Sequence[str]
    rules: FactorRules
    terms: Mapping[str, Term]
    find: Find

    def propose(self, text: str, themes: Iterable[str]) -> Proposal:
        """At least one factor, always: without any evidence the first of the site, as a guess."""
        stated = self.rules.find(themes, text)
        if not stated:
            return self.propose_by_terms(text)
        said = tuple(f"{name} = {', '.join(factors)}" for name, factors in stated)
        return Proposal(self._order({one for _, factors in stated for one in factors}), True, said)

    def propose_by_terms(self, text: str) -> Proposal:
        """What the glossary's terms alone suggest."""
        found = Counter(self.find(text))
        known = {factor: self._list_terms(found, factor) for factor in self.factors}
        sure = [factor for factor, terms in known.items() if len(terms) >= _ENOUGH]
        best = max((len(terms) for terms in known.values()), default=0)
        guess = [factor for factor, terms in known.items() if best and len(terms) == best]
        often = {factor: sum(count for _, count in known[factor]) for factor in sure or guess}
        most = max(often.values(), default=0)
        chosen = [factor for factor, count in often.items() if count >= _NEARLY * most]
        evidence = tuple(self._say(factor, terms) for factor, terms in known.items() if terms)
        return Proposal(
            self._order(chosen or self.factors[:1]),
            bool(sure),
            evidence,
            min((often[factor] for factor in chosen), default=0),
        )

    def _order(self, factors: Iterable[str]) -> tuple[str, ...]:
        chosen = set(factors)
        return tuple(factor for factor in self.factors if factor in chosen)

    def _list_terms(self, found: Counter[str], factor: str) -> list[tuple[str, int]]:
        named = [(term, count) for term, count in found.items() if term in self.terms]
        return [(term, count) for term, count in named if factor in self.terms[term].factors]

    def _say(self, factor: str, terms: list[tuple[str, int]]) -> str:
        """``customers = 顧客 ×3, 対価 ×1``."""
        names = [(next(iter(self.terms[term].name.values())), count) for term, count in terms]
        ordered = sorted(names, key=lambda pair: (-pair[1], pair[0]))
        return f"{factor} = " + ", ".join(f"{name} ×{count}" for name, count in ordered)
