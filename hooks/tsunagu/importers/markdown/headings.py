"""Headings of a post below its title: the title is the page's own, so the text begins at the second level."""

from __future__ import annotations

import itertools
import re
from typing import Final

from tsunagu.importers.html.heading_levels import level
from tsunagu.importers.plan.twins import keep_letters
from tsunagu.text import read_markdown

_SIGN: Final = re.compile(r"#|^[ \t>]*(?:=+|-+)[ \t]*$", re.MULTILINE)
_SIGNS: Final = re.compile(r"^([ \t>*+-]*?(?:\d+[.)][ \t]+)?)(#{1,6})(?=[ \t]|$)")


def level_headings(text: str, title: str) -> str:
    """A text whose headings begin at ``##`` and skip no level; one that only repeats the title goes.

    >>> level_headings("# 題\\n\\n# 一\\n\\n## 二", "題")
    '\\n\\n## 一\\n\\n### 二'
    """
    if not _SIGN.search(text):
        return text
    tokens = read_markdown(text).tokens
    heads = [(token, words) for token, words in itertools.pairwise(tokens) if token.type == "heading_open"]
    lines = text.split("\n")
    if heads and heads[0][0].tag == "h1" and keep_letters(heads[0][1].content) == keep_letters(title):
        start, end = heads.pop(0)[0].map or (0, 0)
        lines[start:end] = [""] * (end - start)
    for (token, words), depth in zip(heads, level(int(token.tag[1]) for token, _ in heads), strict=True):
        start, end = token.map or (0, 0)
        if token.markup in ("=", "-"):
            shown = f"{'#' * depth} {' '.join(words.content.split())}"
            lines[start:end] = [shown, *[""] * (end - start - 1)]
        else:
            lines[start] = _SIGNS.sub(rf"\g<1>{'#' * depth}", lines[start], count=1)
    return "\n".join(lines)
