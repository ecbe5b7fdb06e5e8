"""Japanese in the letters of an address: the words of a title by their sound, in Hepburn spelling.

Sudachi's small dictionary tells the words and their readings. It may be wrong about a reading; an address
that says 間 wrongly is still one that its author recognises, and it is fixed once by the file's name.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from typing import Final

from sudachipy import Dictionary, Morpheme, SplitMode, Tokenizer

_ROWS: Final = (
    ("アイウエオ", "", "a i u e o"),
    ("カキクケコ", "k", "a i u e o"),
    ("サシスセソ", "", "sa shi su se so"),
    ("タチツテト", "", "ta chi tsu te to"),
    ("ナニヌネノ", "n", "a i u e o"),
    ("ハヒフヘホ", "", "ha hi fu he ho"),
    ("マミムメモ", "m", "a i u e o"),
    ("ヤユヨ", "y", "a u o"),
    ("ラリルレロ", "r", "a i u e o"),
    ("ワヰヱヲ", "", "wa i e o"),
    ("ガギグゲゴ", "g", "a i u e o"),
    ("ザジズゼゾ", "", "za ji zu ze zo"),
    ("ダヂヅデド", "", "da ji zu de do"),
    ("バビブベボ", "b", "a i u e o"),
    ("パピプペポ", "p", "a i u e o"),
    ("ァィゥェォ", "", "a i u e o"),
    ("ャュョ", "y", "a u o"),
    ("ンヴヮ", "", "n vu wa"),
)
_KANA: Final = {
    kana: lead + sound for row, lead, sounds in _ROWS for kana, sound in zip(row, sounds.split(), strict=True)
}
#: Particles are spelled as they are spoken.
_PARTICLES: Final = {"ハ": "wa", "ヘ": "e", "ヲ": "o"}
#: Sudachi refuses texts of more than 49,149 bytes; no title comes near this.
_LONGEST: Final = 200


def romanise(katakana: str) -> str:
    """A reading in Hepburn spelling, without marks for long vowels; what is no kana goes.

    >>> romanise("キョウドウ"), romanise("マッチ"), romanise("ヴィジョン"), romanise("シェア")
    ('kyodo', 'matchi', 'vijon', 'shea')
    """
    written = ""
    double = False
    for kana in katakana:
        sound = _KANA.get(kana, "")
        if kana in "ャュョァィゥェォ" and written[-1:] in ("i", "u", "e", "o"):
            written = _contract(written, sound)
        elif kana == "ッ":
            double = True
            continue
        elif sound:
            written += ("t" if sound.startswith("ch") else sound[0]) * (
                double and sound[0] not in "aiueon"
            ) + sound
        double = False
    return re.sub("ou|oo|uu", lambda found: found[0][0], written)


def _contract(written: str, sound: str) -> str:
    """キ + ャ is kya, シ + ャ is sha, ヴ + ィ is vi, ウ + ィ is wi."""
    if re.search("(?:^|[aiueo])u$", written):
        return written[:-1] + "w" + sound
    if sound.startswith("y"):
        return written[:-1] + (sound[1:] if written.endswith(("shi", "chi", "ji")) else sound)
    return written[:-1] + sound


class TitleReader:
    """Title -> its words in ASCII letters: ``TitleReader()("顧客は誰か") == "kokyaku-wa-dare-ka"``."""

    def __call__(self, title: str) -> str:
        text = unicodedata.normalize("NFKC", title)[:_LONGEST]
        words = (_spell(token) for token in self._tokenizer.tokenize(text))
        return "-".join(word for word in words if word)

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return Dictionary(dict="small").tokenizer(mode=SplitMode.C)


def _spell(token: Morpheme) -> str:
    if token.part_of_speech()[0] in ("補助記号", "空白"):
        return ""
    surface = unicodedata.normalize("NFKD", token.surface()).encode("ascii", "ignore").decode().lower()
    if letters := "-".join(re.findall("[a-z0-9]+", surface)):
        return letters
    reading = token.reading_form()
    if token.part_of_speech()[0] == "助詞" and reading in _PARTICLES:
        return _PARTICLES[reading]
    return romanise(reading)
