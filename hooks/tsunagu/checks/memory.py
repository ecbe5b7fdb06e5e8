"""What was said of a text in an earlier build: one that did not change is not judged again.

It is one file that may be deleted at any time. What can't be read of it is judged anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.messages import PROBLEMS
from tsunagu.model import Place, Problem
from tsunagu.text import create_file, replace_file, seal, unseal

#: What stands in the file for one problem: its code, line, column and values.
_Row = tuple[str, int, int, dict[str, str]]


@dataclass
class Memory:
    """The problems of each text by a digest of all they depend on; without a ``path`` nothing is kept."""

    path: Path | None = None
    _used: dict[str, list[_Row]] = field(default_factory=dict)

    def recall(
        self, page: CheckedPage, judge: Callable[[CheckedPage], Iterable[Problem]]
    ) -> Iterator[Problem]:
        """What was said of a page, else what ``judge`` says, which depends on its text alone."""
        if self.path is None:
            yield from judge(page)
            return
        key = self._write_key(page)
        rows = _read_rows(self._kept.get(key))
        if rows is None:
            rows = [(one.code, one.place.line, one.place.column, dict(one.values)) for one in judge(page)]
        self._used[key] = rows
        for code, line, column, values in rows:
            yield Problem(code, Place(page.passage.uri, line, column), values)

    def save(self) -> None:
        """Keep what was asked for since this object was made, and nothing else."""
        if self.path is None or self._used == self._kept:
            return
        content = seal(json.dumps(self._used, ensure_ascii=False).encode())
        with suppress(OSError):
            if not create_file(self.path, content):
                replace_file(self.path, content)

    def _write_key(self, page: CheckedPage) -> str:
        body = page.passage.body
        facts = (
            page.language,
            page.has_title,
            page.is_open,
            page.is_draft,
            page.has_attributes,
            body.line,
            body.cuts,
        )
        return hashlib.sha256(self._version + repr(facts).encode() + body.text.encode()).hexdigest()

    @cached_property
    def _version(self) -> bytes:
        """A digest of the code, any of which may shape what is said, and of the words it knows."""
        root = Path(__file__).parent.parent
        digest = hashlib.sha256(f"{version('sudachipy')} {version('sudachidict-small')}".encode())
        for path in sorted(root.rglob("*.py")):
            digest.update(path.read_bytes())
        return digest.digest()

    @cached_property
    def _kept(self) -> dict[str, Any]:
        try:
            kept = json.loads((self.path and unseal(self.path.read_bytes())) or b"{}")
        except (OSError, ValueError, RecursionError):
            return {}
        return kept if isinstance(kept, dict) else {}


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
