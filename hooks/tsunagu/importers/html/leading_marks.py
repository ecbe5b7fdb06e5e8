"""Marks of missing pictures that begin a line: the words behind them stay Markdown.

A comment that begins a line begins a block of HTML there, which ends with the line: ``**`` and links in it
would be shown as signs.
"""

from __future__ import annotations

import re
from typing import Final

from tsunagu.importers.html.markdown_escaping import escape_line
from tsunagu.text import Reading, read_markdown

_LEADING: Final = re.compile(
    r"(?P<before>(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)"
    r"(?P<marks><!-- (?:画像|image): [^\n]*?-->(?:[ \t]*<!-- (?:画像|image): [^\n]*?-->)*)"
    r"(?P<blanks>[ \t]*)(?P<words>(?!<!-- (?:画像|image): )[^\s\ue00a][^\n]*)"
)
#: How a line says that it ends in a break; ``\\ue00a`` is the break of ``to_markdown``.
_BREAK: Final = re.compile(r"(?:\ue00a|\\| {2,})?$")
_SIGN_OF_ITEM: Final = re.compile(r"[^ \t>]")


def place_leading_marks(text: str) -> str:
    """A text in which no mark has words behind it at the beginning of a line.

    Within a paragraph the mark ends the line above, else it has a line of its own.

    >>> print(place_leading_marks("<!-- 画像: a.png --> **太**\\n<!-- 画像: b.png -->字"))
    <!-- 画像: a.png -->
    **太** <!-- 画像: b.png -->
    字
    """
    lines = text.split("\n")
    if not any(map(_LEADING.fullmatch, lines)):
        return text
    reading = read_markdown(text)
    begun = -2
    for token in reading.tokens:
        at = token.map[0] if token.type == "html_block" and token.map else -1
        found = _LEADING.fullmatch(lines[at]) if at >= 0 else None
        if found is None:
            continue
        before, words = found["before"], escape_line(found["words"])
        if not _SIGN_OF_ITEM.search(before) and (begun == at - 1 or _goes_on(reading, at, token.level)):
            above = lines[at - 1]
            end = _BREAK.search(above)
            cut = end.start() if end else len(above)
            lines[at - 1] = f"{above[:cut]} {found['marks']}{above[cut:]}"
            lines[at] = before + words
        else:
            lines[at] = f"{before}{found['marks']}\n{_SIGN_OF_ITEM.sub(' ', before)}{words}"
        begun = at
    return "\n".join(lines)


def _goes_on(reading: Reading, at: int, level: int) -> bool:
    """Whether a paragraph stands above a line, that the line would be one of."""
    return any(
        token.type == "paragraph_open" and token.map and token.map[1] == at and token.level >= level
        for token in reading.tokens
    )
