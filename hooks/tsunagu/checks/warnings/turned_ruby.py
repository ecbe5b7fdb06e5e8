"""Ruby that is turned round: the kanji stand above their own reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem

_KANA: Final = re.compile("[ぁ-ゖァ-ヺー・]+")
_KANJI: Final = re.compile("[一-鿿㐀-䶿々]")


def check_turned_ruby(page: CheckedPage) -> Iterator[Problem]:
    """``{かんじ|漢字}`` is ``{漢字|かんじ}``: what is above is how to read what is below."""
    for one in page.reading.inlines:
        if one.token.type != "ruby":
            continue
        base, reading = "".join(one.token.meta["parts"]), "".join(one.token.meta["readings"])
        if _KANA.fullmatch(base) and _KANJI.search(reading):
            known = f"{{{reading}|{base}}}"
            yield page.problem("ruby-turned", one.start, seen=one.token.content, known=known)
