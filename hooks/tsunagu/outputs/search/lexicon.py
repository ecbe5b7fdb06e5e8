"""Japanese words as they stand in the texts: where they begin, how they are read, how they inflect.

SudachiPy reads the texts once, when the site is built, so that the worker needs no dictionary: it gets
the texts with a border where a word begins within a run of one script (東京|都, but not 本|社) and a joint
where none begins though the script changes (取り-組む), and the spellings of this site's words with their
readings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from tsunagu.japanese import open_dictionary
from tsunagu.outputs.search.search_folding import fold_for_search
from tsunagu.text import BORDER, JOINT

if TYPE_CHECKING:
    from sudachipy import Morpheme, Tokenizer

#: Runs of Japanese and quotes are cut after particles into stretches. These repeat, and each is read once.
#: A run is no longer than Sudachi can read (49,149 bytes).
_RUN = re.compile(r"[々〆〇\u3400-\u9fff\uf900-\ufad9ぁ-ゖゝゞァ-ヺー“”「」『』]{1,8000}+")
_AFTER_PARTICLE = re.compile(r"(?<=[をはがにのとでもへや])(?<!ひと)(?=[々\u3400-\u9fffァ-ヺ])")
_KANJI = re.compile(r"[々\u3400-\u9fff]")
_JOINED = re.compile(r"(?<=[ぁ-ん])(?=[々\u3400-\u9fff])")
_LONG_KATAKANA = re.compile("[ァ-ヺー]{6,}")
_SHORTEST_PART = 3
_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}

_INFLECTING = frozenset(("動詞", "形容詞"))
_READ = frozenset(("名詞", "代名詞", "動詞", "形容詞", "形状詞", "副詞", "接尾辞", "連体詞", "感動詞"))
_SOUGHT = frozenset(("名詞", "代名詞", "形状詞", "副詞", "感動詞"))
_SHORTEST_KANA_WORD = 3


class WordSpelling(NamedTuple):
    """One way a word is written in this site, folded: 頑張る is (頑張る, 頑張, がんば, る).

    ``written`` and ``reading`` are its stems, ``ending`` is what the dictionary form adds to them (""
    where the word does not inflect). Spellings of one word share a ``lemma``.
    """

    lemma: str
    written: str
    reading: str
    ending: str


class _Word(NamedTuple):
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
        return self.kind in _SOUGHT and len(self.surface) >= _SHORTEST_KANA_WORD

    def is_suffix_in_kana(self) -> bool:
        """Whether this is a suffix that is often written in kanji too: さま and 様, たち and 達."""
        return self.kind == "接尾辞" and len(self.surface) > 1 and _KANJI.search(self.lemma) is not None


def mark_words(text: str) -> str:
    """Put a border before each word that begins within a run of one script, and joints into 取り組む.

    >>> mark_words("東京都に取り組む").replace(BORDER, "|").replace(JOINT, "-")
    '東京|都に取り-組む'
    """
    return read_words(text)[0]


def write_spellings(spellings: Iterable[WordSpelling]) -> str:
    """Spellings in a text, a line each: no word of a dictionary has a line feed or a tab in it."""
    return "\n".join("\t".join(spelling) for spelling in sorted(spellings))


def list_spellings(written: Iterable[str]) -> list[WordSpelling]:
    """All that stand in such texts, each once, in order."""
    rows = {row for one in written for row in one.split("\n") if row}
    return sorted(WordSpelling(*row.split("\t")) for row in rows)


def read_words(text: str) -> tuple[str, frozenset[WordSpelling]]:
    """A text with its marks, and the spellings of its words."""
    spellings: set[WordSpelling] = set()

    def read_run(run: re.Match[str]) -> str:
        stretches = [_read_stretch(part) for part in _AFTER_PARTICLE.split(run[0])]
        spellings.update(spelling for _, found in stretches for spelling in found)
        return "".join([marked for marked, _ in stretches])

    return _RUN.sub(read_run, text), frozenset(spellings)


@lru_cache(maxsize=1)
def _open_tokenizer() -> Tokenizer:
    from sudachipy import SplitMode  # noqa: PLC0415 (where it is missing, a build can say so)

    return open_dictionary().tokenizer(mode=SplitMode.C)


@lru_cache(maxsize=200_000)
def _read_stretch(stretch: str) -> tuple[str, tuple[WordSpelling, ...]]:
    """A stretch with its marks, and the spellings of its words."""
    whole = [_read_word(word) for word in _open_tokenizer().tokenize(stretch)]
    pieces = [piece for word in whole for piece in _split(word)]
    marked = _join(pieces[0]) + "".join(
        (BORDER if _begins(piece, before) else "") + _join(piece) for before, piece in pairwise(pieces)
    )
    words = dict.fromkeys(word for word in (*whole, *pieces) if word.kind in _READ)
    return _LONG_KATAKANA.sub(_part_katakana, marked), tuple(chain.from_iterable(map(_spell, words)))


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
    from sudachipy import SplitMode  # noqa: PLC0415 (as above)

    return tuple(map(_read_word, _open_tokenizer().tokenize(word.surface, mode=SplitMode.A)))


def _join(piece: _Word) -> str:
    return _JOINED.sub(JOINT, piece.surface)


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
    return tuple(map(_read_word, open_dictionary().lookup(form)))


def _is_noun(word: str) -> bool:
    return any(found.kind == "名詞" and found.detail == "普通名詞" for found in _look_up(word))


@lru_cache(maxsize=100_000)
def _spell(word: _Word) -> tuple[WordSpelling, ...]:
    inflects = word.kind in _INFLECTING
    if _KANJI.search(word.form):
        ending = _find_ending(word.form) if inflects else ""
        pairs = sorted(set(_read_stems(word, ending)))
        spellings = [_make(word.lemma, stem, reading, ending) for stem, reading in pairs]
        return (*spellings, *_spell_lemma(word, [reading + ending for _, reading in pairs]))
    return _spell_kana(word) if word.is_sought_in_kana() or word.is_suffix_in_kana() else ()


def _spell_lemma(word: _Word, readings: Iterable[str]) -> Iterator[WordSpelling]:
    """気づく as 気付く, as a reader may type it though no page has it."""
    if word.kind in _INFLECTING and word.lemma != word.form and _KANJI.search(word.lemma):
        ending = _find_ending(word.lemma)
        for reading in readings:
            if ending and reading.endswith(ending) and reading != ending:
                stem = word.lemma.removesuffix(ending)
                yield _make(word.lemma, stem, reading.removesuffix(ending), ending)


def _spell_kana(word: _Word) -> tuple[WordSpelling, ...]:
    """がんばる as it stands, and as 頑張る, which a reader may type though no page has it."""
    ending = (_find_ending(word.lemma) or word.form[-1]) if word.kind in _INFLECTING else ""
    if not word.form.endswith(ending) or word.form == ending:
        return ()
    stem = word.form.removesuffix(ending)
    spellings = [_make(word.lemma, stem, stem, ending)]
    if _KANJI.search(word.lemma) and word.lemma.endswith(ending):
        spellings.append(_make(word.lemma, word.lemma.removesuffix(ending), stem, ending))
    return tuple(spellings)


def _make(lemma: str, written: str, reading: str, ending: str) -> WordSpelling:
    return WordSpelling(
        lemma, fold_for_search(written).text, fold_for_search(reading).text, fold_for_search(ending).text
    )


def _to_hiragana(reading: str) -> str:
    return reading.translate(_HIRAGANA)


def _find_ending(form: str) -> str:
    """The kana after the last kanji: わる of 変わる, "" where there is no kanji."""
    return _KANJI.split(form)[-1] if _KANJI.search(form) else ""


def _read_stems(word: _Word, ending: str) -> Iterator[tuple[str, str]]:
    """Pairs of stem and reading: all that the dictionary form may be read as, and the word as it stands."""
    stem = word.form.removesuffix(ending)
    for found in _look_up(word.form) if len(word.form) > 1 else ():
        reading = _to_hiragana(found.reading)
        if found.kind == word.kind and found.use != "人名" and reading.endswith(ending) and reading != ending:
            yield stem, reading.removesuffix(ending)
    reading, tail = _to_hiragana(word.reading), word.surface.removeprefix(stem)
    if word.surface.startswith(stem) and reading.endswith(tail) and reading != tail:
        yield stem, reading.removesuffix(tail)
