"""Stars and tildes meant as such, of which Markdown makes marks: ``ランチ*、ディナー*``, ``2*3*4``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem
from tsunagu.text import Reading

#: Rows that are no marks where both are of one kind, by what is beside them: of notes, between numbers,
#: behind units, in place of digits, and from one number to another.
_NO_MARK: Final = re.compile(
    r"((?<=[(（])\*+(?=\d{1,3}[)）])|(?<=[ぁ-ゖァ-ヺー一-鿿々。、」』])\*+(?=\d{1,2}(?![\d*])))"
    r"|((?<=[A-Za-z\d])\*+(?=\d))|((?<=[円％%注名個])\*+)|((?<=-)\*+(?=-))"
    r"|((?<=[\d円人個年月日時分])~~(?=\d))"
)
#: Nothing that is emphasized begins or ends so.
_TORN: Final = re.compile(r"[、。，．)）」』】〕]|[,;:] |(?s:.)+[(（「『【〔]\Z")
_NAME: Final = re.compile(r"[ァ-ヺー一-鿿々A-Za-z\d]\Z")
_GOES_ON: Final = re.compile(r"\Z|[とはがをもやのにで・、。](?![ぁ-ゖ])")
_FACTORS: Final = re.compile(r"[A-Za-z\d]\*[A-Za-z\d.]+\*[A-Za-z\d]")
_MARKS: Final = frozenset(("em", "strong", "s"))
_SHOWN: Final = 60


class _Pair(NamedTuple):
    """Two rows of a sign that Markdown takes for the two ends of a mark: where each begins and ends."""

    text: str
    start: int
    start_end: int
    end_start: int
    end: int

    @property
    def sign(self) -> str:
        """The first row."""
        return self.text[self.start : self.start_end]

    @property
    def inner(self) -> str:
        """What is marked."""
        return self.text[self.start_end : self.end_start]

    @property
    def before(self) -> str:
        """The character before it."""
        return self.text[max(0, self.start - 1) : self.start]


def check_stars(page: CheckedPage) -> Iterator[Problem]:
    """What two rows of stars or tildes enclose is something that a writer may have meant to mark."""
    done = 0
    for pair in _list_pairs(page.reading) if "*" in page.masked or "~~" in page.masked else ():
        if pair.start >= done and _is_doubtful(pair, page.language):
            done = pair.end
            seen = _shorten(pair)
            known = re.sub(r"(?<!\\)[*~]", lambda found: f"\\{found[0]}", seen)
            yield page.problem("stars-as-emphasis", pair.start, seen=seen, sign=pair.sign, known=known)


def _list_pairs(reading: Reading) -> list[_Pair]:
    pairs, opened = [], list[tuple[int, int]]()
    for one in reading.inlines:
        if one.token.type.partition("_")[0] not in _MARKS:
            continue
        if one.token.nesting > 0:
            opened.append((one.start, one.end))
        else:
            first = opened.pop()
            if reading.text[one.start] != "_":
                pairs.append(_Pair(reading.text, *first, one.start, one.end))
    return sorted(pairs, key=lambda pair: pair.start)


def _shorten(pair: _Pair) -> str:
    """What is enclosed, with a character before and behind it."""
    seen = " ".join(pair.text[max(0, pair.start - 1) : pair.end + 1].split())
    return seen if len(seen) <= _SHOWN else f"{seen[: _SHOWN // 2]}…{seen[-_SHOWN // 3 :]}"


def _is_doubtful(pair: _Pair, language: str) -> bool:
    """Whether neither row is a mark, or what is marked is torn out of a sentence."""
    text, inner = pair.text, pair.inner
    first, last = (_NO_MARK.match(text, at) for at in (pair.start, pair.end_start))
    if first and last and first.lastindex == last.lastindex:
        return True
    if pair.sign == "~~":
        return False
    is_torn = len(inner) > 1 and bool(_TORN.match(inner))  # else: **「**
    return is_torn or (pair.sign == "*" and (_is_behind_names(pair) or _multiplies(pair, language)))


def _is_behind_names(pair: _Pair) -> bool:
    """Whether both rows stand behind a name, and the sentence goes on: ``A社*とB社*は``."""
    behind = pair.text[pair.end : pair.end + 2]
    names = _NAME.search(pair.before) and _NAME.search(pair.inner)
    return bool(names and _GOES_ON.match(pair.inner) and _GOES_ON.match(behind))


def _multiplies(pair: _Pair, language: str) -> bool:
    """Whether a star stands between factors: 10cm*20cm*30cm. In English, a part of a word may be marked."""
    if not _FACTORS.fullmatch(pair.text, max(0, pair.start - 1), pair.end + 1):
        return False
    return language == "ja" or len(pair.inner) == 1 or any(sign.isdigit() for sign in pair.inner)
