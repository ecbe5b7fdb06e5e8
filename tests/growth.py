"""How the time of a check grows with one text: tokens of Markdown and of our rules, alone and in pairs.

A text of twice the length may take 2.3 times as long, no more; eight times the length is three times twice.
So a machine that is slower for one of two looks does not decide, and what takes no time is not compared.
``bench/growth_of_checks.py`` asks more pairs.
"""

from __future__ import annotations

import gc
import json
import math
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice, permutations
from pathlib import Path
from typing import Final

from desk import SETTINGS, look, write_site
from projects import SAMPLE
from tsunagu.checks.content_check import find_warnings
from tsunagu.config.markdown_extensions import read_dialect
from tsunagu.markdown.lone_texts import LoneTexts

#: How many characters, and twice as many so many times.
SIZE: Final = 1_500
DOUBLINGS: Final = 3

#: Below so many seconds no growth is looked at: what is linear takes less for a text of twice that length.
FLOOR: Final = 0.1

MOST: Final = 2.3

#: What takes longer than it may is measured again: a machine that does something else is slow, too.
TRIES: Final = 5

#: Each begins, ends or parts something in CommonMark, in its extensions or in our rules.
TOKENS: Final[list[str]] = json.loads(
    (Path(__file__).parent / "cases/tokens.json").read_text(encoding="utf-8")
)

#: A text of so many characters shows what is copied once for each element.
CROWD: Final = 20_000

HEADER: Final = "---\ntitle: 題\ndate: 2026-01-01\nfactors: [customers]\n---\n\n"


def clock(work: Callable[[], object]) -> float:
    """The seconds that a work takes, without those of the collector, which looks at all that is there."""
    gc.disable()
    began = time.process_time()
    try:
        work()
        return time.process_time() - began
    finally:
        gc.enable()


def measure(seconds: Callable[[str], float], token: str) -> float:
    """How many times as long a work takes for each doubling of a text of tokens; 0 where it takes no time."""
    short, long = SIZE // len(token), (SIZE << DOUBLINGS) // len(token)
    least = float("inf")
    for _ in range(TRIES):
        took = seconds(token * long)
        if took <= FLOOR:
            return 0.0
        least = min(least, (took / seconds(token * short)) ** (1 / DOUBLINGS))
        if least <= MOST:
            break
    return least


def measure_crowd(seconds: Callable[[str], float], token: str) -> float:
    """The growth for each doubling, from many elements in one paragraph to four times as many."""
    short, long = token * (CROWD // len(token)), token * (4 * CROWD // len(token))
    looks = (math.sqrt(seconds(long) / seconds(short)) for _ in range(TRIES))
    return next((look for look in looks if look <= MOST), float("inf"))


@dataclass(frozen=True, slots=True)
class Site:
    """A site of a few texts, to which one is added that grows; ``rest`` is what its other texts take."""

    docs: Path
    rest: float = 0.0

    def measure(self, token: str) -> float:
        """The growth of a check."""
        return measure(self.clock, token)

    def measure_crowd(self, token: str) -> float:
        """The same of thousands of elements in one paragraph."""
        return measure_crowd(self.clock, token)

    def clock(self, text: str) -> float:
        """The seconds of a check that are due to a text."""
        (self.docs / "essays/grown.md").write_text(HEADER + text, encoding="utf-8", newline="")
        return max(clock(lambda: find_warnings(look(self.docs), SETTINGS)) - self.rest, 1e-3)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site's Markdown, whose text grows."""

    texts: LoneTexts

    def measure(self, token: str) -> float:
        """The growth of what makes HTML of a text."""
        return measure(self._clock, token)

    def measure_crowd(self, token: str) -> float:
        """The same of thousands of elements in one paragraph."""
        return measure_crowd(self._clock, token)

    def _clock(self, text: str) -> float:
        return clock(lambda: self.texts.render(text, "essays/grown.md", "ja"))


def make_page() -> Page:
    """A page with the extensions of this repository's own mkdocs.yml."""
    return Page(LoneTexts(read_dialect((SAMPLE / "mkdocs.yml").read_text(encoding="utf-8"))))


def make_site(docs: Path) -> Site:
    """The site in a folder."""
    write_site(docs, {})
    return Site(docs, rest=min(Site(docs).clock("文。\n") for _ in range(TRIES)))


def choose_pairs(count: int) -> Iterator[str]:
    """Each two tokens in either order; the same ones at each run."""
    pairs = list(map("".join, permutations(TOKENS, 2)))
    random.Random(13).shuffle(pairs)
    return islice(pairs, count)
