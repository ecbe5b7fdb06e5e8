"""Tables that let the worker find the pages and words of a large site without loading them all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tsunagu.outputs.search.search_keys import SearchKeys

#: How many tables keys, and words, are spread over by their first two characters.
TABLES = 256

#: The gaps between page numbers are written as characters from here, above quotes and backslashes.
_GAP_ZERO = 0x5C


def list_key_tables(texts: Iterable[SearchKeys]) -> list[dict[str, str]]:
    """Tables of keys: key -> the numbers of the texts where it is strong, a blank, and where it is weak."""
    postings: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for number, keys in enumerate(texts):
        for key in keys.strong:
            postings[key][0].append(number)
        for key in keys.weak:
            postings[key][1].append(number)
    tables: list[dict[str, str]] = [{} for _ in range(TABLES)]
    for key in sorted(postings):
        strong, weak = postings[key]
        tables[find_table(key)][key] = f"{_write_numbers(strong)} {_write_numbers(weak)}".rstrip(" ")
    return tables


def list_word_tables(words: Iterable[str]) -> list[list[str]]:
    """Tables of words as ``write_words`` writes them, each in the tables of its readings."""
    tables: list[list[str]] = [[] for _ in range(TABLES)]
    for word in words:
        for table in sorted({find_table(spelling.split("=")[1]) for spelling in word.split(" ")}):
            tables[table].append(word)
    return tables


def find_table(key: str) -> int:
    """The table of a key, by its first two characters; the worker computes the same.

    >>> find_table("協働") == find_table("協働者")
    True
    """
    place = 0
    for char in key[:2]:
        place = (place * 31 + ord(char)) % 65_521
    return place % TABLES


def _write_numbers(numbers: Sequence[int]) -> str:
    """Rising numbers as one character for each gap; some are blanks to Python, as U+0085 and U+00A0."""
    before = [-1, *numbers[:-1]]
    return "".join([chr(_GAP_ZERO + number - last) for number, last in zip(numbers, before, strict=False)])
