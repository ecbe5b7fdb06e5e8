"""Old addresses: each leads to one essay, and none hides a page of today."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from typing import Final

from tsunagu.addresses import url_of
from tsunagu.checks.context import CheckContext
from tsunagu.content import HOST_FILES, OUTPUTS, Disk, redirect_uri
from tsunagu.glossary import EXPORT_FILES
from tsunagu.model import Essay, Problem

#: Feeds stand beside more than one page.
_FEEDS: Final = ("feed.xml", "feed.json")

#: What the site has once: nothing can stand below a file, nor below the folder of styles and scripts.
_ONCE: Final = (*OUTPUTS, *HOST_FILES, *EXPORT_FILES, "assets")


def check_aliases(context: CheckContext) -> Iterator[Problem]:
    """An alias is given once on the site, and is not the address of a page or file there is."""
    if not any(essay.aliases and context.is_wanted(essay.uri) for essay in context.essays):
        return
    today = _list_today(context.uris)
    before: Disk[tuple[Essay, str]] = Disk()
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
