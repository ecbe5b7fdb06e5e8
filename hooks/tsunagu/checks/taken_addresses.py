"""Files of the author's at addresses where a build puts its own: the build would stop, or overwrite one."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.context import CheckContext
from tsunagu.glossary import EXPORT_FILES
from tsunagu.model import Place, Problem

#: What lies in the folder of scripts, styles and cards, and books beside the pages they are made of.
_OURS: Final = re.compile(
    r"assets/(?:cards|javascripts|pictures|stylesheets|tsunagu)/.*|(?:[\w-]+/)?(?:series|themes)/[^/]*\.epub"
)
_FOLDER: Final = "assets"


def check_taken_addresses(context: CheckContext) -> Iterator[Problem]:
    """An author's file leaves the addresses of the site to it."""
    codes = context.library.languages[1:]
    for uri in sorted(context.uris):
        stem = uri.removesuffix(".md")
        path = uri.removeprefix(f"{uri.partition('/')[0]}/") if uri.partition("/")[0] in codes else uri
        if stem in codes:
            values = {"seen": f"{stem}/", "known": f"{stem}/index.md"}
            yield Problem("same-address", Place(uri), values)
        elif stem != uri and stem.partition("/")[0] == _FOLDER:
            yield Problem("reserved-name", Place(uri), {"seen": uri, "known": _FOLDER})
        elif path in EXPORT_FILES or _OURS.fullmatch(uri):
            name = posixpath.basename(uri)
            yield Problem("reserved-name", Place(uri), {"seen": name, "known": name})
