"""What WordPress makes of the content of a post: paragraphs, shortcodes, blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tsunagu.importers.formats.shortcodes import open_shortcodes
from tsunagu.importers.html.code_texts import open_code_shortcodes
from tsunagu.importers.html.line_breaks import keep_line_breaks

_FOOTNOTES: Final = re.compile(r"<!-- wp:footnotes(?: \{[^\n<>]*\})? /?-->")
_BLOCK: Final = re.compile(r"(<!-- /?wp:[^\n]*?-->)")


def read_content(content: str, footnotes: Sequence[str] = ()) -> str:
    """Content as a browser gets it: shortcodes opened, and the line breaks of what stands in no block kept.

    Without blocks WordPress makes paragraphs of blank lines and breaks of line feeds, whatever tags there
    are; with them, it did so for what was written before the first. ``footnotes`` stand in their block.

    >>> read_content("一\\n\\n<p>二</p>\\n\\n三")
    '一<br><br><p>二</p><br>三'
    """
    notes = "".join(f"<li>{note}</li>" for note in footnotes)
    content = _FOOTNOTES.sub(
        lambda _: f"<!-- wp:list --><ol>{notes}</ol><!-- /wp:list -->" if notes else "", content
    )
    html = open_shortcodes(open_code_shortcodes(content))
    return "".join(_walk(html)) if "<!-- wp:" in content else keep_line_breaks(html)


def _walk(html: str) -> Iterator[str]:
    depth = 0
    for number, piece in enumerate(_BLOCK.split(html)):
        if number % 2:
            yield piece
            depth = max(0, depth - 1) if piece.startswith("<!-- /") else depth + (not piece.endswith("/-->"))
        else:
            yield keep_line_breaks(piece) if not depth and piece.strip() else piece
