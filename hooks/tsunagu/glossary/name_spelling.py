"""The ways a name may be spelled in prose, as a pattern over folded text (``japanese/folding.py``)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from tsunagu.glossary.word_edges import LATIN_LETTER
from tsunagu.japanese import fold

#: A run of Latin letters and digits, or of anything else that is no blank, hyphen or middle dot.
_WORD = re.compile(rf"[{LATIN_LETTER}]+|[^{LATIN_LETTER}\s・-]+")
_LATIN_LETTER = re.compile(f"[{LATIN_LETTER}]")

#: Between the words of a Latin name: a hyphen, or blanks with at most one line break.
_LATIN_GAP = r"(?:-|[^\S\n]+(?:\n[^\S\n]*)?|\n[^\S\n]*)"

#: Beside Japanese a blank or a middle dot is a matter of taste: ビジネス・スキル, IT スキル.
_JAPANESE_GAP = "[・ ]?"

#: A loanword of three kana or more may be written with or without its last ー: ユーザー, ユーザ.
_LOANWORD = re.compile("([ァ-ヺ][ァ-ヺー]{2,}?)ー?(?![ァ-ヺー])")

#: IT, KPI: in small letters this is another word (it), or none.
_ACRONYM = re.compile("[A-Z0-9]*[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*")


@dataclass(frozen=True, slots=True)
class Spelling:
    """``pattern``, matched where a word begins, covers every spelling of a name; each begins with ``lead``.

    ``lead`` is one or two characters. ``capitals``: only an occurrence in capitals is this name.
    """

    lead: str
    pattern: re.Pattern[str]
    capitals: bool = False

    def allows(self, source: str) -> bool:
        """Whether the characters of the source that the pattern matched may be this name."""
        return not self.capitals or unicodedata.normalize("NFKC", source).rstrip("s").isupper()


def spelling(name: str) -> Spelling | None:
    """How to find ``name``; None for a name without any letter.

    ``spelling("Head Office")`` matches "head office", "head-office", "head offices", not "forehead office".
    """
    words: list[str] = _WORD.findall(fold(name).text)
    if not any(character.isalnum() for word in words for character in word):
        return None
    first, last = words[0], words[-1]
    body = _variants(first, is_last=len(words) == 1)
    for before, word in pairwise(words):
        gap = _LATIN_GAP if _is_latin(before) and _is_latin(word) else _JAPANESE_GAP
        body += gap + _variants(word, is_last=word is last)
    if _is_latin(first):
        body = r"(?<!\w\.)(?<!\$)" + body
    if _is_latin(last):
        body += rf"(?!\.?[{LATIN_LETTER}])"
    lead = first[:1] if _is_latin(first) and len(first) == 2 else first[:2]
    capitals = _ACRONYM.fullmatch(unicodedata.normalize("NFKC", name).strip()) is not None
    return Spelling(lead, re.compile(body), capitals)


def _variants(word: str, *, is_last: bool) -> str:
    """A pattern of one word: a loanword also without its last ー, the last English word also in plural."""
    if not _is_latin(word):
        return _LOANWORD.sub(r"\1ー?", re.escape(word))
    return _plural(word) if is_last else re.escape(word)


def _plural(word: str) -> str:
    """A pattern of an English word and its regular plural: skill(s), box(es), compan(y, ies)."""
    if re.search("[^aeiou]y$", word):
        return re.escape(word[:-1]) + "(?:y|ies)"
    ending = "(?:es)?" if re.search("(?:s|x|z|ch|sh)$", word) else "(?:e?s)?" if word.endswith("o") else "s?"
    return re.escape(word) + ending


def _is_latin(word: str) -> bool:
    return _LATIN_LETTER.match(word) is not None
