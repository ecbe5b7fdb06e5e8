"""Addresses that are published and would lead nowhere, where they were looked for."""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.checks.context import CheckContext
from tsunagu.model import Place, Problem


def check_lost_addresses(context: CheckContext) -> Iterator[Problem]:
    """Each with the file that made it, which may be gone."""
    return (Problem("lost-address", Place(one.uri), {"seen": f"/{one.url}"}) for one in context.lost)
