"""The files of a site on a disk that may take ``A.html`` and ``a.html`` for one name."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Disk(Generic[_T]):
    """Who has a file.

    >>> disk: Disk[str] = Disk()
    >>> disk.put("UP/index.html", "one")
    >>> disk.find("up/index.html"), disk.find("up"), disk.find("down")
    ('one', 'one', None)
    """

    files: dict[str, _T] = field(default_factory=dict)
    folders: dict[str, _T] = field(default_factory=dict)

    def put(self, file: str, owner: _T) -> None:
        name = _fold(file)
        self.files.setdefault(name, owner)
        for folder in _list_folders(name):
            self.folders.setdefault(folder, owner)

    def find(self, file: str) -> _T | None:
        """Whose file stands in the way: it has the name, or that of a folder of it, or lies below it."""
        name = _fold(file)
        ways = (self.files.get(path) for path in (name, *_list_folders(name)))
        return next((owner for owner in ways if owner is not None), self.folders.get(name))


def _fold(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _list_folders(path: str) -> Iterator[str]:
    while path := posixpath.dirname(path):
        yield path
