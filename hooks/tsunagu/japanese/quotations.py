"""The author's quotation marks, ”顧客” (both U+201D) or “顧客”, kept with their words.

Line breaking treats ” as a closing mark and may leave it alone at the end of a line. So a short quotation
stays on one line; of a long one, each mark stays with the character beside it. This is for plain text;
``markdown/quotation_marks.py`` does the same to the tree of a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final
from unicodedata import east_asian_width

#: The most a quotation may measure to stay on one line, in em: what fits a phone of 320 px.
WIDEST: Final = 16
#: Marks further apart are no pair: one of them is a stray (5”).
_LONGEST: Final = 400

MARK: Final = re.compile("[“”]")


@dataclass(frozen=True, slots=True)
class QuotedPiece:
    """A part of a line of text; no line ends within one that is ``bound``."""

    text: str
    bound: bool = False
    marked: bool = False


def measure_width(text: str) -> float:
    """The width of a text in em: 1 for a full-width character, about half for any other."""
    return sum(1.0 if east_asian_width(character) in "WFA" else 0.55 for character in text)


def pair_marks(marks: Iterable[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    """The places of opening and closing marks, of all marks with theirs."""
    opened = None
    for place, mark in marks:
        if opened is None or mark == "“" or place - opened > _LONGEST:
            opened = place
        else:
            yield opened, place
            opened = None


def bind_quotations(text: str) -> tuple[QuotedPiece, ...]:
    """A line in pieces; joined they are the line.

    >>> [piece.text for piece in bind_quotations("私の”顧客”です") if piece.bound]
    ['”顧客”']
    """
    return tuple(_cut(text, _list_bound(text)))


def bind_around(before: str, marked: str, after: str) -> tuple[tuple[QuotedPiece, ...], ...]:
    """The same of a line with a marked word, which is never cut: runs, each bound or not, of pieces."""
    word = range(len(before), len(before) + len(marked))
    runs = []
    start = 0
    for piece in _cut(before + marked + after, _keep_whole(_list_bound(before + marked + after), word)):
        runs.append(tuple(_mark(piece, start, word)))
        start += len(piece.text)
    return tuple(runs)


def _list_bound(text: str) -> Iterator[tuple[int, int]]:
    for opening, closing in pair_marks((found.start(), found[0]) for found in MARK.finditer(text)):
        if measure_width(text[opening + 1 : closing]) <= WIDEST:
            yield opening, closing + 1
        else:
            yield opening, opening + 2
            yield closing - 1, closing + 1


def _keep_whole(bound: Iterable[tuple[int, int]], word: range) -> Iterator[tuple[int, int]]:
    """No bound part begins or ends within the word."""
    for start, end in bound:
        first = word.start if start in word else start
        yield first, word.stop if end - 1 in word else end


def _cut(text: str, bound: Iterable[tuple[int, int]]) -> Iterator[QuotedPiece]:
    done = 0
    for start, end in bound:
        if start < done:
            continue
        if start > done:
            yield QuotedPiece(text[done:start])
        yield QuotedPiece(text[start:end], bound=True)
        done = end
    if done < len(text):
        yield QuotedPiece(text[done:])


def _mark(piece: QuotedPiece, start: int, word: range) -> Iterator[QuotedPiece]:
    """A piece that begins at ``start``, cut at the edges of the word."""
    edges = (0, word.start - start, word.stop - start, len(piece.text))
    places = [min(max(0, edge), len(piece.text)) for edge in edges]
    for number, (first, last) in enumerate(pairwise(places)):
        if first < last:
            yield QuotedPiece(piece.text[first:last], piece.bound, marked=number == 1)
