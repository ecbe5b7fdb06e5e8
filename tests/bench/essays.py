"""Essays as a column of a thousand pieces would have them, for measuring; always the same.

Sentences come from patterns, each used once an essay, whose gaps are filled with nouns and compounds of two,
frequent ones often and rare ones seldom (Zipf). One essay alone compresses to 0.46 of its size; real essays
of this site do to 0.44. None of them says what the queries of tests/cases/search/everyday.json ask for.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_GAP = re.compile(r"\{(\w)\}")


@dataclass(frozen=True, slots=True)
class MadeEssay:
    """One generated essay; ``body`` is plain text with lines and paragraphs."""

    slug: str
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class _Material:
    nouns: tuple[str, ...]
    titles: tuple[str, ...]
    patterns: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]


def make_essays(count: int, characters: int = 1200) -> list[MadeEssay]:
    """So many essays of about so many characters; the first ones are the same whatever the count."""
    return [_make_essay(number, characters) for number in range(count)]


@lru_cache(maxsize=1)
def _read_material() -> _Material:
    read = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    words = {name: tuple(listed.split()) for name, listed in read["words"].items()}
    return _Material(tuple(read["nouns"].split()), tuple(read["titles"]), tuple(read["patterns"]), words)


def _make_essay(number: int, characters: int) -> MadeEssay:
    chance, material = random.Random(f"essay {number}"), _read_material()
    own = [_draw_noun(chance, material) for _ in range(6)]
    patterns = chance.sample(material.patterns, len(material.patterns))
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < characters:
        drawn = [
            patterns.pop() if patterns else chance.choice(material.patterns)
            for _ in range(chance.randint(1, 4))
        ]
        paragraphs.append("\n".join(_fill(pattern, chance, material, own) for pattern in drawn))
    title = _fill(chance.choice(material.titles), chance, material, own)
    return MadeEssay(f"made-{number:04}", title, "\n\n".join(paragraphs))


def _fill(pattern: str, chance: random.Random, material: _Material, own: list[str]) -> str:
    def choose(gap: re.Match[str]) -> str:
        if gap[1] == "n":
            return chance.choice(own) if chance.random() < 0.35 else _draw_noun(chance, material)
        return str(chance.randint(6, 90)) if gap[1] == "d" else chance.choice(material.words[gap[1]])

    return _GAP.sub(choose, pattern)


def _draw_noun(chance: random.Random, material: _Material) -> str:
    noun = _draw(chance, material)
    return noun + _draw(chance, material) if chance.random() < 0.2 else noun


def _draw(chance: random.Random, material: _Material) -> str:
    return material.nouns[int(len(material.nouns) ** (chance.random() ** 0.6)) - 1]
