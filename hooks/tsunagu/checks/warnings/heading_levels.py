"""Headings go down one level at a time."""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem


def check_headings(page: CheckedPage) -> Iterator[Problem]:
    """The title of the page is level 1; who listens to a page jumps from level to level. One is told."""
    before = 1
    for level, line, seen in page.headings:
        if level > before + 1:
            values = {"seen": seen, "known": "#" * (before + 1)}
            yield Problem("heading-skips", page.passage.place(line, 1), values)
            return
        before = level
