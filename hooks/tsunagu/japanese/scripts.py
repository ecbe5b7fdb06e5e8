"""Which characters belong to which writing, as parts of regular expressions."""

from __future__ import annotations

from typing import Final

#: One character that only Japanese text has, among the languages of this site: kana or kanji.
JAPANESE: Final = (
    "[\u3005-\u3007\u303b\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)

#: One letter of a European language.
LATIN: Final = "[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]"

#: What joins the character before it: dakuten as a character of its own, or a variation selector.
JOINED: Final = "[\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef]"
