"""Which factors an old post turns on: as its themes say, else as the glossary's terms in it suggest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tsunagu.importers.plan.theme_table import theme_key
from tsunagu.model import Term

#: Text -> the ids of the terms in it, one for each occurrence.
Find = Callable[[str], Iterable[str]]

#: As many different terms of a factor leave no doubt about it.
_ENOUGH: Final = 3


@dataclass(frozen=True, slots=True)
class Proposal:
    """Factors in the site's order; ``sure`` is False for a guess; ``evidence`` has a line for each."""

    factors: tuple[str, ...]
    sure: bool
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FactorProposer:
    """Knows the factors, the terms that carry them, and what the author said of his themes.

    ``FactorProposer(("customers",), {}, terms, find)`` proposes from terms alone; with ``themes``
    ``{"営業": ("customers",)}`` a post of the theme 営業 has the factor customers, without a doubt.
    """

    factors: Sequence[str]
    themes: Mapping[str, tuple[str, ...]]
    terms: Mapping[str, Term]
    find: Find

    def propose(self, text: str, themes: Iterable[str]) -> Proposal:
        """At least one factor, always: without any evidence the first of the site, as a guess."""
        stated = {factor for theme in themes for factor in self.themes.get(theme_key(theme), ())}
        if stated:
            said = tuple(
                f"{theme} = {', '.join(self.themes[key])}"
                for theme in themes
                if (key := theme_key(theme)) in self.themes
            )
            return Proposal(self._order(stated), sure=True, evidence=said)
        found = Counter(self.find(text))
        known = {factor: self._list_terms(found, factor) for factor in self.factors}
        sure = [factor for factor, terms in known.items() if len(terms) >= _ENOUGH]
        best = max((len(terms) for terms in known.values()), default=0)
        guess = [factor for factor, terms in known.items() if best and len(terms) == best]
        evidence = tuple(self._say(factor, terms) for factor, terms in known.items() if terms)
        return Proposal(self._order(sure or guess or self.factors[:1]), sure=bool(sure), evidence=evidence)

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
