"""Stars and tildes meant as such, of which Markdown makes marks: ``ランチ*、ディナー*``, ``2*3*4``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem
from tsunagu.text import Reading

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

    def stand(self, sign: tuple[re.Pattern[str], re.Pattern[str]]) -> tuple[bool, bool]:
        """Of each row, whether it stands between what the patterns of a sign say."""
        before, behind = sign
        rows = ((self.start, self.start_end), (self.end_start, self.end))
        first, last = (
            bool(before.search(self.text[max(0, start - 1) : start]) and behind.match(self.text, end))
            for start, end in rows
        )
        return first, last


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
    inner = pair.inner
    if pair.sign == "~~":
        return any(all(pair.stand(sign)) for sign in _RANGES)
    are_notes = all(map(any, zip(*map(pair.stand, _NOTES), strict=True)))
    is_torn = len(inner) > 1 and bool(_NO_BEGINNING.match(inner) or _NO_END.search(inner))  # else: **「**
    if are_notes or is_torn or any(all(pair.stand(sign)) for sign in _SIGNS):
        return True
    return _is_behind_words(pair) or _multiplies(pair, language)


def _is_behind_words(pair: _Pair) -> bool:
    """Whether both rows stand behind a word of their own, or before the same one: ``A社*とB社*は``."""
    inner, behind = pair.inner, pair.text[pair.end : pair.end + 2]
    if inner[-1] in "、。\n" and _GOES_ON.match(inner) and inner[0] == behind[:1]:
        return True
    if not _WORD.search(pair.before):
        return False
    is_note = pair.sign == "*"  # a writer may well make 今**も昔**も strong
    are_names = is_note and _NAME.search(pair.before) and _PARTICLE.match(inner) and _NAME.search(inner)
    is_same = len(behind) == 2 and behind.isalpha() and inner.startswith(behind)
    return bool(
        _NO_BEGINNING_OF_MORE.match(inner)
        or (are_names and len(inner) > 1 and (not behind or _GOES_ON.match(behind)))
        or (is_same and _NAME.search(inner))
    )


def _multiplies(pair: _Pair, language: str) -> bool:
    """Whether a star stands between factors: 10cm*20cm*30cm. In English, a part of a word may be marked."""
    inner, behind = pair.inner, pair.text[pair.end : pair.end + 1]
    if pair.sign != "*" or not (
        _FACTOR.fullmatch(inner) and _ASCII.match(pair.before) and _ASCII.match(behind)
    ):
        return False
    return language == "ja" or len(inner) == 1 or any(sign.isdigit() for sign in inner)
