"""Tags as an author typed them: their attributes, and comments that end where nobody sees it.

What may not be published is judged by what a text became (``tsunagu.html``); this only reads the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.markdown.less_than_signs import TAG_ATTRIBUTE, TAG_START

_ODD_COMMENT: Final = re.compile(r"\\[\\<]|<!--(?:-?>)?|--!>")


def list_attributes(text: str) -> Iterator[tuple[str, int, str, str]]:
    """Each attribute that has a value: its tag, where the value begins, its name and the value.

    >>> list(list_attributes('<a href="x/">x</a>'))
    [('a', 9, 'href', 'x/')]
    """
    for tag in TAG_START.finditer(text):
        if tag[1]:
            start = tag.end()
            while found := TAG_ATTRIBUTE.match(text, start):
                start = found.end()
                if found[2]:
                    quotes = found[2][0] in "\"'"
                    yield tag[1].lower(), found.start(2) + quotes, found[1].lower(), found[2].strip("\"'")


def find_odd_comments(text: str) -> Iterator[re.Match[str]]:
    """Signs of comments whose end nobody knows, so that they were left; behind a backslash they are words."""
    return (found for found in _ODD_COMMENT.finditer(text) if found[0][0] != "\\")
