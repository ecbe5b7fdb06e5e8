"""Old addresses: each leads to one page, and none hides a page of today."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Final

from tsunagu.addresses import read_address, url_of
from tsunagu.checks.context import CheckContext
from tsunagu.content import HOST_FILES, OUTPUTS, Disk, list_moved_pages, redirect_uri
from tsunagu.glossary import EXPORT_FILES
from tsunagu.model import Essay, Factor, Library, Place, Problem, Series, Term

#: Feeds stand beside more than one page.
_FEEDS: Final = ("feed.xml", "feed.json")

#: What the site has once: nothing can stand below a file, nor below the folder of styles and scripts.
_ONCE: Final = (*OUTPUTS, *HOST_FILES, *EXPORT_FILES, "assets")


@dataclass(frozen=True, slots=True)
class _Old:
    """An old address as its author wrote it, the file that answers there, and the page that it leads to."""

    uri: str
    place: Place
    field: str
    seen: str
    file: str


def check_aliases(context: CheckContext) -> Iterator[Problem]:
    """An old address is given once on the site, and is not the address of a page or file there is."""
    listed = list(_list_old(context))
    if not any(context.is_wanted(old.place.uri) for old in listed):
        return
    today = _list_today(context.uris)
    before: Disk[_Old] = Disk()
    told: set[Place] = set()
    for old in listed:
        hides, other = today.find(old.file), before.find(old.file)
        if old.place in told:  # of a page in one language; its other languages say the same
            continue
        if hides is not None:
            values = {"field": old.field, "seen": old.seen, "known": hides}
            yield Problem("alias-hides", old.place, values)
        elif other is not None:
            yield _describe(old, other)
        if old.field == "moved_from" and (hides is not None or other is not None):
            told.add(old.place)
        before.put(old.file, old)


def _list_old(context: CheckContext) -> Iterator[_Old]:
    """Of essays each as written; of pages that were renamed the first, which stands for every language."""
    for essay in sorted(context.essays, key=lambda essay: essay.uri):
        place = essay.places.get("aliases", essay.place)
        for alias in essay.aliases:
            yield _Old(essay.uri, place, "aliases", alias, redirect_uri(alias))
    library = replace(context.library, essays=context.essays)
    places = dict(_list_moved_places(library))
    for old, uri, _ in list_moved_pages(library):
        stem, path = PurePosixPath(old).stem, read_address(uri, library.languages).path
        place = places.get(path, Place(uri))
        yield _Old(uri, place, "moved_from", stem, f"{url_of(old)}index.html")


def _list_moved_places(library: Library) -> Iterator[tuple[str, Place]]:
    """Where it is said, by the path of the file: that of an essay's original, not of its translation."""
    records: tuple[Essay | Factor | Series | Term, ...]
    records = (*library.essays[::-1], *library.factors, *library.series, *library.terms)
    for one in records:
        if place := one.places.get("moved_from"):
            yield read_address(one.place.uri, library.languages).path, place


def _describe(old: _Old, other: _Old) -> Problem:
    """Two old addresses that can't both be: also where they are two spellings of one, for one essay."""
    values = {"field": old.field, "seen": old.seen, "known": other.uri, "other": other.seen}
    return Problem("alias-taken" if old.file == other.file else "alias-clash", old.place, values)


def _list_today(uris: Iterable[str]) -> Disk[str]:
    disk: Disk[str] = Disk()
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
