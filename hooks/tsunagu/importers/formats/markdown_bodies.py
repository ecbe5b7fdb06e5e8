"""Bodies that a blog kept as Markdown, as the HTML that its readers got."""

from __future__ import annotations

import re
from typing import Final

import markdown

#: Python-Markdown takes minutes over tens of thousands.
_MOST_BRACKETS: Final = 2_000
#: What blogs read as Markdown: line feeds that are meant, lists that keep their numbers, code, tables, notes.
_DIALECT: Final = ("nl2br", "sane_lists", "fenced_code", "tables", "footnotes")
_SETTINGS: Final = {"footnotes": {"BACKLINK_TEXT": "", "BACKLINK_TITLE": ""}}
_FENCE: Final = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
_WITHIN_PARAGRAPH: Final = re.compile(
    r"(?<=[^\n])\n {0,3}(<(script|style|iframe)\b[^<>]*>[^<]*</\2>)[ \t]*(?=\n[^\n])", re.IGNORECASE
)


def read_markdown(body: str) -> str | None:
    """The HTML of a body; None for one that would take too long.

    What a reader saw within a paragraph must not divide it, as a line of HTML does for Python-Markdown.

    >>> read_markdown("あ\\n<script>ad()</script>\\nい")
    '<p>あ<script>ad()</script><br />\\nい</p>'
    """
    if body.count("[") >= _MOST_BRACKETS:
        return None
    if not _FENCE.search(body):
        body = _WITHIN_PARAGRAPH.sub(r"\1", body)
    return markdown.markdown(body, extensions=_DIALECT, extension_configs=_SETTINGS)
