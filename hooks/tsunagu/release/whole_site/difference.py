"""Where two files of a site disagree: one names what the other lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from tsunagu.messages import say

#: So many are told in full: who fixes these fixes most of the others, too.
MOST = 20


@dataclass(frozen=True, slots=True)
class Difference:
    """Both ends: what the file at ``path`` says (``seen``), and what is ``missing``. ``code`` is of guard."""

    path: str
    code: str
    seen: str = ""
    missing: str = ""


def write_differences(differences: Iterable[Difference], language: str, most: int = MOST) -> Iterator[str]:
    """A line each, the first ``most`` of them, then how many more there are."""
    told = dict.fromkeys(differences)
    for one in islice(told, most):
        sentence = say(f"guard/{one.code}", language, seen=one.seen, missing=one.missing)
        yield f"{one.path} {one.code} {sentence}"
    if len(told) > most:
        yield say("guard/more", language, count=len(told) - most)
