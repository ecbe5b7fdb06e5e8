"""Cut a Japanese heading at phrases, so that no line breaks within a word (BudouX)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import budoux

_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
#: Phrases this short hang better on the one before: 言わない|日.
_SHORT = 2


@lru_cache(maxsize=1)
def _parser() -> budoux.Parser:
    import budoux  # noqa: PLC0415 (a check breaks no line, and does not wait for it)

    return budoux.load_default_japanese_parser()


@lru_cache(maxsize=20_000)
def list_phrases(text: str) -> tuple[str, ...]:
    """The phrases of a text; joined they are the text.

    >>> list_phrases("前任者の地図を信じすぎない")
    ('前任者の', '地図を', '信じすぎない')
    """
    if not _JAPANESE.search(text):
        return (text,)
    phrases: list[str] = []
    for phrase in _parser().parse(text):
        if phrases and len(phrase) < _SHORT:
            phrases[-1] += phrase
        else:
            phrases.append(phrase)
    return tuple(phrases)
