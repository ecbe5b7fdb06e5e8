"""Headings go down one level at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem

_HEADING: Final = re.compile(r"^(#{1,6})(?!#)[^\n]", re.MULTILINE)


def check_headings(page: CheckedPage) -> Iterator[Problem]:
    """The title of the page is level 1; who listens to a page jumps from level to level."""
    before = 1
    for found in _HEADING.finditer(page.masked):
        level = len(found[1])
        if level > before + 1:
            yield page.problem("heading-skips", found.start(), seen=found[1], known="#" * (before + 1))
        before = level
