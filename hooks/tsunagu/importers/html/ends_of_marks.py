"""Whether ``**`` around some words is read: in Markdown a mark between a letter and a sign has no side.

Where there is Japanese in the block it always has one (``text/reading/marks.py``).
"""

from __future__ import annotations

import re
from typing import Final

from bs4.element import PageElement, Tag

_WIDE: Final = re.compile("[\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\uffef\U00020000-\U0003ffff]")
_INLINE: Final = frozenset(("a", "b", "code", "del", "em", "i", "ruby", "s", "span", "strong", "u"))


def can_be_marked(element: Tag, words: str) -> bool:
    """``words`` are those of the element, as Markdown."""
    bare = words.strip()
    if not bare or (bare[0].isalnum() and bare[-1].isalnum()):
        return True
    block = next((outer for outer in element.parents if outer.name not in _INLINE), element)
    if _WIDE.search(block.get_text()):
        return True
    before, behind = _read_beside(element, behind=False), _read_beside(element, behind=True)
    return not (before.isalnum() and not bare[0].isalnum()) and not (
        behind.isalnum() and not bare[-1].isalnum()
    )


def _read_beside(element: Tag, *, behind: bool) -> str:
    """The character beside an element in its block, or none."""
    at: PageElement | None = element
    while at is not None and (not isinstance(at, Tag) or at.name in _INLINE):
        sibling = at.next_sibling if behind else at.previous_sibling
        text = sibling.get_text() if sibling is not None else ""
        if text:
            return text[0] if behind else text[-1]
        at = sibling if sibling is not None else at.parent
    return ""
