"""Crossings: two or three factors that an essay carries together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from tsunagu.model import Factor

#: What stands between the factors' ids in a crossing's; no factor has it in its own.
_AND: Final = "-and-"

#: How many factors cross at most.
_MOST: Final = 3


@dataclass(frozen=True, slots=True)
class Crossing:
    """Factors in the site's order; one factor alone is a theme, two or three are a crossing."""

    factors: tuple[Factor, ...]

    @property
    def id(self) -> str:
        """``customers-and-skills``: the stem of its page."""
        return _AND.join(factor.id for factor in self.factors)

    @property
    def ids(self) -> frozenset[str]:
        """The factors' ids, for asking whether an essay carries them all."""
        return frozenset(factor.id for factor in self.factors)


def is_crossing_id(name: str) -> bool:
    """Whether an id is one that only a crossing can have.

    >>> is_crossing_id("customers-and-skills"), is_crossing_id("skills")
    (True, False)
    """
    return _AND in name


def rename_factor(name: str, old: str, new: str) -> str:
    """The id of a theme's page once a factor has another id.

    >>> rename_factor("customers-and-skills", "skills", "craft"), rename_factor("skills", "customers", "x")
    ('customers-and-craft', 'skills')
    """
    return _AND.join(new if part == old else part for part in name.split(_AND))


def find_crossing(factors: Sequence[Factor], name: str) -> Crossing | None:
    """The factor or crossing of a theme's page, by its id; in another order than the site's it is none."""
    ids = name.split(_AND)
    found = Crossing(tuple(factor for factor in factors if factor.id in ids))
    return found if found.id == name and 1 <= len(found.factors) <= _MOST else None


def list_crossings(factors: Sequence[Factor]) -> list[Crossing]:
    """Every pair and every triple, pairs first, in factor order."""
    return [Crossing(group) for size in range(2, _MOST + 1) for group in combinations(factors, size)]
