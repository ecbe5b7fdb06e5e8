"""Brackets upon brackets: no prose, and hours of work for Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.ground import Ground
from tsunagu.model import Problem
from tsunagu.prose.unmarked import mask_unread

#: So many brackets open at once nobody types; Markdown needs a tenth of a second for them.
_MOST: Final = 200

_BLOCK: Final = re.compile(r"(?:[^\n]+\n?)+")
_MARKS: Final = (("[", re.compile(r"[\[\]]")), ("](", re.compile(r"\]\(|\)")), ("<", re.compile(r"[<>]")))


def check_tangles(ground: Ground) -> Iterator[Problem]:
    """In one paragraph only so many brackets wait for their end."""
    for passage in ground.passages:
        for block in _BLOCK.finditer(mask_unread(passage.body.text)):
            for mark, pattern in _MARKS:
                if block[0].count(mark) > _MOST and (at := _find_tangle(block[0], mark, pattern)) is not None:
                    yield Problem("tangled", passage.find_place(block.start() + at), {"seen": mark})
                    break


def _find_tangle(text: str, mark: str, pattern: re.Pattern[str]) -> int | None:
    """Where one bracket too many is opened."""
    opened = 0
    for found in pattern.finditer(text):
        opened = opened + 1 if found[0] == mark else max(0, opened - 1)
        if opened > _MOST:
            return found.start()
    return None
