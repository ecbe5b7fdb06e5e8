"""Whether two versions of a text differ in what a reader reads: paragraph by paragraph, by the words alone.

Blanks, line ends, marks, addresses of links and the header are not what a translation is made from. Nor is a
slip of the keyboard: up to three letters of a paragraph. A figure is no slip: 30% and 50% differ by one sign,
as do 一つ and 二つ.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from tsunagu.header import find_header
from tsunagu.text import plain_text, take_out_comments

#: So many letters of a paragraph may be a slip that was put right.
_SLIP: Final = 3
#: Of texts with more paragraphs that differ it is not asked which: they differ.
_MOST: Final = 2_000
#: Where a link leads that is named elsewhere; no note, which readers read.
_DEFINITION: Final = re.compile(r" {0,3}\[[^\]^][^\]]*\]:\s*\S")
#: Also in kanji, where they count something: 一つ and 三日目, not 一緒.
_FIGURE: Final = re.compile(
    r"\d+|(?<=第)[〇一二三四五六七八九十百千万億]+"
    r"|[〇一二三四五六七八九十百千万億]+(?=[つ日月年人回時分秒本個件社名冊度倍割歳週番部枚円箇ヶか点階台軒杯匹組泊通国])"
)


@dataclass(frozen=True, slots=True)
class Changed:
    """A paragraph that was changed: the line of the body where it is (from 1), or was, and its words."""

    line: int
    words: str


@dataclass(frozen=True, slots=True)
class _Paragraph:
    line: int
    text: str

    @property
    def said(self) -> str:
        """What a reader reads of it, without blanks; of code, or of HTML, all of it."""
        return _squeeze(plain_text(self.text)) or _squeeze(self.text)


def read_body(text: str) -> str:
    """A file without its header and its comments.

    >>> read_body("---\\ntitle: x\\n---\\nHello.<!-- later -->")
    'Hello.'
    """
    lines = text.split("\n")
    bounds = find_header(lines, "", lambda _: None)
    return take_out_comments("\n".join(lines[bounds.body :]) if bounds else text)[0]


def find_changed(before: str, after: str) -> Changed | None:
    """The first paragraph of a body that was changed by more than a slip; None where there is none.

    >>> find_changed("雨が降る。\\n\\n傘を持つ。", "雨が降る。\\n\\n傘は持たない日だ。")
    Changed(line=3, words='傘は持たない日だ。')
    >>> find_changed("The cutomer waits.", "The  **customer**\\nwaits.")
    """
    for old, new, line in _list_differences(before, after):
        if not _is_slip(_join(old), _join(new)):
            words = " ".join(plain_text(one.text) or one.text for one in new or old)
            return Changed(line, " ".join(words.split()))
    return None


def is_touched(before: str, after: str) -> bool:
    """Whether anything that a reader reads was changed, be it a letter.

    >>> is_touched("# 傘\\n\\n[傘](a.md)を持つ。", "# 傘\\n\\n[傘](b.md)を持つ。"), is_touched("傘", "傘。")
    (False, True)
    """
    return any(_join(old) != _join(new) for old, new, _ in _list_differences(before, after))


def _list_differences(
    before: str, after: str
) -> Iterator[tuple[Sequence[_Paragraph], Sequence[_Paragraph], int]]:
    """Paragraphs and what they became, and where: one by one where they are as many as before."""
    if before == after or _squeeze(before) == _squeeze(after):
        return
    old, new = _list_paragraphs(before), _list_paragraphs(after)
    for old_from, old_to, new_from, new_to in _match(old, new):
        line = new[min(new_from, len(new) - 1)].line if new else 1
        if old_to - old_from == new_to - new_from:
            rows = zip(old[old_from:old_to], new[new_from:new_to], strict=True)
            yield from (([one], [other], other.line) for one, other in rows)
        else:
            yield old[old_from:old_to], new[new_from:new_to], line


def _match(old: Sequence[_Paragraph], new: Sequence[_Paragraph]) -> Iterator[tuple[int, int, int, int]]:
    """Where the paragraphs differ; most texts differ in one place, which is soon found from both ends."""
    before, after = ([_squeeze(one.text) for one in row] for row in (old, new))
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    before, after = before[start : len(before) - end], after[start : len(after) - end]
    if max(len(before), len(after)) > _MOST:
        yield start, start + len(before), start, start + len(after)
        return
    for tag, *ends in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            old_from, old_to, new_from, new_to = (start + one for one in ends)
            yield old_from, old_to, new_from, new_to


def _list_paragraphs(text: str) -> list[_Paragraph]:
    """What blank lines part; a piece of code, too, is one piece for each."""
    found: list[_Paragraph] = []
    lines: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if _DEFINITION.match(line):
            continue
        if line.strip():
            lines.append(line)
        elif lines:
            found.append(_Paragraph(number - len(lines), "\n".join(lines)))
            lines = []
    return found


def _join(paragraphs: Sequence[_Paragraph]) -> str:
    return "".join(one.said for one in paragraphs)


def _squeeze(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def _is_slip(old: str, new: str) -> bool:
    """Whether two paragraphs have the same figures, and but a few letters between them."""
    if _FIGURE.findall(old) != _FIGURE.findall(new):
        return False
    return _is_near(_keep_letters(old), _keep_letters(new))


def _keep_letters(text: str) -> str:
    """Without punctuation, which each language has for itself; of a figure the sign behind it stays."""
    return "".join(sign for sign in text if sign in "%‰" or unicodedata.category(sign)[0] not in "PC")


def _is_near(old: str, new: str) -> bool:
    """Whether at most three letters were put in, taken out or exchanged (Levenshtein, in a band of that)."""
    if abs(len(old) - len(new)) > _SLIP:
        return False
    far = _SLIP + 1
    row = {at: at for at in range(far)}
    for number, sign in enumerate(old, 1):
        above, row = row, {}
        for at in range(max(0, number - _SLIP), min(len(new), number + _SLIP) + 1):
            same = above.get(at - 1, far) + (at == 0 or sign != new[at - 1])
            row[at] = min(same, above.get(at, far) + 1, row.get(at - 1, far) + 1)
        if min(row.values()) >= far:
            return False
    return row.get(len(new), far) <= _SLIP
