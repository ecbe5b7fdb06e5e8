"""A project like that of a column that has run for years, for measuring; always the same.

It is the sample's content and generated essays. Of these, one in five is part of a series, one in four
has headings, one in three links to the one before, one in three has an English version (whose text is one of
the sample's), one in ten has an old address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

from bench.essays import MadeEssay, make_essays
from projects import SAMPLE, Project, make_project

_FIRST = date(2008, 1, 1)
_PARTS = 10


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A generated essay by its place in the column, and what the sample lends it."""

    number: int
    essay: MadeEssay
    factors: Sequence[str]
    english: str

    @property
    def series(self) -> str:
        return f"made-{self.number // (5 * _PARTS):04}" if self.number % 5 == 0 else ""

    def list_files(self) -> Iterator[tuple[str, str]]:
        """Path below docs/ and text: the essay, its translation, the series that it begins."""
        yield f"essays/{self.essay.slug}.md", f"---\n{self._write_header()}---\n\n{self._write_body()}\n"
        if self.number % 3 == 0:
            header = f"title: Column {self.number}\n"
            yield f"en/essays/{self.essay.slug}.md", f"---\n{header}---\n\n{self.english}"
        if self.series and self.number % (5 * _PARTS) == 0:
            name = f"name: {{ja: 連載 {self.number}, en: Series {self.number}}}"
            yield f"series/{self.series}.md", f"---\n{name}\n---\n\nつづけて読む話です。\n"

    def _write_header(self) -> str:
        header = f"title: {self.essay.title}\ndate: {_FIRST + timedelta(days=self.number)}\n"
        header += f"factors: [{', '.join(self.factors)}]\n"
        if self.series:
            header += f"series: {self.series}\npart: {self.number // 5 % _PARTS + 1}\n"
        if self.number % 10 == 3:
            header += f"aliases: [/entry-made-{self.number}.html]\n"
        return header

    def _write_body(self) -> str:
        paragraphs = self.essay.body.split("\n\n")
        if self.number % 4 == 0:
            for place in (2 * len(paragraphs) // 3, len(paragraphs) // 3):
                paragraphs.insert(place, f"## 見出し {place}")
        if self.number % 3 == 1:
            paragraphs.append(f"[前の話](made-{self.number - 1:04}.md)のつづきです。")
        return "\n\n".join(paragraphs)


def make_column(folder: Path, essays: int) -> Project:
    """A project with so many Japanese essays (not fewer than the sample has)."""
    docs = SAMPLE / "docs"
    project = make_project(folder, docs)
    factors = sorted(path.stem for path in (docs / "themes").glob("*.md"))
    choices = [choice for size in range(1, len(factors) + 1) for choice in combinations(factors, size)]
    english = [_read_text(path) for path in sorted((docs / "en" / "essays").glob("*.md"))]
    written = len(list((docs / "essays").glob("*.md")))
    for number, essay in enumerate(make_essays(max(0, essays - written))):
        lent = english[number % len(english)]
        numbered = _Numbered(number, essay, choices[number % len(choices)], lent)
        project.write(dict(numbered.list_files()))
    return project


def _read_text(path: Path) -> str:
    """An essay without its header and its links."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", path.read_text(encoding="utf-8").split("---\n", 2)[2])
