"""Take from a value what a Japanese keyboard or a word processor put there."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

_QUOTES: Final = re.compile("[“”„‟‘’「『\"'](.*)[“”„‟‘’」』\"']", re.DOTALL)
_NARROW_KANA: Final = re.compile("[\uff66-\uff9f]")
_DASHES: Final = re.compile("(?<=[0-9])[‐‑‒–—―−ー─](?=[0-9])")
_SIGNS: Final = str.maketrans("、。・", ",./")


@dataclass(frozen=True, slots=True)
class Tidy:
    """The text as it was probably meant, and the code of what was wrong (empty: nothing)."""

    text: str
    code: str


def tidy_value(text: str) -> Tidy:
    """Full-width characters and typographic quotes of a value that is no prose, made plain.

    >>> tidy_value("２０２６－０５－０３"), tidy_value("“customers”")
    (Tidy(text='2026-05-03', code='full-width'), Tidy(text='customers', code='smart-quotes'))
    """
    plain = text.strip(" \t\u3000\u00a0")
    quoted = _QUOTES.fullmatch(plain)
    inner = quoted[1].strip() if quoted else plain
    narrow = _DASHES.sub("-", unicodedata.normalize("NFKC", inner))
    if narrow == text:
        return Tidy(text, "")
    if _NARROW_KANA.search(inner):
        return Tidy(narrow, "narrow-kana")
    return Tidy(narrow, "smart-quotes" if quoted and narrow == inner else "full-width")
