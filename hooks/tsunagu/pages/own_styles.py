"""The owner's style sheets, which go out from another folder than the one they were written in."""

from __future__ import annotations

import posixpath
from typing import Final

import tinycss2

from tsunagu.config import list_addresses

#: Where our assets are, as far below the site's root.
_FOLDER: Final = "assets/tsunagu"


def move_addresses(css: str, uri: str) -> str:
    """A style sheet whose relative addresses lead to where they led from its place among the templates.

    What lies there (fonts, pictures) goes out below the site's root.

    >>> move_addresses("a{background:url(paper.png)}b{src:url('/x.woff2')}", "look/own.css")
    'a{background:url(../../look/paper.png)}b{src:url("/x.woff2")}'
    """
    rules = tinycss2.parse_stylesheet(css)
    for token, _ in list_addresses(rules):
        if not token.value.startswith(("/", "#", "data:")):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(uri), token.value))
            moved = posixpath.relpath(target, _FOLDER)
            quote = '"' if token.type == "string" else ""
            token.representation = f"{quote}{moved}{quote}" if quote else f"url({moved})"
    return str(tinycss2.serialize(rules))
