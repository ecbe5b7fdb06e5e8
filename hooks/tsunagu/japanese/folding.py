"""Text with every spelling of a character made one, and the way back to the source.

Folded text is NFKC in lower case, with one kind of apostrophe and of hyphen, and without what is not seen
(zero-width characters, variation selectors): ｽｷﾞ becomes スギ, ＭＩＳＳＩＯＮ mission, ﬁ fi. An offset into it
still knows which characters of the source it came from.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

#: A character that is already folded, or becomes so by lower case alone, and joins nothing before it.
_PLAIN = "\x00-\x9f、。「」『』ー“”‘’—―\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fb\u4e00-\u9fff"
_ODD = re.compile(f"[^{_PLAIN}]+")

#: Soft hyphen, zero-width spaces and joiners, byte order mark, variation selectors.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]+")

#: One character with its marks is no longer than this; sorting many marks would take quadratic time.
_LONGEST_CLUSTER = 31


@dataclass(frozen=True, slots=True)
class Folded:
    """``text`` is folded; ``starts[i]``, ``ends[i]``: the source characters its character ``i`` came from.

    The two are None when every folded character stands where its source character stands.
    """

    text: str
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None

    def source_span(self, start: int, end: int) -> tuple[int, int] | None:
        """The source's half-open span of a non-empty folded one; None where it would cut a character.

        ``fold("㈱本社").source_span(3, 5) == (1, 3)``; ``source_span(0, 2)`` is None: ㈱ is one character.
        """
        if self.starts is None or self.ends is None:
            return start, end
        cut_before = start > 0 and self.starts[start - 1] == self.starts[start]
        cut_after = end < len(self.text) and self.starts[end - 1] == self.starts[end]
        return None if cut_before or cut_after else (self.starts[start], self.ends[end - 1])


def fold(text: str) -> Folded:
    """``text`` folded, with a map back; defined for every string."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    shifted = False
    for cluster_start, cluster_end in _odd_clusters(text):
        parts.append(text[at:cluster_start])
        starts.extend(range(at, cluster_start))
        ends.extend(range(at + 1, cluster_start + 1))
        folded = _fold_cluster(text[cluster_start:cluster_end])
        parts.append(folded)
        starts.extend([cluster_start] * len(folded))
        ends.extend([cluster_end] * len(folded))
        shifted = shifted or len(folded) != 1 or cluster_end - cluster_start != 1
        at = cluster_end
    parts.append(text[at:])
    plain = "".join(parts).lower().replace("’", "'").replace("‐", "-")
    if not shifted:
        return Folded(plain)
    starts.extend(range(at, len(text)))
    ends.extend(range(at + 1, len(text) + 1))
    return Folded(plain, starts, ends)


def _fold_cluster(cluster: str) -> str:
    """One source character with its marks, folded; lower case here too, for it makes two characters of İ."""
    small = unicodedata.normalize("NFKC", _INVISIBLE.sub("", cluster)).lower()
    return unicodedata.normalize("NFKC", small)


def _odd_clusters(text: str) -> Iterator[tuple[int, int]]:
    """The spans of characters that need folding, each with the marks that compose with it."""
    for run in _ODD.finditer(text):
        joins = _find_joining(run[0])
        start = run.start()
        if start > 0 and joins[0]:
            start -= 1
        for end in range(run.start() + 1, run.end()):
            if not joins[end - run.start()] or end - start == _LONGEST_CLUSTER:
                yield start, end
                start = end
        yield start, run.end()


def _find_joining(run: str) -> list[bool]:
    """Of each character whether it is one with that before: what is not seen is where the next one is."""
    joins = [False] * len(run)
    joins_next = False
    for at in range(len(run) - 1, -1, -1):
        joins_next = joins_next if _INVISIBLE.match(run[at]) else _joins_before(run[at])
        joins[at] = joins_next
    return joins


@lru_cache(maxsize=4096)
def _joins_before(character: str) -> bool:
    """Whether this is a mark, or a Hangul vowel or final, that is one character with the one before."""
    first = unicodedata.normalize("NFKC", character)[0]
    return unicodedata.category(first)[0] == "M" or "\u1160" <= first <= "\u11ff"
