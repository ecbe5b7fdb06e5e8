"""Hatena's signs of pictures in HTML: shown as pictures on its pages, they stand as signs in some exports."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tsunagu.importers.formats.post import Post
from tsunagu.importers.formats.shortcodes import cut_text
from tsunagu.importers.markdown.hatena_signs import show_pictures

_SIGNS: Final = ("[f:id:", "[IMAGE:", ":image")


def show_hatena_pictures(post: Post) -> Post:
    """The post with pictures in place of such signs; in code they stay signs."""
    if not any(sign in post.html for sign in _SIGNS):
        return post
    pieces = cut_text(post.html)
    return replace(
        post, html="".join(show_pictures(piece) if is_text else piece for piece, is_text in pieces)
    )
