"""Key factors among themselves: each has a place of its own in their order."""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.checks.context import CheckContext
from tsunagu.model import Factor, Problem


def check_orders(context: CheckContext) -> Iterator[Problem]:
    """No two factors share an ``order``: addresses of crossings are made in it."""
    orders = {factor.order for factor in context.factors}
    free = next(number for number in range(1, len(orders) + 2) if number not in orders)
    seen: dict[int, Factor] = {}
    for factor in sorted(context.factors, key=lambda factor: factor.id):
        first = seen.setdefault(factor.order, factor) if factor.order else factor
        if first is not factor:
            values = {
                "field": "order",
                "seen": str(factor.order),
                "known": first.place.uri,
                "near": str(free),
            }
            yield Problem("order-taken", factor.places.get("order", factor.place), values)
