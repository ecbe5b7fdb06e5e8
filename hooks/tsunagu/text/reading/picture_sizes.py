"""The width of a picture as Zenn writes it: ``![words](a.png =250x)``."""

from __future__ import annotations

import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from tsunagu.text.reading.places import keep_place

_SIZE: Final = re.compile(r"[ \t]+=([0-9]{1,4})x[0-9]{0,4}[ \t]*\)")


def read_picture_sizes(parser: MarkdownIt) -> None:
    """Hang the rule in before Markdown's own."""
    parser.inline.ruler.before("image", "sized-image", keep_place(_read_sized))


def _read_sized(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("![", state.pos):
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos + 1, False)
    if end < 0 or state.src[end + 1 : end + 2] != "(":
        return False
    found = state.md.helpers.parseLinkDestination(state.src, end + 2, state.posMax)
    size = _SIZE.match(state.src, found.pos, state.posMax) if found.ok else None
    if size is None:
        return False
    if not silent:
        token = state.push("image", "img", 0)
        token.attrs = {"src": state.md.normalizeLink(found.str), "alt": "", "width": size[1]}
        token.content = state.src[state.pos + 2 : end]
        children: list[Token] = []
        state.md.inline.parse(token.content, state.md, state.env, children)
        token.children = children
    state.pos = size.end()
    return True
