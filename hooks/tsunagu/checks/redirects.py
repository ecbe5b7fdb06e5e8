"""Old addresses: each leads to one essay, and none hides a page of today."""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.addresses import url_of
from tsunagu.checks.ground import Ground
from tsunagu.model import Essay, Problem
from tsunagu.redirects import redirect_uri


def check_aliases(ground: Ground) -> Iterator[Problem]:
    """An alias is given once on the site, and is not the address of a page or file there is."""
    taken = {_file_of(uri): uri for uri in ground.uris}
    seen: dict[str, Essay] = {}
    for essay in sorted(ground.library.essays, key=lambda essay: essay.uri):
        place = essay.places.get("aliases", essay.place)
        for alias in essay.aliases:
            file = redirect_uri(alias)
            first = seen.setdefault(file, essay)
            if first is not essay:
                yield Problem("alias-taken", place, {"field": "aliases", "seen": alias, "known": first.uri})
            elif file in taken:
                yield Problem("alias-hides", place, {"field": "aliases", "seen": alias, "known": taken[file]})


def _file_of(uri: str) -> str:
    return url_of(uri) + "index.html" if uri.endswith(".md") else uri
