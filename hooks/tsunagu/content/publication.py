"""What of the library is out: drafts never are, scheduled essays and their series not before their moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from tsunagu.model import Essay, Library


def is_scheduled(essay: Essay, now: datetime) -> bool:
    """True while the essay's date lies ahead; at that very moment it is out."""
    return essay.date > now


def is_published(essay: Essay, now: datetime) -> bool:
    """True for what a reader may see in a build made ``now``."""
    return not essay.draft and not is_scheduled(essay, now)


def list_waiting_series(library: Library, now: datetime) -> dict[str, Essay]:
    """The id of each series that has parts of which none is out, and the part that will be out first.

    A series without any part is not one of them: its author shows its page as it is.
    """
    first: dict[str, Essay] = {}
    for essay in sorted(
        library.essays, key=lambda essay: (not is_published(essay, now), essay.draft, essay.date)
    ):
        if essay.series:
            first.setdefault(essay.series, essay)
    return {series: essay for series, essay in first.items() if not is_published(essay, now)}


def publish(library: Library, now: datetime) -> Library:
    """The library as readers may see it: every other thing is built from this one."""
    waiting = list_waiting_series(library, now)
    return replace(
        library,
        essays=tuple(essay for essay in library.essays if is_published(essay, now)),
        series=tuple(series for series in library.series if series.id not in waiting),
    )
