"""Old addresses: each leads to one essay, and none hides a page of today."""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.addresses import url_of
from tsunagu.checks.ground import Ground
from tsunagu.file_names import OUTPUTS
from tsunagu.model import Essay, Problem
from tsunagu.redirects import redirect_uri


def check_aliases(ground: Ground) -> Iterator[Problem]:
    """An alias is given once on the site, and is not the address of a page or file there is."""
    taken = {name: name for name in OUTPUTS} | {_file_of(uri): uri for uri in ground.uris}
    seen: dict[str, Essay] = {}
    for essay in sorted(ground.library.essays, key=lambda essay: essay.uri):
        place = essay.places.get("aliases", essay.place)
        for alias in essay.aliases:
            file = redirect_uri(alias)
            first = seen.setdefault(file, essay)
            hides = next((taken[path] for path in _list_paths(file) if path in taken), None)
            if first is not essay:
                yield Problem("alias-taken", place, {"field": "aliases", "seen": alias, "known": first.uri})
            elif hides is not None:
                yield Problem("alias-hides", place, {"field": "aliases", "seen": alias, "known": hides})


def _file_of(uri: str) -> str:
    return url_of(uri) + "index.html" if uri.endswith(".md") else uri


def _list_paths(file: str) -> Iterator[str]:
    """A file and the folders above it: a folder can't have the name of a file."""
    yield file
    while "/" in file:
        file = file.rpartition("/")[0]
        yield file
