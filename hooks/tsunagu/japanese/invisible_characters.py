"""Characters that nobody sees and nobody types on purpose."""

from __future__ import annotations

import re
from typing import Final

from tsunagu.japanese.scripts import JAPANESE

#: Controls other than tab and line feed, marks that turn the direction of text, halves of characters.
CONTROL: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)

#: Blanks and joints that look like nothing, or like a plain blank, within a key.
HIDDEN: Final = re.compile("[\u00a0\u00ad\u2000-\u200f\u202f\u2060\u3000\ufeff]")

#: What has no width at all and joins nothing: no writer means it (unlike the joiners of emoji and names). A
#: hyphen for the end of a line, which word processors put in, has no place beside Japanese.
WIDTHLESS: Final = re.compile(f"[\u200b\u2060\ufeff]|(?<={JAPANESE})\u00ad|\u00ad(?={JAPANESE})")


def name_character(char: str) -> str:
    """``U+200B``, as messages call it."""
    return f"U+{ord(char):04X}"
