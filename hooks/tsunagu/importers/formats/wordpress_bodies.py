"""What WordPress makes of the content of a post: paragraphs, shortcodes, blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from tsunagu.importers.formats.shortcode_notes import open_notes
from tsunagu.importers.formats.shortcodes import open_shortcodes
from tsunagu.importers.html.code_texts import open_code_shortcodes
from tsunagu.importers.html.line_breaks import keep_line_breaks

_APART: Final = "<br><br>"
_FOOTNOTES: Final = re.compile(r"<!-- wp:footnotes(?: \{[^\n<>]*\})? /?-->")
#: A block that is none: what was written before there were blocks.
_CLASSIC: Final = re.compile(r"<!-- /?wp:freeform\b")
_BLOCK: Final = re.compile(r"(<!-- /?wp:[^\n]*?-->)")


def read_content(content: str, footnotes: Sequence[tuple[str, str]] = ()) -> str:
    """Content as a browser gets it: shortcodes opened, and the line breaks of what stands in no block kept.

    Without blocks WordPress makes paragraphs of blank lines and breaks of line feeds, whatever tags there
    are; with them, it did so for what was written before the first. ``footnotes`` stand in their block.

    >>> read_content("一\\n\\n<p>二</p>\\n\\n三")
    '一<br><br><p>二</p><br>三'
    >>> read_content("<!-- wp:a --><b>一</b><!-- /wp:a --><!-- wp:freeform -->二\\n三<!-- /wp:freeform -->")
    '<br><br><!-- wp:a --><br><br><b>一</b><br><br><!-- /wp:a --><br><br>二<br>三'
    """
    items = "".join(f'<li id="{escape(name)}">{note}</li>' for name, note in footnotes)
    notes = f'<!-- wp:list --><ol class="wp-block-footnotes">{items}</ol><!-- /wp:list -->' if items else ""
    content = _FOOTNOTES.sub(lambda _: notes, content)
    html = open_shortcodes(open_notes(open_code_shortcodes(content)))
    return "".join(_walk(html)) if "<!-- wp:" in content else keep_line_breaks(html)


def _walk(html: str) -> Iterator[str]:
    """Content with the line breaks of what stands in no block; no block goes on with the lines before it."""
    depth = 0
    for number, piece in enumerate(_BLOCK.split(html)):
        if number % 2 and _CLASSIC.match(piece):
            continue
        if number % 2:
            before, depth = depth, max(0, depth - 1) if piece.startswith("<!-- /") else depth + 1
            depth -= piece.endswith("/-->")
            yield piece if before and depth else f"{_APART}{piece}{_APART}"
        else:
            yield keep_line_breaks(piece) if not depth and piece.strip() else piece
