"""Addresses that are published and would lead nowhere, where they were looked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tsunagu.checks.context import CheckContext
from tsunagu.model import Place, Problem

#: Whoever takes the sample away, or begins anew, need not be told of each.
_MOST: Final = 20


def check_lost_addresses(context: CheckContext) -> Iterator[Problem]:
    """Each with the file that made it, which may be gone; of very many how many they are."""
    if len(context.lost) > _MOST:
        first = context.lost[0]
        values = {"seen": f"/{first.url}", "known": f"{len(context.lost):,}"}
        yield Problem("lost-addresses", Place(first.uri), values)
        return
    for one in context.lost:
        yield Problem("lost-address", Place(one.uri), {"seen": f"/{one.url}"})
