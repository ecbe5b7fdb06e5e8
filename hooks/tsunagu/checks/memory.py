"""What was said of a text in an earlier build: one that did not change is not judged again.

It is one file that may be deleted at any time. What can't be read of it is judged anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.messages import PROBLEMS
from tsunagu.model import Place, Problem
from tsunagu.text import Memo, digest_code

#: What stands in the file for one problem: its code, line, column and values.
_Row = tuple[str, int, int, dict[str, str]]


@dataclass
class Memory:
    """The problems of each text by a digest of all they depend on; without a ``path`` nothing is kept."""

    path: Path | None = None

    def recall(
        self, page: CheckedPage, judge: Callable[[CheckedPage], Iterable[Problem]]
    ) -> Iterator[Problem]:
        """What was said of a page, else what ``judge`` says, which depends on its text alone."""
        if self.path is None:
            yield from judge(page)
            return
        key = self._write_key(page)
        rows = _read_rows(self._memo.recall(key))
        if rows is None:
            rows = [(one.code, one.place.line, one.place.column, dict(one.values)) for one in judge(page)]
            self._memo.keep(key, rows)
        for code, line, column, values in rows:
            yield Problem(code, Place(page.passage.uri, line, column), values)

    def save(self) -> None:
        """Keep what was asked for since this object was made, and nothing else."""
        if self.path is not None:
            self._memo.save()

    def _write_key(self, page: CheckedPage) -> str:
        body = page.passage.body
        facts = (page.language, page.has_title, page.is_open, page.is_draft, page.has_attributes)
        return self._memo.write_key(facts, body.line, body.cuts, body.text)

    @cached_property
    def _memo(self) -> Memo:
        """Any of the code may shape what is said."""
        return Memo(self.path, digest_code(Path(__file__).parent.parent.rglob("*.py")))


def _read_rows(rows: Any) -> list[_Row] | None:
    """The rows of the file for one text; None where they are none that we wrote."""
    try:
        return [(_known(code), int(line), int(column), dict(values)) for code, line, column, values in rows]
    except (TypeError, ValueError):
        return None


def _known(code: str) -> str:
    if code not in PROBLEMS or PROBLEMS[code].severity == "error":
        raise ValueError(code)
    return code
