"""Brackets and Japanese quotation marks in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem

_PAIRS: Final = {"「": "」", "『": "』", "（": "）", "【": "】", "〈": "〉", "《": "》", "［": "］", "(": ")"}
_OPENERS: Final = {close: opener for opener, close in _PAIRS.items()}
_MARK: Final = re.compile(r"[「」『』（）【】〈〉《》［］()]|\n(?=\n)")

#: Half-open, as in ［0，1）.
_INTERVAL: Final = re.compile(r"[-−\d.．∞\s]+[,，、][-−\d.．∞\s]+")


class _Open(NamedTuple):
    """A bracket that waits for its partner, and the paragraph it was opened in."""

    char: str
    at: int
    paragraph: int


class _Waiting:
    """The brackets that are open, and of each kind which of them; nobody looks through all of them."""

    def __init__(self) -> None:
        self.all: list[_Open] = []
        self._positions: dict[str, list[int]] = {char: [] for char in _PAIRS}

    def push(self, bracket: _Open) -> None:
        self._positions[bracket.char].append(len(self.all))
        self.all.append(bracket)

    def pop(self) -> _Open:
        bracket = self.all.pop()
        self._positions[bracket.char].pop()
        return bracket

    def find(self, char: str) -> int:
        """The position of the last of a kind, -1 where there is none."""
        positions = self._positions[char]
        return positions[-1] if positions else -1

    def cut(self, position: int) -> list[_Open]:
        """Take the bracket at a position away, and return what was opened behind it."""
        within = [self.pop() for _ in range(len(self.all) - position - 1)]
        self.pop()
        return within[::-1]


def check_brackets(page: CheckedPage) -> Iterator[Problem]:
    """What opens is closed by its own kind. A quotation may go on over paragraphs.

    What closes alone has other uses (``1）``, faces), and so have half-width brackets, which count only
    against a full-width one.
    """
    waiting = _Waiting()
    paragraph = 0
    for found in _MARK.finditer(page.prose):
        char, at = found[0], found.start()
        if char in _PAIRS:
            waiting.push(_Open(char, at, paragraph))
        elif char in _OPENERS:
            yield from _close(page, waiting, char, at, paragraph)
        elif char == "\n":
            paragraph += 1
    yield from _tell_open(page, waiting.all)


def _close(page: CheckedPage, waiting: _Waiting, char: str, at: int, paragraph: int) -> Iterator[Problem]:
    """Take the partner of a closing bracket off the stack, and tell what was left open within."""
    last = waiting.all[-1] if waiting.all else None
    is_here = last is not None and last.paragraph == paragraph
    position = waiting.find(_OPENERS[char])
    if position >= 0 and (not is_here or waiting.all[position].paragraph == paragraph):
        yield from _tell_open(page, waiting.cut(position))
    elif is_here and last and _INTERVAL.fullmatch(page.prose, last.at + 1, at):
        waiting.pop()
    elif is_here and last and (char != ")" or last.char == "（"):
        yield page.problem("bracket-mismatch", at, seen=char, known=_PAIRS[waiting.pop().char])


def _tell_open(page: CheckedPage, opened: list[_Open]) -> Iterator[Problem]:
    for bracket in opened:
        if bracket.char != "(":
            yield page.problem("bracket-pair", bracket.at, seen=bracket.char, known=_PAIRS[bracket.char])
