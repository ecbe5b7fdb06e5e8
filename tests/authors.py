"""What in the repository is the author's own: no test reads it, and one that does fails wherever it runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

from projects import ROOT

#: Another one's in each repository: content, settings, and what is made from them.
AUTHORS = tuple(str(ROOT / name) for name in ("docs", "mkdocs.yml", ".schemas", ".vscode", "site"))
_FOLDERS = tuple(f"{path}/" for path in AUTHORS)
_EVENTS = frozenset(("open", "os.listdir", "os.scandir"))


class AuthorsOwnError(AssertionError):
    """A test reads what the author may change: it would fail where nothing is wrong with the code."""


def keep_off() -> None:
    """From now on, to read any of it is an error in this process."""
    sys.addaudithook(_watch)


def _watch(event: str, arguments: Sequence[Any]) -> None:
    if event in _EVENTS and isinstance(arguments[0], str | os.PathLike):
        path = os.fspath(arguments[0])
        if isinstance(path, str) and f"{path}/".startswith(_FOLDERS):
            raise AuthorsOwnError(path)
