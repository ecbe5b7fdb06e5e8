"""What of the library is out: drafts never are, scheduled essays not before their moment."""

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


def publish(library: Library, now: datetime) -> Library:
    """The library as readers may see it: every other thing is built from this one."""
    return replace(library, essays=tuple(essay for essay in library.essays if is_published(essay, now)))
