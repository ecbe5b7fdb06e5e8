"""The bars that the audit measures, one row each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """``limit`` is the least value allowed, with ``most`` the greatest; for every page or ``essays`` alone.

    ``name`` is the value's in a ``Reading``; ``heading`` and ``digits`` are for the table.
    """

    name: str
    heading: str
    limit: float
    most: bool = True
    essays: bool = False
    digits: int = 0

    def is_met(self, value: float) -> bool:
        """Judged by what the table shows."""
        shown = round(value, self.digits)
        return shown <= self.limit if self.most else shown >= self.limit

    def show(self, value: float) -> str:
        """The value as the table shows it."""
        return f"{value:.{self.digits}f}"

    def __str__(self) -> str:
        whose = " (essays)" if self.essays else ""
        return f"{self.heading} {'<=' if self.most else '>='} {self.show(self.limit)}{whose}"


BARS = (
    Bar("performance", "perf", 99, most=False),
    Bar("accessibility", "access", 100, most=False),
    Bar("best-practices", "practice", 100, most=False),
    Bar("seo", "seo", 100, most=False),
    Bar("lcp", "LCP s", 1.5, digits=2),
    Bar("cls", "CLS", 0, digits=3),
    Bar("requests", "requests", 10, essays=True),
    Bar("weight", "KiB", 80, essays=True, digits=1),
    Bar("elsewhere", "elsewhere", 0),
)


def list_missed(kind: str, values: Mapping[str, float]) -> list[Bar]:
    """The bars that a page of this kind (``tsunagu:kind``) misses."""
    asked = (bar for bar in BARS if kind == "essay" or not bar.essays)
    return [bar for bar in asked if not bar.is_met(values[bar.name])]
