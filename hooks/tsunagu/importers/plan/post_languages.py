"""In which language a post is written: as its text shows, else (where that is short) as its file says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from tsunagu.importers.formats.post import Post

_KANA: Final = re.compile("[ぁ-んァ-ヶ]")
_KANJI: Final = re.compile("[㐀-鿿々]")
_ADDRESS: Final = re.compile(r"https?://\S+")
_WORD: Final = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’][a-z]+)?")
#: What every English text is full of, and no other language.
_ENGLISH_WORDS: Final = (
    "a and are as at be but by for from had has have he his in is it my not of on or our she so that the "
    "their there they this to was we were what when which who will with would you your"
)
_ENGLISH: Final = frozenset(_ENGLISH_WORDS.split())
#: The share of such words: in English about 40 in 100, in French or Spanish, by look-alikes, below 10.
_LEAST_SHARE: Final = 0.15
#: So many words, or letters of kana, leave no doubt.
_ENOUGH: Final = 12
_SAMPLE: Final = 20_000


class FoundLanguage(NamedTuple):
    """A language of the site, whether that is beyond doubt, and what the file said if it said another."""

    code: str
    sure: bool = True
    stated: str = ""


def find_language(post: Post, words: str, languages: Sequence[str], wanted: str = "") -> FoundLanguage:
    """The language of a post; ``languages`` are those of the site, ``wanted`` is what the author says."""
    if wanted:
        return FoundLanguage(wanted)
    stated = re.split("[-_]", post.language.strip().lower())[0]
    shown = read_language(f"{post.title}\n{words}")
    if shown in languages:
        other = stated if stated and stated != shown else ""
        return FoundLanguage(shown, stated=other)
    if not shown and stated in languages:
        return FoundLanguage(stated)
    return FoundLanguage(languages[0], sure=not shown and not stated)


def read_language(text: str) -> str:
    """``ja`` or ``en``; ``?`` for what is surely neither; nothing where too little is said to tell.

    >>> read_language("顧客の声です。"), read_language("We are here, and this is the way that it was for us.")
    ('ja', 'en')
    """
    sample = _ADDRESS.sub("", text[:_SAMPLE])
    kana, words = len(_KANA.findall(sample)), _WORD.findall(sample)
    letters = sum(map(len, words))
    if kana and (kana + len(_KANJI.findall(sample))) * 3 >= letters:
        return "ja"
    if len(words) < _ENOUGH:
        return "" if len(words) < _ENOUGH // 2 or not kana else "ja"
    share = sum(word.lower() in _ENGLISH for word in words) / len(words)
    if share < _LEAST_SHARE and kana >= _ENOUGH:
        return "ja"
    return "en" if share >= _LEAST_SHARE else "?"
