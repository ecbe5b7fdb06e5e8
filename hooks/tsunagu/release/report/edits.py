"""What an author changed in a text: how much, and the first place to see it.

Japanese has no blanks, so its characters are counted; other scripts by word, as for reading time.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

_WORD = re.compile(r"[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+(?:['’][^\W_]+)?|\s+|.")
_SENTENCE = re.compile(r"[^。！？\n]*[。！？]+[」』”]*|[^。！？\n]+\n?|\n")

#: Beyond these a comparison would take too long; then all of one side counts against all of the other.
_MOST_SENTENCES = 2000
_MOST_WORDS = 160
_AROUND = 16
_BETWEEN = 2
_SHOWN = 70


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The first change in its sentence; an ellipsis stands where text was cut."""

    before: str
    removed: str
    added: str
    after: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Words (in Japanese: characters) added and removed."""

    added: int
    removed: int
    excerpt: Excerpt | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """What is new in a text, from ``start`` to ``end``, and what was there before it."""

    start: int
    end: int
    removed: str


def list_words(text: str) -> list[str]:
    """The words of a text; a Japanese character is one, and so is every other sign."""
    return _WORD.findall(text)


def count_words(text: str) -> int:
    """Words, and Japanese characters, of a text.

    >>> count_words("本社の HQ, don't")
    5
    """
    return _count(_WORD.findall(text))


def compare_texts(old: str, new: str) -> Edit | None:
    """The edit that makes ``new`` of ``old``, None where nothing was changed."""
    if old == new:
        return None
    before, after = _SENTENCE.findall(old), _SENTENCE.findall(new)
    if max(len(before), len(after)) > _MOST_SENTENCES:
        return _compare_bags(before, after)
    added = removed = 0
    excerpt = None
    for words, others, change, _ in _list_edits(before, after):
        cut, stop, begin, finish = change
        removed += _count(words[cut:stop])
        added += _count(others[begin:finish])
        excerpt = excerpt or _excerpt(words, others, change)
    return Edit(added, removed, excerpt)


def list_marks(old: str, new: str) -> Iterator[Mark]:
    """Every place that was changed, in order; two with hardly a sign between them are one."""
    before, after = _SENTENCE.findall(old), _SENTENCE.findall(new)
    if max(len(before), len(after)) > _MOST_SENTENCES:
        yield Mark(0, len(new), old)
        return
    last: Mark | None = None
    for words, others, (cut, stop, begin, finish), offset in _list_edits(before, after):
        places = list(accumulate(map(len, others), initial=offset))
        mark = Mark(places[begin], places[finish], "".join(words[cut:stop]))
        if last and mark.start - last.end <= _BETWEEN:
            mark = Mark(last.start, mark.end, last.removed + new[last.end : mark.start] + mark.removed)
        elif last:
            yield last
        last = mark
    if last:
        yield last


def _list_edits(
    before: Sequence[str], after: Sequence[str]
) -> Iterator[tuple[list[str], list[str], tuple[int, int, int, int], int]]:
    """Each change in the words of the sentences it is in, and where these begin in the new text."""
    offsets = list(accumulate(map(len, after), initial=0))
    for start, end, first, last in _list_changes(before, after):
        words, others = _WORD.findall("".join(before[start:end])), _WORD.findall("".join(after[first:last]))
        for change in _list_word_changes(words, others):
            yield words, others, change, offsets[first]


def _list_changes(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    matcher = SequenceMatcher(None, old, new)
    return ((a, b, c, d) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal")


def _list_word_changes(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """As above, between what the two have in common at their ends; where that is much, as one change."""
    least = min(len(old), len(new))
    start = next((at for at in range(least) if old[at] != new[at]), least)
    rest = least - start
    end = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
    cut, other = old[start : len(old) - end], new[start : len(new) - end]
    if not cut or not other or max(len(cut), len(other)) > _MOST_WORDS:
        yield start, len(old) - end, start, len(new) - end
        return
    for a, b, c, d in _list_changes(cut, other):
        yield a + start, b + start, c + start, d + start


def _compare_bags(old: Sequence[str], new: Sequence[str]) -> Edit:
    """For very long texts: sentences that one side has and the other has not, wherever they stand."""
    before, after = Counter(old), Counter(new)
    return Edit(
        count_words("\n".join((after - before).elements())),
        count_words("\n".join((before - after).elements())),
    )


def _count(words: Iterable[str]) -> int:
    return sum(word[0].isalnum() for word in words)


def _excerpt(old: Sequence[str], new: Sequence[str], change: tuple[int, int, int, int]) -> Excerpt:
    start, end, first, last = change
    before, after = "".join(new[:first]), "".join(new[last:])
    lead, tail = before[-_AROUND:].lstrip(), after[:_AROUND].rstrip()
    return Excerpt(
        before=("…" if len(lead) < len(before.lstrip()) else "") + lead,
        removed=_cut("".join(old[start:end])),
        added=_cut("".join(new[first:last])),
        after=tail + ("…" if len(tail) < len(after.rstrip()) else ""),
    )


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
