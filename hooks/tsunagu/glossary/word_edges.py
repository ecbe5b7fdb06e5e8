"""Whether a name found in running text stands there as a word, judged by what touches it.

All offsets are into folded text (``japanese/folding.py``). Three questions, asked in this order:

1. ``is_barred``: does grammar alone refuse it? (引き継ぎます is a verb, non-expatriate is not an expatriate.)
2. ``is_doubtful_edge``: could what touches it belong to the same word? Only then are token borders
   needed, and only a name with a border at both ends stands.
3. ``has_affix``: does an affix still make another word of it? (経営者, 無価値)
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

#: Letters and digits of the folded Latin script, for use inside ``[...]``.
LATIN_LETTER = "0-9a-z_\u00df-\u024f\u1e00-\u1eff"

Script = Literal["kanji", "katakana", "hiragana", "latin", "other"]
_LATIN_LETTER = re.compile(f"[{LATIN_LETTER}]")

#: Kanji that make another word of the one they stand before, for they deny it (無価値) or move it (西日本).
_CHANGING = frozenset("無不非未反脱没総副準亜異逆東西南北")

#: Kanji that, hanging on a word alone, only say where, when, whose, how many or what for, and leave it what
#: it is (帰任後, 顧客別). Every other single kanji makes another word of it: 経営者, 価値観, 稟議書, 出向先.
_RELATING = frozenset("前後中時内外間側上下用別毎等達様殿発着宛向済数名有無面頃跡対兼及又")

#: Kanji that belong to the kanji after them, not to the word before: 顧客一人, 経営未経験, 本社各部.
_LEADING = frozenset(
    "一二三四五六七八九十百千万億第約数何全各両諸当同本某他毎主再新旧元現前次無不非未反超最高低多少大小"
)

#: What may follow a name that ends in kanji without being its okurigana (出向の; but 出向く is another
#: word, and 物語って and 見積もって may be).
_PARTICLE = re.compile("[はがをのにでとへやしすさだな]|も(?![っらりるれろ])|から|まで|より|など|こそ|ほど")

#: What may follow a name that ends in hiragana: before these not even a verb's stem can stand.
_NOMINAL_PARTICLE = re.compile("[はがをの]")

#: What makes a verb of any noun: コラボる, コラボった.
_VERB_MAKING = re.compile("る|った(?!ら)")

#: What stands after a verb's stem and never after a noun: 引き継ぎます, つながりたい, 問いかける.
_VERB_ENDING = re.compile(
    "ま[すしせ]|た(?!ち)|て|ながら|つつ|そう[なにだで]|やす[いくか]|にく[いくか]|すぎ|きれ|ぬ[いく]"
    "|ず|よう|られ|れば|はじめ|つづけ|かけ|かえ[さしすせ]|なお[さしすせ]|あ[いうえわ]"
)

#: Adjectives that make one longer adjective with the noun before them: 義理堅い, 縁遠く.
_ADJECTIVE = re.compile("[強深高堅固硬厚薄遠近長短早遅重軽広狭太細臭辛甘苦多良悪無][いくかけさ]")

#: A one-character noun after the first and before the second is an adverb: その間に, この場で, いつの間にか.
_ADVERB_BEFORE = re.compile("(?:[こそあど]の|いつの|いう|らぬ)$")
_ADVERB_AFTER = re.compile("[のにでも、]")

#: A one-character noun before these is an adverb (間もなく) or a person's name (和さん).
_NO_NOUN_AFTER = re.compile("もな[いくか]|さん|くん|ちゃん")

#: Bound prefixes and suffixes of English and of loanwords: non-expatriate, skill-less, アンチミッション.
_BOUND_BEFORE = re.compile(
    f"(?<![{LATIN_LETTER}])(?:non|un|in|dis|de|mis|anti|counter|pseudo|quasi|re|up|co|sub|inter|trans)-$"
    "|(?<![ァ-ヺー])(?:ノン|アン|アンチ|イン|ディス|リ|コ|サブ|インター|トランス)$"
)
_BOUND_AFTER = re.compile(f"-(?:less|like|wise|ish|free|hood|ship|ism|ist)(?![{LATIN_LETTER}])")

#: What those prefixes end in, and room for the longest of them with the character before it.
_BOUND_ENDS = frozenset("-ンチスリコブー")
_BOUND_REACH = 10


def is_barred(text: str, start: int, end: int, *, inflects: bool) -> bool:
    """Whether ``text[start:end]`` is no word of its own here, whatever the dictionary says.

    ``inflects``: the term is a verb (持ち帰る), so that its stem before a verb's ending still is this term.
    """
    if _VERB_MAKING.match(text, end) or _BOUND_AFTER.match(text, end):
        return True
    if text[start - 1 : start] in _BOUND_ENDS and _BOUND_BEFORE.search(
        text[max(0, start - _BOUND_REACH) : start]
    ):
        return True
    if end - start == 1 and _is_part_of_phrase(text, start, end):
        return True
    return not inflects and _script(text, end - 1) == "hiragana" and _VERB_ENDING.match(text, end) is not None


def is_doubtful_edge(text: str, start: int, end: int) -> bool:
    """Whether what touches ``text[start:end]`` could make it a part of a longer word."""
    return _is_doubtful_before(text, start, end) or _is_doubtful_after(text, start, end)


def has_affix(text: str, start: int, end: int, is_border: Callable[[int], bool]) -> bool:
    """Whether the token before or after makes another word of ``text[start:end]``; see the sets above."""
    if _script(text, start - 1) == "kanji" and text[start - 1] in _CHANGING and is_border(start - 1):
        return True
    if _script(text, end) != "kanji":
        return False
    if is_border(end + 1):
        leads = text[end] in _LEADING and _script(text, end + 1) == "kanji"
        return not (leads or text[end] in _RELATING)
    return _ADJECTIVE.match(text, end) is not None


def _is_part_of_phrase(text: str, start: int, end: int) -> bool:
    """Whether a name of one character is a part of a word (大型, リーダー型, A型), an adverb or a person."""
    joined = ("kanji", "katakana", "latin")
    if _script(text, start - 1) in joined or _script(text, end) in joined:
        return True
    if _ADVERB_BEFORE.search(text[max(0, start - 3) : start]) and _ADVERB_AFTER.match(text, end):
        return True
    return _NO_NOUN_AFTER.match(text, end) is not None


def _is_doubtful_before(text: str, start: int, end: int) -> bool:
    before, first = _script(text, start - 1), _script(text, start)
    if before == "hiragana":
        return first == "hiragana" or end - start == 1
    return before == "kanji" or (before == "katakana" and first in ("katakana", "hiragana"))


def _is_doubtful_after(text: str, start: int, end: int) -> bool:
    last, after = _script(text, end - 1), _script(text, end)
    if after == "hiragana" and last == "kanji":
        return end - start == 1 or not _PARTICLE.match(text, end)
    if after == "hiragana" and last == "hiragana":
        return not _NOMINAL_PARTICLE.match(text, end)
    return after == "kanji" or (after == "katakana" and last in ("katakana", "hiragana"))


def _script(text: str, offset: int) -> Script:
    """The script of the character there; "other" for marks, and outside the text."""
    if not 0 <= offset < len(text):
        return "other"
    character = text[offset]
    if "\u3041" <= character <= "\u309f":
        return "hiragana"
    if "\u4e00" <= character <= "\u9fff" or character in "々〆〇":
        return "kanji"
    if "\u30a1" <= character <= "\u30ff" and character != "・":
        return "katakana"
    if "\u3400" <= character <= "\u4dbf" or "\uf900" <= character <= "\ufaff" or character >= "\U00020000":
        return "kanji"
    return "latin" if _LATIN_LETTER.match(character) else "other"
