"""Key factors among themselves: each has a place in their order, and crossings are named by it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from tsunagu.addresses import read_address
from tsunagu.checks.context import CheckContext
from tsunagu.model import Factor, Place, Problem
from tsunagu.relations import find_crossing, is_crossing_id, list_crossings

#: How many names of crossings are told, the most alike first: a site of seven factors has 56.
_MOST: Final = 5


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


def check_crossings(context: CheckContext) -> Iterator[Problem]:
    """The introduction of a crossing, ``docs/themes/a-and-b.md``, is in a file of the crossing's own name."""
    factors = sorted(context.factors, key=lambda factor: (factor.order, factor.id))
    for uri in context.library.commentaries:
        address = read_address(uri, context.library.languages)
        if address.kind == "theme" and is_crossing_id(address.id) and not find_crossing(factors, address.id):
            known = [crossing.id for crossing in list_crossings(context.library.factors)]
            near = get_close_matches(address.id, known, n=_MOST, cutoff=0) or ["-"]
            yield Problem("unknown-crossing", Place(uri), {"seen": address.id, "known": ", ".join(near)})
