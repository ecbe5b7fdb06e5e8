"""The day that readers saw, where a file states a moment by a clock that was not the blog's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from tsunagu.importers.formats.post import Post
from tsunagu.model import Problem


def _is_japans(language: str) -> bool:
    """Whether a blog in a language had Japan's clock."""
    return language.lower().replace("_", "-").partition("-")[0] in ("ja", "japanese")


def date_by_clock(post: Post, language: str) -> datetime | None:
    """The moment as readers saw it: the world's clock turns to Japan's only for what was read there."""
    if post.date is None or post.clock != "world" or _is_japans(language):
        return post.date
    return post.date.astimezone(UTC)


def doubt_clock(post: Post, language: str) -> Iterator[Problem]:
    """What the author should know of a day that was kept as the file states it."""
    if post.date and post.clock != "own" and not _is_japans(language):
        seen = "+0000" if post.clock == "world" else f"{post.date:%z}"
        yield Problem("guessed-clock", post.place, {"seen": seen})
