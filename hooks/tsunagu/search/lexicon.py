"""Japanese words as they stand in the texts of the site: where they begin, how they are read, how they inflect.

SudachiPy reads the texts once, when the site is built, so that the worker needs no dictionary: it gets
the texts with a border wherever a word begins within a run of one script (東京\\x7f都, but not 本\\x7f社), and
the spellings of this site's words with their readings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from sudachipy import Dictionary, Morpheme, SplitMode, Tokenizer

from tsunagu.search.fold import BORDER, fold

#: Stretches that are read on their own: Japanese, cut after particles. They repeat, so each is read once.
_STRETCH = re.compile(r"[々〆〇\u3400-\u9fff\uf900-\ufad9ぁ-ゖゝゞァ-ヺー]+")
_AFTER_PARTICLE = re.compile(r"(?<=[をはがにのとでもへや])(?=[々\u3400-\u9fffァ-ヺ])")
_KANJI = re.compile(r"[々\u3400-\u9fff]")
_LONG_KATAKANA = re.compile("[ァ-ヺー]{6,}")
_SHORTEST_PART = 3

_INFLECTING = frozenset(("動詞", "形容詞"))
_READ = frozenset(("名詞", "代名詞", "動詞", "形容詞", "形状詞", "副詞", "接尾辞", "連体詞", "感動詞"))
_SHORTEST_KANA_WORD = 3


@dataclass(frozen=True, slots=True, order=True)
class Spelling:
    """One way a word is written in this site, folded: 頑張る is (頑張る, 頑張, がんば, る).

    ``written`` and ``reading`` are its stems, ``ending`` is what the dictionary form adds to them (""
    where the word does not inflect). Spellings of one word share a ``lemma``.
    """

    lemma: str
    written: str
    reading: str
    ending: str


@dataclass(frozen=True, slots=True)
class _Word:
    """What Sudachi says of a word, as plain text."""

    surface: str
    form: str
    lemma: str
    reading: str
    kind: str
    detail: str
    use: str

    def is_sought_in_kana(self) -> bool:
        """Whether this is a word a reader would search for when it is in kana: not こと, いる or だけ."""
        if self.kind in _INFLECTING:
            return self.detail == "一般" and len(self.form) >= _SHORTEST_KANA_WORD
        if self.kind == "名詞" and self.use not in ("一般", "サ変可能", "形状詞可能"):
            return False
        return self.kind in ("名詞", "形状詞", "副詞", "感動詞") and len(self.surface) >= _SHORTEST_KANA_WORD


def mark_words(text: str) -> str:
    """Put a border before each word that begins within a run of one script.

    >>> mark_words("東京都と日本社会").replace(BORDER, "|")
    '東京|都と日本|社会'
    """
    return _STRETCH.sub(lambda run: "".join(_read_stretch(part)[0] for part in _cut(run[0])), text)


def list_spellings(texts: Iterable[str]) -> list[Spelling]:
    """The spellings of the words in the texts, each once, in order."""
    parts = {part for text in texts for run in _STRETCH.findall(text) for part in _cut(run)}
    words = {word for part in parts for word in _read_stretch(part)[1]}
    return sorted({spelling for word in words for spelling in _spell(word)})


def _cut(run: str) -> list[str]:
    return _AFTER_PARTICLE.split(run)


@lru_cache(maxsize=1)
def _open_dictionary() -> tuple[Dictionary, Tokenizer]:
    dictionary = Dictionary(dict="small")
    return dictionary, dictionary.tokenizer(mode=SplitMode.C)


@lru_cache(maxsize=200_000)
def _read_stretch(stretch: str) -> tuple[str, tuple[_Word, ...]]:
    """A stretch with its borders, and its words."""
    whole = [_read_word(word) for word in _open_dictionary()[1].tokenize(stretch)]
    pieces = [piece for word in whole for piece in _split(word)]
    marked = pieces[0].surface + "".join(
        (BORDER if _begins(piece, before) else "") + piece.surface for before, piece in pairwise(pieces)
    )
    words = tuple(word for word in dict.fromkeys((*whole, *pieces)) if word.kind in _READ)
    return _LONG_KATAKANA.sub(_part_katakana, marked), words


def _read_word(word: Morpheme) -> _Word:
    kind, detail, use, *_ = word.part_of_speech()
    return _Word(
        word.surface(), word.dictionary_form(), word.normalized_form(), word.reading_form(), kind, detail, use
    )


@lru_cache(maxsize=50_000)
def _split(word: _Word) -> tuple[_Word, ...]:
    """The short words of a compound; a verb such as 出会う stays whole, so that 会う is not found in it."""
    if word.kind in _INFLECTING or len(word.surface) == 1:
        return (word,)
    return tuple(map(_read_word, _open_dictionary()[1].tokenize(word.surface, mode=SplitMode.A)))


def _begins(piece: _Word, before: _Word) -> bool:
    """Whether the eye does not see that a word begins here."""
    last, first = before.surface[-1], piece.surface[0]
    if "ぁ" <= first <= "ゖ":
        return piece.is_sought_in_kana()
    if "ァ" <= first <= "ヺ":
        return "ァ" <= last <= "ー"
    return bool(_KANJI.match(first) and _KANJI.match(last))


def _part_katakana(run: re.Match[str]) -> str:
    """Part a compound of two words the dictionary knows: チーム|ワーク, but not インド|ネシア."""
    word = run[0]
    for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        if _is_noun(word[:at]) and _is_noun(word[at:]):
            return word[:at] + BORDER + word[at:]
    return word


@lru_cache(maxsize=50_000)
def _look_up(form: str) -> tuple[_Word, ...]:
    return tuple(map(_read_word, _open_dictionary()[0].lookup(form)))


def _is_noun(word: str) -> bool:
    return any(found.kind == "名詞" and found.detail == "普通名詞" for found in _look_up(word))


@lru_cache(maxsize=100_000)
def _spell(word: _Word) -> tuple[Spelling, ...]:
    inflects = word.kind in _INFLECTING
    if word.detail == "数詞":
        return ()
    if _KANJI.search(word.form):
        ending = _find_ending(word.form) if inflects else ""
        pairs = sorted(_read_stems(word, ending))
        return tuple(Spelling(word.lemma, fold(stem).text, reading, ending) for stem, reading in pairs)
    if word.is_sought_in_kana() and (inflects or _KANJI.search(word.lemma)):
        ending = (_find_ending(word.lemma) or word.form[-1]) if inflects else ""
        stem = fold(word.form.removesuffix(ending)).text
        return (Spelling(word.lemma, stem, stem, ending),) if word.form.endswith(ending) and stem else ()
    return ()


def _find_ending(form: str) -> str:
    """The kana after the last kanji: わる of 変わる, "" where there is no kanji."""
    return _KANJI.split(form)[-1] if _KANJI.search(form) else ""


def _read_stems(word: _Word, ending: str) -> Iterator[tuple[str, str]]:
    """Pairs of stem and reading: all that the dictionary form may be read as, and the word as it stands."""
    stem = word.form.removesuffix(ending)
    for found in _look_up(word.form):
        reading = fold(found.reading).text
        if found.kind == word.kind and found.use != "人名" and reading.endswith(ending) and reading != ending:
            yield stem, reading.removesuffix(ending)
    reading, tail = fold(word.reading).text, word.surface.removeprefix(stem)
    if word.surface.startswith(stem) and reading.endswith(tail) and reading != tail:
        yield stem, reading.removesuffix(tail)
