"""Kana in Latin letters, after Hepburn, without marks for long vowels (こうきょう: kokyo)."""

from __future__ import annotations

import re
from typing import Final

from tsunagu.japanese.kana import to_hiragana

_ROWS: Final = {
    "あいうえお": "a i u e o", "かきくけこ": "ka ki ku ke ko", "がぎぐげご": "ga gi gu ge go",
    "さしすせそ": "sa shi su se so", "ざじずぜぞ": "za ji zu ze zo", "たちつてと": "ta chi tsu te to",
    "だぢづでど": "da ji zu de do", "なにぬねの": "na ni nu ne no", "はひふへほ": "ha hi fu he ho",
    "ばびぶべぼ": "ba bi bu be bo", "ぱぴぷぺぽ": "pa pi pu pe po", "まみむめも": "ma mi mu me mo",
    "やゆよ": "ya yu yo", "らりるれろ": "ra ri ru re ro", "わゐゑをん": "wa i e o n", "ゔ": "vu",
    "ぁぃぅぇぉ": "a i u e o", "ゃゅょ": "ya yu yo", "ゎゕゖ": "wa ka ke",
}  # fmt: skip
_LETTERS: Final = {
    kana: latin for row, sounds in _ROWS.items() for kana, latin in zip(row, sounds.split(), strict=True)
}
_SMALL_Y: Final = {"ゃ": "a", "ゅ": "u", "ょ": "o"}
_SMALL_VOWELS: Final = {"ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o"}
_PAIR: Final = re.compile("[ぁ-ゖ][ゃゅょぁぃぅぇぉ]|.")


def romanise(reading: str) -> str:
    """The Latin letters of a text in kana; what is no kana is left out.

    >>> romanise("きゃっちゃく"), romanise("ファイル"), romanise("しんようじょう"), romanise("マッチ")
    ('kyatchaku', 'fairu', 'shinyojo', 'matchi')
    """
    heard = ""
    doubled = False
    for pair in _PAIR.findall(to_hiragana(reading)):
        if pair == "っ":
            doubled = True
            continue
        sound = _LETTERS.get(pair, "") if len(pair) == 1 else _join(pair[0], pair[1])
        if doubled and sound[:1] not in ("", *"aiueon"):
            heard += "t" if sound.startswith("ch") else sound[0]
        doubled = False
        heard += sound
    return re.sub("ou|oo|uu", lambda long: long[0][0], heard)


def _join(large: str, small: str) -> str:
    """A kana with the small one that belongs to it: きゃ, しゅ, ふぁ, ティ."""
    sound = _LETTERS.get(large, "")
    if small in _SMALL_Y and sound.endswith("i"):
        stem = sound[:-1]
        return stem + ("" if stem in ("sh", "ch", "j") else "y") + _SMALL_Y[small]
    if small in _SMALL_VOWELS and len(sound) > 1:
        return sound[:-1] + _SMALL_VOWELS[small]
    if small in _SMALL_VOWELS and large == "う":
        return "w" + _SMALL_VOWELS[small]
    return sound + _LETTERS[small]
