"""Crossings: two or three factors that an essay carries together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from tsunagu.model import Factor


@dataclass(frozen=True, slots=True)
class Crossing:
    """Factors in the site's order; one factor alone is a theme, two or three are a crossing."""

    factors: tuple[Factor, ...]

    @property
    def id(self) -> str:
        """``customers-and-skills``: the stem of its page."""
        return "-and-".join(factor.id for factor in self.factors)

    @property
    def ids(self) -> frozenset[str]:
        """The factors' ids, for asking whether an essay carries them all."""
        return frozenset(factor.id for factor in self.factors)


def list_crossings(factors: Sequence[Factor]) -> list[Crossing]:
    """Every pair and every triple, pairs first, in factor order."""
    return [Crossing(group) for size in (2, 3) for group in combinations(factors, size)]
