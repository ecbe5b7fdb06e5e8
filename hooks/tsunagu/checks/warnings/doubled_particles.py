"""A particle typed twice: ``本社をを``, or ``報告を本社を待つ``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem

#: Behind a word; のの字, とと様 and は組 are words of their own.
_DOUBLED: Final = re.compile(
    r"(?<=\w)(?!のの字|とと様|とと[さち]ゃん|[はにへと]{2}組)([をがにはでとへもの])(?<!\1\1)\1(?!\1)"
)
#: With two verbs behind them, each を may have its own: ``資料を秘書を通じて配る``; one alone is not far.
_AGAIN: Final = re.compile(
    r"を[一-鿿々ァ-ヶーA-Za-z0-9]{1,10}を(?=[^、。！？\n]{0,7}(?:[、。！？\n]|$))(?![^、。！？\n]*(?:[てで]|ながら|つつ))"
)


def check_particles(page: CheckedPage) -> Iterator[Problem]:
    """Where two equal particles stand side by side, or two を with no verb between them."""
    if page.language != "ja":
        return
    for found in _AGAIN.finditer(page.prose):
        yield page.problem("particle-twice", found.start(), seen=found[0])
    for at, sentence in page.sentences if _DOUBLED.search(page.prose) else ():
        if _DOUBLED.search(sentence):
            particles = page.find_particles(sentence)
            for found in _DOUBLED.finditer(sentence):
                if {found.start(), found.start() + 1} <= particles:
                    yield page.problem("particle-twice", at + found.start(), seen=found[0])
