"""Blocks of lines that are not what they look like: code that never ends, a second header."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from markdown_it.token import Token

from tsunagu.checks.context import CheckContext
from tsunagu.model import Problem
from tsunagu.text import mask_unread, read_markdown

_HEADER: Final = re.compile(r"^---[ \t]*\n(?P<lines>(?:[^\n]*\S[^\n]*\n){1,40}?)---[ \t]*$", re.MULTILINE)
_KEY: Final = re.compile(r"^(?:title|date|factors|name|reading|definition)[ \u3000]*[:：]", re.MULTILINE)


def check_fences(context: CheckContext) -> Iterator[Problem]:
    """Code between fences ends: else all that follows is code. No ``:::`` in it ends a box around it."""
    for passage in context.passages:
        text, lines = passage.body.text, passage.body.text.split("\n")
        boxes: dict[int, str] = {}
        for token in read_markdown(text).tokens if "```" in text or "~~~" in text else ():
            if token.type.startswith("container_") and token.map:
                boxes[token.map[1]] = token.markup
            if token.type == "fence" and token.map and not _is_closed(lines, token):
                first, end = token.map
                place = passage.place(first + 1, lines[first].index(token.markup) + 1)
                if end in boxes and end < len(lines) and ":::" in lines[end]:
                    yield Problem("fence-in-box", place, {"seen": boxes[end], "known": f"{boxes[end]}:"})
                    break  # what follows are the halves of this code
                yield Problem("unclosed-fence", place, {"seen": token.markup})


def _is_closed(lines: list[str], fence: Token) -> bool:
    first, end = fence.map or (0, 0)
    last = lines[end - 1].lstrip(" \t>").rstrip()
    return end - first > 1 and last.startswith(fence.markup) and not last.strip(fence.markup[0])


def check_second_headers(context: CheckContext) -> Iterator[Problem]:
    """A page has one header: a second would be shown as text."""
    for passage in context.passages:
        text = passage.body.text
        for found in _HEADER.finditer(mask_unread(text)) if "---" in text else ():
            if _KEY.search(found["lines"]):
                yield Problem("second-header", passage.find_place(found.start()))
