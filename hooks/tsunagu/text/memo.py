"""What an earlier process worked out and no other need do again: answers by a digest of all they depend on.

A memo is one file, written beside and renamed. It may be deleted, cut short or garbled at any time, and two
builds may write it: what is not whole is worked out anew, and of two files the last one stays.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import suppress
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from types import FunctionType
from typing import Any

from tsunagu.text.safe_files import create_file, replace_file
from tsunagu.text.sealed import seal, unseal


@dataclass
class Memo:
    """Answers, each a value of JSON; without a ``path`` they last as long as the process.

    ``version`` says what shapes every answer beside what it was asked of: the code (``digest_code``).
    """

    path: Path | None = None
    version: str = ""
    _kept: dict[str, Any] | None = None
    _asked: dict[str, Any] = field(default_factory=dict)
    _is_new: bool = False
    _is_written: bool = False

    def write_key(self, *facts: object) -> str:
        """The key of an answer that depends on these facts and on nothing else."""
        return digest_facts(self.version, *facts)

    def recall(self, key: str) -> Any:
        """The answer to a key; None where it is not known."""
        if key not in self._asked and key in (kept := self._read()):
            self._asked[key] = kept[key]
        return self._asked.get(key)

    def keep(self, key: str, answer: Any) -> None:
        """Keep an answer, in place of an earlier one."""
        self._asked[key] = answer
        self._is_new = True

    def save(self) -> None:
        """Keep what was asked for since this was last done, and nothing else.

        A process writes once: one that builds at each edit would lose more by it than the next one gains.
        """
        changed = self._is_new or len(self._asked) != len(self._read())
        self._kept, self._asked, self._is_new = self._asked, {}, False
        if changed and self.path and not self._is_written:
            self._is_written = True
            content = json.dumps(self._kept, ensure_ascii=False, separators=(",", ":"))
            with suppress(OSError):
                _write(self.path, seal(content.encode("utf-8", "surrogatepass")))

    def _read(self) -> dict[str, Any]:
        if self._kept is None:
            self._kept = _read_answers(self.path) if self.path else {}
        return self._kept


def _write(path: Path, content: bytes) -> None:
    if not create_file(path, content):
        replace_file(path, content)


def _read_answers(path: Path) -> dict[str, Any]:
    try:
        kept = json.loads(unseal(path.read_bytes()) or b"{}")
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def digest_facts(*facts: object) -> str:
    """A digest of plain values, of dataclasses of them and of functions, the same in every process."""
    return hashlib.sha256(_spell(facts).encode("utf-8", "surrogatepass")).hexdigest()


def _spell(fact: object) -> str:
    """As ``repr`` does it, but sets in order, and functions without the place where they are in memory."""
    if isinstance(fact, Set):
        return f"{{{','.join(sorted(map(_spell, fact)))}}}"
    if isinstance(fact, Mapping):
        return f"{{{','.join(f'{_spell(key)}:{_spell(value)}' for key, value in fact.items())}}}"
    if isinstance(fact, tuple | list):
        return f"({','.join(map(_spell, fact))})"
    if is_dataclass(fact) and not isinstance(fact, type):
        own = (f"{one.name}={_spell(getattr(fact, one.name))}" for one in fields(fact) if one.compare)
        return f"{type(fact).__qualname__}({','.join(own)})"
    if isinstance(fact, FunctionType):
        return f"{fact.__module__}.{fact.__qualname__}"
    return repr(fact)


def digest_code(files: Iterable[Path]) -> str:
    """A digest of some files of code, of Python and of all packages that are installed beside them."""
    digest = hashlib.sha256(repr((sys.version, sorted(_list_packages()))).encode())
    for path in sorted(files):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _list_packages() -> Iterator[str]:
    """Each by the folder that pip makes of its name and version."""
    for folder in sys.path:
        with suppress(OSError):
            yield from (path.name for path in Path(folder).iterdir() if path.suffix == ".dist-info")
