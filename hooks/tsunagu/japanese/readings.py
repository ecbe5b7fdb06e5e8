"""A proposal for the reading of a Japanese name, for the author to check: what Sudachi thinks.

It is for proposals and error messages only. A reading that a site is sorted by is the author's, since no
analyser knows whether 間 is ま or あいだ.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tsunagu.japanese.dictionary import open_dictionary
from tsunagu.japanese.kana import is_kana, to_hiragana

if TYPE_CHECKING:
    from sudachipy import Morpheme

#: What Sudachi reads a sign as that it knows no sound of.
_SIGN = "キゴウ"
_SIGNS = ("補助記号", "空白")
_SURE = re.compile("[ぁ-ゖァ-ヺー・㐀-鿿々]+")

_COUNTED = {
    "一": "ひと", "二": "ふた", "三": "みっ", "四": "よっ", "五": "いつ", "六": "むっ", "七": "なな",
    "八": "やっ", "九": "ここの",
}  # fmt: skip
_COUNTED |= {str(number): _COUNTED[kanji] for number, kanji in enumerate(_COUNTED, 1)}

#: A reading with the word itself behind it: ハシ（橋）.
_EXPLAINED = re.compile("([ぁ-ゖァ-ヺー・]+)[ \u3000]*[（(「『【].*[)）」』】]")

# Sudachi refuses texts of more than 49,149 bytes; no name of a term comes near this.
_LONGEST_NAME = 200

_LETTERS = {
    "A": "えー", "B": "びー", "C": "しー", "D": "でぃー", "E": "いー", "F": "えふ", "G": "じー",
    "H": "えいち", "I": "あい", "J": "じぇー", "K": "けー", "L": "える", "M": "えむ", "N": "えぬ",
    "O": "おー", "P": "ぴー", "Q": "きゅー", "R": "あーる", "S": "えす", "T": "てぃー", "U": "ゆー",
    "V": "ぶい", "W": "だぶりゅー", "X": "えっくす", "Y": "わい", "Z": "ぜっと",
}  # fmt: skip


def propose_reading(name: str) -> str:
    """Return a name's probable reading in hiragana, or ``""`` where there is none to propose.

    Sudachi's small dictionary in mode C, whose longest known words bring their own readings.
    Capitals it doesn't know are spelled; what has no sound is left out. Sudachi is imported and its
    dictionary opened (0.03 s) only here.

    >>> [propose_reading(name) for name in ("専門スキル", "KPI", "skill", "ハシ（橋）")]
    ['せんもんすきる', 'けーぴーあい', '', 'はし']
    """
    if found := _EXPLAINED.fullmatch(name.strip()):
        return to_hiragana(found[1])
    heard = "".join(reading for _, reading in list_readings(name))
    return heard if is_kana(heard) else ""


def list_readings(name: str) -> list[tuple[str, str]]:
    """Return the words of a name, each with its reading in hiragana (``""`` where it has none).

    >>> list_readings("越境コラボ"), list_readings("二つめの章")
    ([('越境', 'えっきょう'), ('コラボ', 'こらぼ')], [('二つめ', 'ふたつめ'), ('の', 'の'), ('章', 'しょう')])
    """
    heard = [(token.surface(), _hear(token.surface(), _read(token))) for token in _list_tokens(name)]
    return list(_join_counts(heard))


def _join_counts(words: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """What is counted by つ as one word with its own reading: to Sudachi it is two or three."""
    rest = list(reversed(words))
    while rest:
        surface, reading = rest.pop()
        if surface in _COUNTED and rest and rest[-1][0] in ("つ", "つめ"):
            behind = rest.pop()[0]
            if behind == "つ" and rest and rest[-1][0] in ("め", "目"):
                behind += rest.pop()[0]
            surface, reading = surface + behind, _COUNTED[surface] + behind.replace("目", "め")
        yield surface, reading


def is_doubtful_reading(name: str) -> bool:
    """Whether a reading proposed for a name must not be written unseen.

    So where there is more in it than kana and kanji, a word or a number that Sudachi does not know, or a
    single kanji, which has as many readings as words it stands in.

    >>> is_doubtful_reading("顧客開拓"), is_doubtful_reading("OKY（やってみろ）"), is_doubtful_reading("間")
    (False, True, True)
    """
    text = unicodedata.normalize("NFKC", name).strip()
    if not _SURE.fullmatch(text) or (len(text) == 1 and not is_kana(text)):
        return True
    return any(token.is_oov() and not is_kana(token.surface()) for token in _list_tokens(name))


def _list_tokens(name: str) -> list[Morpheme]:
    from sudachipy import SplitMode  # noqa: PLC0415 (a build without mistakes needs no dictionary)

    text = unicodedata.normalize("NFKC", name).strip()
    if len(text) > _LONGEST_NAME:
        return []
    return list(open_dictionary().tokenizer().tokenize(text, SplitMode.C))


def _read(token: Morpheme) -> str:
    """Sudachi's reading of a token; nothing for a sign that has no sound."""
    reading: str = token.reading_form()
    return "" if reading == _SIGN and token.part_of_speech()[0] in _SIGNS else reading


def _hear(surface: str, reading: str) -> str:
    """The sound of one token: Sudachi's reading, the names of capitals, or nothing.

    >>> _hear("根", "ネ"), _hear("KPI", "kpi"), _hear("「", "「")
    ('ね', 'けーぴーあい', '')
    """
    if is_kana(reading) or reading == "・":
        return to_hiragana(reading)
    return "".join(_LETTERS.get(char, "") for char in surface)
