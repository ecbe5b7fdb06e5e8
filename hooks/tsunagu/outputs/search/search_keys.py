"""Keys: what a text holds, as a table for a large site has it; the worker asks for the same (``listKeys``).

Keys of ``協働の 5年 head`` are pairs of Japanese characters (協働, 働の), single kanji (協), pairs of
kanji across okurigana (打合 of 打ち合わせ), numbers alone and with what follows (5, 5年) and whole words
(head). A key is *strong* in a text where it begins a word at least once: 京都 is weak in 東京都.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import add
from sys import intern

from tsunagu.outputs.search.search_folding import SearchFolded, fold_for_search
from tsunagu.text import BORDER, JOINT

_NUMERALS = "〇一二三四五六七八九十百千万"
_NUMBER = re.compile(rf"(\d{{1,3}}(?:,\d{{3}})+|\d+|[{_NUMERALS}]+)([^\W_]?)")
_UNITS = {"十": 10, "百": 100, "千": 1000}

# On the scripts of a text: where a word begins, a kanji that is a word, okurigana between kanji, Latin words.
_BEGINS = "(?:(?<![^OB])[KHT]|(?<=[HTLN])K|(?<=[KHLN])T)"
_PAIR = re.compile(f"{_BEGINS}(?=[BJ]?[KHT])")
_ALONE = re.compile("(?:(?<![^OB])|(?<=[HTLN]))K(?!J?K)")
_ACROSS = re.compile("(?<=K)(?:J?H){1,2}J?(?=K)")
_LATIN = re.compile("L[LB]*")

_MARKS = str.maketrans("", "", BORDER + JOINT)
_JAPANESE = re.compile("[々〆〇\u3400-\u9fff\uf900-\ufad9\U00020000-\U000323afぁ-ゞ]+")
_KANJI = re.compile("[々〆〇\u3400-\u9fff\uf900-\ufad9\U00020000-\U000323af]")


@dataclass(frozen=True, slots=True)
class SearchKeys:
    """The keys of one text, in no order; ``weak`` are those that never begin a word."""

    strong: tuple[str, ...]
    weak: tuple[str, ...]


def list_search_keys(marked: str) -> SearchKeys:
    """The keys of a text that ``mark_words`` has marked.

    >>> sorted(list_search_keys("東京\x7f都").strong)
    ['東京', '都']
    """
    folded = fold_for_search(marked)
    plain = folded.text.translate(_MARKS)
    every = set(_KANJI.findall(plain))
    for run in _JAPANESE.findall(plain):
        every.update(map(add, run, run[1:]))
    every.update(pair for pair, _ in _list_across(folded))
    strong = {*_list_strong(folded), *_list_latin(folded), *_list_numbers(plain)}
    return SearchKeys(tuple(map(intern, strong)), tuple(map(intern, every - strong)))


def _list_strong(folded: SearchFolded) -> Iterator[str]:
    """Pairs and single kanji that begin a word."""
    text, scripts = folded.text, folded.scripts
    for found in _PAIR.finditer(scripts):
        after = found.end() + (scripts[found.end()] in "BJ")
        yield text[found.start()] + text[after]
    for found in _ALONE.finditer(scripts):
        yield text[found.start()]
    yield from (pair for pair, begins in _list_across(folded) if begins)


def _list_across(folded: SearchFolded) -> Iterator[tuple[str, bool]]:
    """Pairs of kanji with okurigana between them, and whether they begin a word."""
    text, scripts = folded.text, folded.scripts
    for found in _ACROSS.finditer(scripts):
        first = found.start() - 1
        yield text[first] + text[found.end()], scripts[first - 1 : first] not in ("K", "J")


def _list_latin(folded: SearchFolded) -> Iterator[str]:
    """Words, whole and between their borders: headoffice, head, office of head-office."""
    for found in _LATIN.finditer(folded.scripts):
        parts = folded.text[found.start() : found.end()].split(BORDER)
        yield "".join(parts)
        yield from filter(None, parts)


#: Longer rows of digits are no number that anybody looks for by its value.
_LONGEST_NUMBER = 40


def _list_numbers(plain: str) -> Iterator[str]:
    for number, after in _NUMBER.findall(plain):
        if len(number) > _LONGEST_NUMBER:
            continue
        value = str(read_number(number))
        yield value
        if after:
            yield value + after


def read_number(text: str) -> int:
    """The number that digits or kanji stand for: 1,200, 五, 二十五, 二〇二六, 三万."""
    plain = "".join(
        str(_NUMERALS.index(char)) if char in _NUMERALS[:10] else char for char in text.replace(",", "")
    )
    if plain.isdecimal():
        return int(plain)
    high, parted, low = plain.rpartition("万")
    value, digits = 0, ""
    for char in low:
        if char in _UNITS:
            value += int(digits or 1) * _UNITS[char]
            digits = ""
        else:
            digits += char
    value += int(digits or 0)
    return (read_number(high) if high else 1) * 10_000 + value if parted else value
