"""What is wrong with a site: two files disagree, or one shows what it may not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tsunagu.messages import say

#: So many of a kind are told in full: who fixes these fixes most of the others, too.
MOST = 10


@dataclass(frozen=True, slots=True)
class Difference:
    """What the file at ``path`` says (``seen``), and what is ``missing``, if anything. ``code``: guard's."""

    path: str
    code: str
    seen: str = ""
    missing: str = ""


def write_differences(differences: Iterable[Difference], language: str, most: int = MOST) -> Iterator[str]:
    """A line each, the first ``most`` of each kind, then how many more there are."""
    left = Counter[str]()
    for one in dict.fromkeys(differences):
        left[one.code] += 1
        if left[one.code] <= most:
            sentence = say(f"guard/{one.code}", language, seen=one.seen, missing=one.missing)
            yield f"{one.path} {one.code} {sentence}"
    for code, count in left.items():
        if count > most:
            yield f"… {code} {say('guard/more', language, count=count - most)}"
