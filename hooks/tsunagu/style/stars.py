"""Stars that were meant as stars, and of which Markdown makes emphasis: ``本文(*1)と(*2)``, ``2*3*4``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from tsunagu.model import Problem
from tsunagu.style.page import Page

_PARAGRAPH: Final = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
_STARS: Final = re.compile(r"\\.|\*+")
#: What stands before and behind a star that is the mark of a note, or that multiplies.
_STAR_SIGNS: Final = (
    (re.compile(r"[(（]\Z"), re.compile(r"\d{1,3}[)）]")),
    (re.compile(r"[ぁ-ゖァ-ヺー一-鿿々。、」』]\Z"), re.compile(r"\d{1,2}(?![\d*])")),
    (re.compile(r"\d\Z"), re.compile(r"\d")),
    (re.compile(r"[円％%注名個]\Z"), re.compile(r"")),
)


def check_stars(page: Page) -> Iterator[Problem]:
    """Two stars that make emphasis of what is between them do not both look like signs of their own."""
    for paragraph in _PARAGRAPH.finditer(page.masked) if "*" in page.masked else ():
        text = paragraph[0]
        stars = [found for found in _STARS.finditer(text) if found[0] in ("*", "**")]
        end = -1
        for first, second in pairwise(stars):
            if first.start() >= end and _joins(text, first, second):
                end = second.end()
                if any(_is_sign(text, first, sign) and _is_sign(text, second, sign) for sign in _STAR_SIGNS):
                    seen = text[max(0, first.start() - 1) : end + 1].strip()
                    yield page.problem("stars-as-emphasis", paragraph.start() + first.start(), seen=seen)


def _joins(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether Markdown makes emphasis of what is between two rows of stars."""
    inner = text[first.end() : second.start()]
    return first[0] == second[0] and bool(inner.strip()) and not (inner[0].isspace() or inner[-1].isspace())


def _is_sign(text: str, star: re.Match[str], sign: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    before, behind = sign
    return bool(
        before.search(text[max(0, star.start() - 1) : star.start()]) and behind.match(text, star.end())
    )
