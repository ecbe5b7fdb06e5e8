"""Lists in lists, marks in marks: deeper than anybody writes, and than Markdown can go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.context import CheckContext
from tsunagu.checks.markdown_text import MarkdownText
from tsunagu.model import Problem
from tsunagu.text import Reading, read_markdown

#: Markdown goes two levels down for each list in a list, and reads nothing below two hundred.
_READ: Final = 95
#: So many marks within one another nobody types, and each takes Markdown some levels down.
_MARKS: Final = 200
#: Signs that could be the ends of so many.
_SIGNS: Final = "*_~=["


def check_depth(context: CheckContext) -> Iterator[Problem]:
    """Lists and marks lie within one another only so deep. The first of a kind is told."""
    most = min(context.limits.depth, _READ)
    list_like = re.compile(rf"^[ \t>*+\-:.)\d]{{{most}}}", re.MULTILINE)
    for passage in context.passages:
        text = passage.body.text
        if list_like.search(text) or sum(map(text.count, _SIGNS)) > 2 * _MARKS:
            yield from _find_deep(passage, read_markdown(text), most)


def _find_deep(passage: MarkdownText, reading: Reading, most: int) -> Iterator[Problem]:
    tokens = reading.tokens
    if deep := next((one for one in tokens if one.level > 2 * most and one.map), None):
        values = {"seen": str(max(one.level for one in tokens) // 2), "known": str(most)}
        yield Problem("too-deep", passage.place((deep.map or [0])[0] + 1, 1), values)
    for block in tokens:
        deep_marks = (one for one in block.children or [] if one.nesting > 0 and one.level >= _MARKS)
        if mark := next(deep_marks, None):
            yield Problem("tangled", passage.place((block.map or [0])[0] + 1, 1), {"seen": mark.markup})
            return
