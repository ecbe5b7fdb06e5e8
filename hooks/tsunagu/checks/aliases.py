"""Old addresses: each leads to one essay, and none hides a page of today."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from tsunagu.addresses import url_of
from tsunagu.checks.context import CheckContext
from tsunagu.content import HOST_FILES, OUTPUTS, redirect_uri
from tsunagu.glossary import EXPORT_FILES
from tsunagu.model import Essay, Problem

#: Feeds stand beside more than one page.
_FEEDS: Final = ("feed.xml", "feed.json")

#: What the site has once: nothing can stand below a file, nor below the folder of styles and scripts.
_ONCE: Final = (*OUTPUTS, *HOST_FILES, *EXPORT_FILES, "assets")

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Disk(Generic[_T]):
    """Who has a file, on a disk that may take ``A.html`` and ``a.html`` for one name."""

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


def check_aliases(context: CheckContext) -> Iterator[Problem]:
    """An alias is given once on the site, and is not the address of a page or file there is."""
    if not any(essay.aliases and context.is_wanted(essay.uri) for essay in context.essays):
        return
    today = _list_today(context.uris)
    before: _Disk[tuple[Essay, str]] = _Disk()
    for essay in sorted(context.essays, key=lambda essay: essay.uri):
        place = essay.places.get("aliases", essay.place)
        for alias in essay.aliases:
            file = redirect_uri(alias)
            hides, other = today.find(file), before.find(file)
            if hides is not None:
                yield Problem("alias-hides", place, {"field": "aliases", "seen": alias, "known": hides})
            elif other is not None:
                yield _describe(essay, alias, other)
            before.put(file, (essay, alias))


def _describe(essay: Essay, alias: str, other: tuple[Essay, str]) -> Problem:
    """Two old addresses that can't both be: also where they are two spellings of one, for one essay."""
    first, known = other
    values = {"field": "aliases", "seen": alias, "known": first.uri, "other": known}
    same = redirect_uri(alias) == redirect_uri(known)
    return Problem("alias-taken" if same else "alias-clash", essay.places.get("aliases", essay.place), values)


def _list_today(uris: Iterable[str]) -> _Disk[str]:
    disk: _Disk[str] = _Disk()
    for name in _ONCE:
        disk.put(name, name)
    for uri in sorted(uris):
        file = _file_of(uri)
        disk.put(file, uri)
        for feed in _FEEDS if uri.endswith(".md") else ():
            disk.put(posixpath.join(posixpath.dirname(file), feed), feed)
    return disk


def _file_of(uri: str) -> str:
    return url_of(uri) + "index.html" if uri.endswith(".md") else uri


def _fold(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _list_folders(path: str) -> Iterator[str]:
    while path := posixpath.dirname(path):
        yield path
