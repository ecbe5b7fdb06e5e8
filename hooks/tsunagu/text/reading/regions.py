"""A tag that asks for Markdown below it: ``<details markdown="1">``, on a line of its own.

Its block of HTML ends with that line, as if an empty one followed, or with the summary in it or right
below it. All that comes then is read as it is anywhere. Another tag that asks so is HTML as it was typed.
"""

from __future__ import annotations

import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

_TAGS: Final = "article|aside|blockquote|center|details|div|figure|section"
_VALUE: Final = r"(?:=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s<>\"']*))?"
_OTHERS: Final = rf"(?:[ \t]+(?!markdown[=\s>])[\w:-]+{_VALUE})*+"
_READS: Final = rf"[ \t]+markdown(?!=[\"']?(?:0|off)\b){_VALUE}"
_SUMMARY: Final = r"<summary(?:\s[^<>\n]*)?>[^\n]*</summary>[ \t]*"
_HEAD: Final = re.compile(
    rf"<(?:{_TAGS}){_OTHERS}{_READS}{_OTHERS}[ \t]*>[ \t]*(?:{_SUMMARY})?(?=\n|\Z)", re.IGNORECASE
)
_NEXT: Final = re.compile(rf"{_SUMMARY}(?=\n|\Z)", re.IGNORECASE)


def read_regions(parser: MarkdownIt) -> None:
    """Hang the rule in before HTML blocks, which would go on to an empty line."""
    parser.block.ruler.before(
        "html_block", "markdown_region", _read_region, {"alt": ["paragraph", "reference", "blockquote"]}
    )


def _read_region(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    at = state.bMarks[start] + state.tShift[start]
    found = _HEAD.match(state.src, at) if state.src[at : at + 1] == "<" else None
    if not found or state.is_code_block(start):
        return False
    if not silent:
        last = start + 1
        if last < end and "summary" not in found[0]:
            last += bool(_NEXT.match(state.src, state.bMarks[last] + state.tShift[last]))
        state.line = last
        token = state.push("html_block", "", 0)
        token.map, token.content = [start, last], state.getLines(start, last, state.blkIndent, True)
    return True
