"""Brackets and Japanese quotation marks in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem

_PAIRS: Final = {"「": "」", "『": "』", "（": "）", "【": "】", "〈": "〉", "《": "》", "［": "］", "(": ")"}
_OPENERS: Final = {close: opener for opener, close in _PAIRS.items()}
_MARK: Final = re.compile(r"[「」『』（）【】〈〉《》［］()]|\n(?=\n)")

#: ``1）``, ``ア）``, ``注）`` and ``表1）`` number or name what begins with them, a line or a sentence; after
#: the marks of a list and a full-width blank, too.
_NUMBER: Final = re.compile(
    r"(?:^|(?<=[。．！？]))[ \t\u3000\ufffc]*(?:[0-9０-９]{1,3}|[A-Za-zＡ-Ｚａ-ｚ]|[ぁ-ゖァ-ヺ]"
    r"|[ivxⅰ-ⅻⅠ-Ⅻ①-⑳]{1,4}|[一二三四五六七八九十]{1,3}"
    r"|(?:[※＊*]|注|註|例|図|表|式|脚注|注記|注釈|備考|補足|参考|資料|写真|別紙|別表|付録|出典|出所)"
    r"[ \u3000]?[0-9０-９一二三四五六七八九十①-⑳]{0,3})）",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class _Open:
    """A bracket that waits for its partner, and the paragraph it was opened in."""

    char: str
    at: int
    paragraph: int


def check_brackets(page: CheckedPage) -> Iterator[Problem]:
    """What opens is closed by its own kind. A quotation may go on over paragraphs.

    Half-width brackets have other uses (``1)``, faces); they count only against a full-width one.
    """
    opened: list[_Open] = []
    paragraph = 0
    numbers = {found.end() - 1 for found in _NUMBER.finditer(page.prose)}
    for found in _MARK.finditer(page.prose):
        char, at = found[0], found.start()
        if char in _PAIRS:
            opened.append(_Open(char, at, paragraph))
        elif char in _OPENERS and (at not in numbers or _awaits(opened, char)):
            yield from _close(page, opened, char, at, paragraph)
        elif char == "\n":
            paragraph += 1
    yield from _tell_open(page, opened)


def _awaits(opened: list[_Open], char: str) -> bool:
    """Whether a bracket is open that this one closes."""
    return any(bracket.char == _OPENERS[char] for bracket in opened)


def _close(page: CheckedPage, opened: list[_Open], char: str, at: int, paragraph: int) -> Iterator[Problem]:
    """Take the partner of a closing bracket off the stack, and tell what was left open within."""
    here = [bracket for bracket in opened if bracket.paragraph == paragraph]
    pool = here or opened
    partner = next((bracket for bracket in reversed(pool) if bracket.char == _OPENERS[char]), None)
    if partner:
        position = opened.index(partner)
        yield from _tell_open(page, opened[position + 1 :])
        del opened[position:]
    elif here and (char != ")" or here[-1].char == "（"):
        yield page.problem("bracket-mismatch", at, seen=char, known=_PAIRS[opened.pop().char])
    elif char != ")":
        yield page.problem("bracket-pair", at, seen=char, known=_OPENERS[char])


def _tell_open(page: CheckedPage, opened: list[_Open]) -> Iterator[Problem]:
    for bracket in opened:
        if bracket.char != "(":
            yield page.problem("bracket-pair", bracket.at, seen=bracket.char, known=_PAIRS[bracket.char])
