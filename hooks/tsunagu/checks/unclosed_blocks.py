"""Blocks of lines that are not what they look like: code that never ends, a second header."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.context import CheckContext
from tsunagu.model import Problem
from tsunagu.text import mask_unread

#: A fence that is still to be seen where code is blanked. Waves alone may be a line between paragraphs.
_FENCE: Final = re.compile(r"^[ \t>]*+(`{3,}(?=[^`\n]*$)|~{3,}(?=[ \t]*[A-Za-z]))", re.MULTILINE)

_HEADER: Final = re.compile(r"^---[ \t]*\n(?P<lines>(?:[^\n]*\S[^\n]*\n){1,40}?)---[ \t]*$", re.MULTILINE)
_KEY: Final = re.compile(r"^(?:title|date|factors|name|reading|definition)[ \u3000]*[:：]", re.MULTILINE)


def check_fences(context: CheckContext) -> Iterator[Problem]:
    """Code between fences ends: else its signs are shown, and read as Markdown."""
    for passage in context.passages:
        text = passage.body.text
        for found in _FENCE.finditer(mask_unread(text)) if "```" in text or "~~~" in text else ():
            yield Problem("unclosed-fence", passage.find_place(found.start(1)), {"seen": found[1]})


def check_second_headers(context: CheckContext) -> Iterator[Problem]:
    """A page has one header: a second would be shown as text."""
    for passage in context.passages:
        text = passage.body.text
        for found in _HEADER.finditer(mask_unread(text)) if "---" in text else ():
            if _KEY.search(found["lines"]):
                yield Problem("second-header", passage.find_place(found.start()))
