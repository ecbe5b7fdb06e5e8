"""Folding: one spelling for what a reader means the same.

The worker folds the same way (``worker/fold.js``, with a map back to the original); here it serves
the keys of a large site (``search_keys.py``). A test compares the two.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from tsunagu.japanese import LETTER_FORMS
from tsunagu.text import BORDER, JOINT

KANJI, KATAKANA, HIRAGANA, LATIN, DIGIT, OTHER = "KTHLNO"
_MARKS = {ord(BORDER): "B", ord(JOINT): "J"}

_HAN = "々〆〇\u2e80-\u2fd5\u3021-\u3029\u3038-\u303b\u3400-\u9fff\uf900-\ufad9\U00020000-\U000323af"
_JAPANESE = re.compile(f"[{_HAN}ぁ-ゖゝゞァ-ヶヽヾ]")
_HYPHEN = re.compile(r"(?<=[^\W_])[-‐‑‒–−](?=[^\W_])")
_APOSTROPHE = re.compile(f"(?<=[^\\W\\d_{_HAN}ぁ-ヾ])['’‘]")
_LONG_VOWEL = re.compile("(?<=[ぁ-ゖァ-ヶ])ー+")
_BLANK = re.compile(r"\x7f*\s[\s\x7f]*")
_SPELLED_APART = re.compile("ヴ[ァィェォ]|ウ[ィェォ]")
_SPELLINGS = {
    "ヴァ": "バ",
    "ヴィ": "ビ",
    "ヴェ": "ベ",
    "ヴォ": "ボ",
    "ウィ": "ウイ",
    "ウェ": "ウエ",
    "ウォ": "ウオ",
}
_QUOTES = str.maketrans(dict.fromkeys("\"“”„«»´`'’‘「」『』〝〟〈〉《》・･·‧", BORDER))
_PLAIN = str.maketrans(
    LETTER_FORMS
    | {chr(code): chr(code - 0x60) for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}
    | {"ヴ": "ぶ", "ヂ": "じ", "ヅ": "ず", "ヵ": "か", "ヶ": "か"}
    | {"ゔ": "ぶ", "ぢ": "じ", "づ": "ず", "ゕ": "か", "ゖ": "か"}
)


class _Scripts(dict[int, str]):
    """Code point -> letter of its script, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if "ァ" <= char <= "ヶ" or char in "ヽヾ":
            script = KATAKANA
        elif "ぁ" <= char <= "ゖ" or char in "ゝゞ":
            script = HIRAGANA
        elif _JAPANESE.match(char):
            script = KANJI
        elif char == "ー":
            script = OTHER
        else:
            script = {"N": DIGIT, "L": LATIN, "M": LATIN}.get(unicodedata.category(char)[0], OTHER)
        self[code] = script
        return script


@lru_cache(maxsize=1)
def _know_scripts() -> _Scripts:
    return _Scripts(_MARKS)


@dataclass(frozen=True, slots=True)
class SearchFolded:
    """A folded text and a letter for the script of each of its characters.

    Borders (B) and joints (J) stay in both.

    >>> fold_for_search("”顧客” 開拓").text.replace(BORDER, "")
    '顧客開拓'
    """

    text: str
    scripts: str


def fold_for_search(original: str) -> SearchFolded:
    """Fold a text: NFKC, lower case, hiragana, without old letters, long vowel marks, quotes, idle blanks."""
    text = unicodedata.normalize("NFKC", original).lower()
    text = _SPELLED_APART.sub(lambda found: _SPELLINGS[found[0]], text)
    text = _HYPHEN.sub(BORDER, text)
    text = _APOSTROPHE.sub("", text)
    text = _LONG_VOWEL.sub("", text).translate(_QUOTES)
    text = _BLANK.sub(_fold_blank, text)
    return SearchFolded(text.translate(_PLAIN), text.translate(_know_scripts()))


def _fold_blank(blank: re.Match[str]) -> str:
    if blank.start() == 0 or blank.end() == len(blank.string):
        return BORDER if BORDER in blank[0] else ""
    if "\n\n" in blank[0].replace(BORDER, ""):
        return "\n"
    beside = blank.string[blank.start() - 1 : blank.start()] + blank.string[blank.end() : blank.end() + 1]
    return BORDER if _JAPANESE.search(beside) else " "
