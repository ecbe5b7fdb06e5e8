"""The file that was meant by a link to none: the same page, the same name elsewhere, a name that is near."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import cached_property
from typing import Final

from tsunagu.addresses import url_of

#: To compare a name with all others takes long; whoever has more wrong ones than these begins with the first.
MOST_GUESSES: Final = 50


class NearFiles:
    """What there is, by address and by name: each asked for in a time that does not grow with the site."""

    def __init__(self, uris: Iterable[str], languages: Sequence[str]) -> None:
        self._uris = frozenset(uris)
        self._languages = languages
        self._near: dict[tuple[str, str], str] = {}

    def find(self, start: str, target: str) -> str | None:
        """The nearest to a page ``start`` of the files that may be meant by the uri ``target``."""
        if target in self._uris:
            return target
        stem, name = target.removesuffix(".html").removesuffix("/index"), posixpath.basename(target)
        found = self._by_url.get(stem) or self._by_name.get(name) or self._by_name.get(self._find_like(name))
        return min(found, key=lambda uri: self._measure_way(start, uri)) if found else None

    @cached_property
    def _by_url(self) -> dict[str, list[str]]:
        return _group((url_of(uri).rstrip("/"), uri) for uri in self._uris)

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        return _group((posixpath.basename(uri), uri) for uri in self._uris)

    @cached_property
    def _by_ending(self) -> dict[str, list[str]]:
        return _group((posixpath.splitext(name)[1], name) for name in self._by_name)

    def _find_like(self, name: str) -> str:
        ending = posixpath.splitext(name)[1] or ".md"
        key = name, ending
        if key not in self._near and len(self._near) < MOST_GUESSES:
            near = get_close_matches(name, self._by_ending.get(ending, ()), n=1, cutoff=0.75)
            self._near[key] = near[0] if near else ""
        return self._near.get(key, "")

    def _measure_way(self, start: str, uri: str) -> tuple[bool, int, str]:
        """How far a file is: one of the same language is nearer than any other, whatever the folders."""
        first, own = (path.partition("/")[0] for path in (uri, start))
        others = self._languages[1:]
        foreign = (first in others or own in others) and first != own
        return foreign, -len(posixpath.commonpath([uri, start])), uri


def _group(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups
