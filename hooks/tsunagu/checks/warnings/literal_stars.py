"""Stars and tildes meant as such, of which Markdown makes marks: ``ランチ*、ディナー*``, ``2*3*4``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from tsunagu.checks.checked_page import FILLER, CheckedPage
from tsunagu.model import Problem
from tsunagu.text import is_kaomoji

#: Between two of these, no mark has its partner: paragraphs, items of a list, rows of a table.
_BORDER: Final = re.compile(
    r"\n[ \t]*(?=\n)|\n(?=[ \t]*(?:[-+*:>]|#{1,6}|\d{1,3}[.)]|\[\^[^\]\n]+\]:)[ \t]|[ \t]*\|)"
)
_NO_WORDS: Final = re.compile(
    r"\{[^{}\n]{1,80}\}|\[\[[^\[\]\n]{1,200}\]\]|<[^<>\n]*>|\]\([^()\n]*\)|https?://[^\s<>()「」（）、。]+"
)
_IN_BRACKETS: Final = re.compile(r"[(（]([^()（）\[\]{}\n]{2,12})[)）]")
_ROWS: Final = re.compile(r"\\.|\*+|~{2,}")
_RULE: Final = re.compile(r"^[ \t]*(?:\*{3,}|~{3,}[^\n]*)[ \t]*$", re.MULTILINE)

#: What stands before and behind a star that is the mark of a note, or that multiplies.
_SIGNS: Final = (
    (re.compile(r"[(（]\Z"), re.compile(r"\d{1,3}[)）]")),
    (re.compile(r"[ぁ-ゖァ-ヺー一-鿿々。、」』]\Z"), re.compile(r"\d{1,2}(?![\d*])")),
    (re.compile(r"[A-Za-z\d]\Z"), re.compile(r"\d")),
    (re.compile(r"[円％%注名個]\Z"), re.compile(r"")),
    (re.compile(r"[「『（(]\Z"), re.compile(r"\.[A-Za-z]")),
    (re.compile(r"-\Z"), re.compile(r"-")),
)
#: What stands before and behind a tilde from one number to another.
_RANGES: Final = (
    (re.compile(r"\d\Z"), re.compile(r"\d")),
    (re.compile(r"[円人個年月日時分]\Z"), re.compile(r"\d")),
)
#: A note behind brackets, and one behind a word, may be the two ends.
_NOTES: Final = _SIGNS[:2]
#: Nothing that is emphasized begins or ends so.
_NO_BEGINNING: Final = re.compile(r"[、。，．)）」』】〕]|[,;:] ")
_NO_END: Final = re.compile(r"[(（「『【〔]\Z")
#: Nor so directly behind a word.
_NO_BEGINNING_OF_MORE: Final = re.compile(r"[・！？!?]")
_NAME: Final = re.compile(r"[ァ-ヺー一-鿿々A-Za-z\d]\Z")
_PARTICLE: Final = re.compile(r"[とはがをもやのにで](?![ぁ-ゖ])")
_GOES_ON: Final = re.compile(r"[とはがをもやのにで、。]")
_ASCII: Final = re.compile(r"[A-Za-z\d]")
_FACTOR: Final = re.compile(r"[A-Za-z\d.]+")
_WORD: Final = re.compile(r"[^\W_]\Z")
#: The longest rows that are marks.
_LONGEST: Final = MappingProxyType({"*": 3, "~": 2})
#: So many open marks no paragraph has.
_OPEN: Final = 50
_SHOWN: Final = 60


def check_stars(page: CheckedPage) -> Iterator[Problem]:
    """What two rows of stars or tildes enclose is something that a writer may have meant to mark."""
    text = page.masked
    if "*" in text or "~~" in text:
        plain = _IN_BRACKETS.sub(_blank_face, _RULE.sub(_blank, _NO_WORDS.sub(_blank, text)))
        borders = [0, *(found.end() for found in _BORDER.finditer(plain)), len(plain)]
        for start, end in pairwise(borders):
            for first, last in _list_doubtful(plain[start:end], page.language):
                seen = _shorten(text[start:end], first, last)
                known = re.sub(r"(?<!\\)[*~]", lambda found: f"\\{found[0]}", seen)
                sign = plain[start + first]
                yield page.problem("stars-as-emphasis", start + first, seen=seen, sign=sign, known=known)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", FILLER, found[0])


def _blank_face(found: re.Match[str]) -> str:
    return _blank(found) if is_kaomoji(found[1]) else found[0]


def _shorten(text: str, first: int, last: int) -> str:
    """What is enclosed, with a character before and behind it."""
    seen = " ".join(text[max(0, first - 1) : last + 1].split())
    return seen if len(seen) <= _SHOWN else f"{seen[: _SHOWN // 2]}…{seen[-_SHOWN // 3 :]}"


def _list_doubtful(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where each pair begins and ends of which nobody meant to make emphasis."""
    rows = [found for found in _ROWS.finditer(text) if found[0][0] in "*~"]
    end = -1
    for first, second in _pair(rows, text):
        if first.start() >= end and _is_doubtful(text, first, second, language):
            end = second.end()
            yield first.start(), end
    for sign, longest in _LONGEST.items():
        long = [row for row in rows if row[0][0] == sign and len(row[0]) > longest]
        if len(long) < 2:
            continue
        strong = [row for row in rows if row[0] == "**" and row.start() < long[0].start()]
        if len(strong) % 2 == 0 and text[long[0].end() : long[1].start()].strip():  # else: **a****b****c**
            yield long[0].start(), long[1].end()


def _pair(rows: list[re.Match[str]], text: str) -> list[tuple[re.Match[str], re.Match[str]]]:
    """The rows that Markdown takes for the two ends of emphasis, in their order."""
    pairs, open_rows = [], list[re.Match[str]]()
    for row in (row for row in rows if len(row[0]) <= _LONGEST[row[0][0]]):
        before, behind = text[row.start() - 1 : row.start()], text[row.end() : row.end() + 1]
        partner = _find_partner(open_rows, row[0]) if before.strip() else -1
        if partner >= 0:
            pairs.append((open_rows[partner], row))
            del open_rows[partner:]
        elif behind.strip():
            open_rows.append(row)
    return sorted(pairs, key=lambda pair: pair[0].start())


def _find_partner(open_rows: list[re.Match[str]], row: str) -> int:
    """Which open row the row closes: one as long, else ``*`` and ``**`` that ``***`` closes together."""
    for number in range(len(open_rows) - 1, max(-1, len(open_rows) - _OPEN), -1):
        if open_rows[number][0] == row:
            return number
    if row == "***" and sorted(found[0] for found in open_rows[-2:]) == ["*", "**"]:
        return len(open_rows) - 2
    return -1


def _is_doubtful(text: str, first: re.Match[str], second: re.Match[str], language: str) -> bool:
    inner = text[first.end() : second.start()]
    if "|" in inner:  # cells of a table
        return False
    if first[0] == "~~":
        return any(_is_sign(text, first, sign) and _is_sign(text, second, sign) for sign in _RANGES)
    is_sign = any(_is_sign(text, first, sign) and _is_sign(text, second, sign) for sign in _SIGNS)
    are_notes = all(any(_is_sign(text, row, sign) for sign in _NOTES) for row in (first, second))
    is_torn = len(inner) > 1 and bool(_NO_BEGINNING.match(inner) or _NO_END.search(inner))  # else: **「**
    if is_sign or are_notes or is_torn:
        return True
    return _is_behind_words(text, first, second) or _multiplies(text, first, second, language)


def _is_sign(text: str, row: re.Match[str], sign: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    before, behind = sign
    return bool(before.search(text[max(0, row.start() - 1) : row.start()]) and behind.match(text, row.end()))


def _is_behind_words(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether both rows stand behind a word of their own, or before the same one: ``A社*とB社*は``."""
    inner = text[first.end() : second.start()]
    before, behind = text[max(0, first.start() - 1) : first.start()], text[second.end() : second.end() + 2]
    if inner[-1] in "、。\n" and _GOES_ON.match(inner) and inner[0] == behind[:1]:
        return True
    if not _WORD.search(before):
        return False
    is_note = first[0] == "*"  # a writer may well make 今**も昔**も strong
    are_names = is_note and _NAME.search(before) and _PARTICLE.match(inner) and _NAME.search(inner)
    is_same = len(behind) == 2 and behind.isalpha() and inner.startswith(behind)
    return bool(
        _NO_BEGINNING_OF_MORE.match(inner)
        or (are_names and len(inner) > 1 and (not behind or _GOES_ON.match(behind)))
        or (is_same and _NAME.search(inner))
    )


def _multiplies(text: str, first: re.Match[str], second: re.Match[str], language: str) -> bool:
    """Whether a star stands between factors: 10cm*20cm*30cm. In English, a part of a word may be marked."""
    inner = text[first.end() : second.start()]
    before, behind = text[max(0, first.start() - 1) : first.start()], text[second.end() : second.end() + 1]
    if first[0] != "*" or not (_FACTOR.fullmatch(inner) and _ASCII.match(before) and _ASCII.match(behind)):
        return False
    return language == "ja" or len(inner) == 1 or any(sign.isdigit() for sign in inner)
