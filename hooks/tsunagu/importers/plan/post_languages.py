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
#: So many words, or letters of Japanese, leave no doubt; of words alone, with no Japanese, fewer will do.
_ENOUGH: Final = 12
_FEW: Final = 4
#: A name or two (DSC 0001) are of any language.
_FEWEST: Final = 3
_SAMPLE: Final = 20_000


class FoundLanguage(NamedTuple):
    """A language of the site, whether that is beyond doubt, and what the file said if it said another."""

    code: str
    sure: bool = True
    stated: str = ""


class ShownLanguage(NamedTuple):
    """``ja``, ``en``, ``?`` for what is surely neither, nothing where no word is said; and how sure it is."""

    code: str
    sure: bool = True


def find_language(post: Post, prose: str, languages: Sequence[str], wanted: str = "") -> FoundLanguage:
    """The language of a post by its ``prose``, without what it quotes.

    ``languages`` are those of the site, ``wanted`` is what the author says.
    """
    if wanted:
        return FoundLanguage(wanted)
    stated = re.split("[-_]", post.language.strip().lower())[0]
    shown = read_language(prose, post.title)
    if shown.sure and shown.code in languages:
        other = stated if stated and stated != shown.code else ""
        return FoundLanguage(shown.code, stated=other)
    if shown.code != "?" and stated in languages:
        return FoundLanguage(stated)
    code = shown.code if shown.code in languages else languages[0]
    return FoundLanguage(code, sure=not shown.code and not stated)


def read_language(prose: str, title: str = "") -> ShownLanguage:
    """In which language a text is, by its script; by its words where it has both or might be a third.

    >>> read_language("顧客の声です。").code, read_language("Our office opens at nine.").code
    ('ja', 'en')
    """
    sample = _ADDRESS.sub("", f"{title}\n{prose}"[:_SAMPLE])
    kana, kanji, words = len(_KANA.findall(sample)), len(_KANJI.findall(sample)), _WORD.findall(sample)
    share = sum(word.lower() in _ENGLISH for word in words) / max(len(words), 1)
    if not kana and not kanji:
        return _judge_latin(sum(len(word) > 1 for word in words), share)
    if kana and (kana + kanji) * 3 >= sum(map(len, words)):
        return ShownLanguage("ja")
    if kana >= _ENOUGH or _KANA.search(title):
        return ShownLanguage("ja", sure=share < _LEAST_SHARE)
    if len(words) >= _ENOUGH:
        return ShownLanguage("en" if share >= _LEAST_SHARE else "?")
    return ShownLanguage("ja", sure=bool(kana) or kanji < _ENOUGH)


def _judge_latin(count: int, share: float) -> ShownLanguage:
    """The language of a text without a letter of Japanese, of so many words longer than a letter."""
    if share >= _LEAST_SHARE and count >= _FEW:
        return ShownLanguage("en")
    if count >= _ENOUGH:
        return ShownLanguage("?")
    return ShownLanguage("en", sure=False) if count >= _FEWEST else ShownLanguage("")
