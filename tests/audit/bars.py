"""The bars that the audit measures, one row each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

#: An essay of twelve photographs of twelve million points.
PICTURED = "essay with pictures"


@dataclass(frozen=True, slots=True)
class Bar:
    """``limit`` is the least value allowed, with ``most`` the greatest, on every page.

    Where ``limits`` are given, only pages of these kinds have one. ``name`` is the value's in a ``Reading``;
    ``heading`` and ``digits`` are for the table.
    """

    name: str
    heading: str
    limit: float = 0
    limits: Mapping[str, float] = field(default_factory=dict)
    most: bool = True
    digits: int = 0

    def is_met(self, kind: str, value: float) -> bool:
        """Whether a page of a kind (``tsunagu:kind``) has it; judged by what the table shows."""
        limit = self.limits.get(kind) if self.limits else self.limit
        shown = round(value, self.digits)
        return limit is None or (shown <= limit if self.most else shown >= limit)

    def show(self, value: float) -> str:
        """The value as the table shows it."""
        return f"{value:.{self.digits}f}"

    def __str__(self) -> str:
        sign = "<=" if self.most else ">="
        own = [f"{self.show(limit)} ({kind})" for kind, limit in self.limits.items()]
        return f"{self.heading} {sign} {', '.join(own) or self.show(self.limit)}"


BARS = (
    Bar("performance", "perf", 99, most=False),
    Bar("accessibility", "access", 100, most=False),
    Bar("best-practices", "practice", 100, most=False),
    Bar("seo", "seo", 100, most=False),
    Bar("lcp", "LCP s", 1.5, digits=2),
    Bar("cls", "CLS", 0, digits=3),
    Bar("requests", "requests", limits={"essay": 10}),
    Bar("weight", "KiB", limits={"essay": 80, PICTURED: 350}, digits=1),
    Bar("elsewhere", "elsewhere", 0),
)


def list_missed(kind: str, values: Mapping[str, float]) -> list[Bar]:
    """The bars that a page of this kind misses."""
    return [bar for bar in BARS if not bar.is_met(kind, values[bar.name])]
