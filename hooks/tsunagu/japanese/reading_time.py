"""How long an essay takes: 500 Japanese characters or 238 English words a minute, rounded up."""

from __future__ import annotations

import math
import re
from functools import lru_cache

_JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々〆ヶ]")
_WORD = re.compile(r"[A-Za-z0-9À-ɏ]+(?:['’-][A-Za-z0-9À-ɏ]+)*")
_MARKUP = re.compile(r"\]\([^)\s]*\)|https?://\S+|\|[^{}|]*\}")


@lru_cache(maxsize=20_000)
def count_minutes(text: str) -> int:
    """Minutes for a Markdown text, at least 1; addresses and ruby readings are not read.

    >>> count_minutes("あ" * 501), count_minutes("word " * 238)
    (2, 1)
    """
    prose = _MARKUP.sub(" ", text)
    japanese, words = len(_JAPANESE.findall(prose)), len(_WORD.findall(prose))
    return max(1, math.ceil(japanese / 500 + words / 238))
