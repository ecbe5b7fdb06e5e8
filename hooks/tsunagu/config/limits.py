"""How much of anything a site has at most: settings with usual values, below ``extra.tsunagu.limits``.

Beyond them somebody waits for minutes, or for ever: whoever pasted a picture into a text, or a hundred key
factors, is told so at once. Who means it says so in mkdocs.yml.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tsunagu.header import Field, Whole


@dataclass(frozen=True, slots=True)
class Limits:
    """The most of each; the rows below say what is counted."""

    file_kilobytes: int = 1_000
    line_characters: int = 100_000
    depth: int = 60
    factors: int = 12
    terms: int = 5_000
    aliases: int = 100
    picture_megapixels: int = 50

    @property
    def file_bytes(self) -> int:
        """The size of a Markdown file."""
        return self.file_kilobytes * 1_000


USUAL_LIMITS: Final = Limits()

_WORDS: Final = (
    (
        "file_kilobytes",
        "ファイルの大きさ（単位は 1,000 バイト）",
        "the size of a file, in units of 1,000 bytes",
    ),
    ("line_characters", "1 行の文字の数", "the characters of a line"),
    ("depth", "入れ子の段の数（95 段まで）", "lists or tags within one another (95 at most)"),
    (
        "factors",
        "キーファクターの数（12 個で 286、20 個で 1,330 の組み合わせのページができる）",
        "key factors: 12 have 286 crossings, each a page, 20 have 1,330",
    ),
    ("terms", "用語の数", "terms of the glossary"),
    (
        "aliases",
        "1 つのエッセイの古いアドレス、1 つの用語の別名の数",
        "old addresses of an essay, other names of a term",
    ),
    ("picture_megapixels", "1 枚の写真の点の数（単位は 100 万）", "the points of a picture, in millions"),
)

#: The keys of ``extra.tsunagu.limits``.
LIMIT_ROWS: Final = tuple(
    Field(name, Whole(), ja, en, str(getattr(USUAL_LIMITS, name))) for name, ja, en in _WORDS
)
