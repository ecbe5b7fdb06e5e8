"""です・ます and である in one text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem

_POLITE: Final = re.compile(
    r"(?:です|ます|でした|ました|ません|でしょう|ましょう|ください|ございます)(?:か|ね|よ|よね|が)?[。！？]*"
)
_PLAIN: Final = re.compile(r"(?:である|であった|であろう|のだ|のだった|ではない|だ|だった)[。！？]*")
#: What nobody writes among です and ます for its rhythm.
_STIFF: Final = re.compile(r"(?:である|であった|であろう)[。！？]*")
_QUOTED: Final = re.compile(r"[「『“”（(][^」』“”）)]{0,400}+[」』“”）)]")

#: So many endings of one kind make a text of that kind.
_ENOUGH: Final = 4


def check_endings(page: CheckedPage) -> Iterator[Problem]:
    """The few endings of the other kind, where a text clearly has one kind. Speech is left alone."""
    if page.language != "ja":
        return
    ended = [(at, _QUOTED.sub("", sentence)) for at, sentence in page.sentences]
    polite = [(at, text) for at, text in ended if _ends(text, _POLITE)]
    plain = [(at, text) for at, text in ended if _ends(text, _PLAIN)]
    odd: list[tuple[int, str]] = []
    if len(polite) >= _ENOUGH and len(polite) > 3 * len(plain):
        odd = [(at, text) for at, text in plain if _ends(text, _STIFF)]
    elif len(plain) >= _ENOUGH and len(plain) > 3 * len(polite):
        odd = polite
    for at, text in odd:
        yield page.problem("mixed-endings", at, seen=text if len(text) <= 20 else "…" + text[-19:])


def _ends(sentence: str, pattern: re.Pattern[str]) -> bool:
    return sentence.endswith(("。", "！", "？")) and any(
        found.end() == len(sentence) for found in pattern.finditer(sentence)
    )
