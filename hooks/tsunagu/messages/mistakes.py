"""The mistakes of content as a preview carries them: each in both languages, since readers of it differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tsunagu.messages.findings import list_findings
from tsunagu.model import Problem


@dataclass(frozen=True, slots=True)
class Mistake:
    """A line of ``tsunagu check`` in each language; ``undefined`` is a term that has no page."""

    ja: str
    en: str
    undefined: str = ""

    def say(self, ui_language: str) -> str:
        """The line in ``"ja"`` or ``"en"``."""
        return self.ja if ui_language == "ja" else self.en


def list_mistakes(problems: Iterable[Problem]) -> Iterator[Mistake]:
    """The mistakes by file and line."""
    rows = ((list_findings([one], "ja")[0], list_findings([one], "en")[0], one) for one in problems)
    order = sorted(rows, key=lambda row: (row[0].path, row[0].line, row[0].column, row[0].code))
    for ja, en, problem in order:
        undefined = problem.values.get("seen", "") if problem.code == "unknown-term" else ""
        yield Mistake(str(ja), str(en), undefined)
