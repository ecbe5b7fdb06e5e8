"""Whether ``**`` around some words is read: in Markdown a mark between a letter and a sign has no side.

Where there is Japanese in the block it always has one (``text/reading/marks.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final
from xml.etree.ElementTree import Element

from tsunagu.html import text_content

_WIDE: Final = re.compile("[\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\uffef\U00020000-\U0003ffff]")
_INLINE: Final = frozenset(("a", "code", "em", "ruby", "s", "strong"))


def can_be_marked(element: Element, words: str, parents: Mapping[Element, Element]) -> bool:
    """``words`` are those of the element, as Markdown; ``parents``: what each element stands in."""
    bare = words.strip()
    if not bare or (bare[0].isalnum() and bare[-1].isalnum()):
        return True
    block = element
    while block.tag in _INLINE:
        block = parents[block]
    if _WIDE.search(text_content(block)):
        return True
    before = _read_beside(element, parents, behind=False)
    behind = _read_beside(element, parents, behind=True)
    return not (before.isalnum() and not bare[0].isalnum()) and not (
        behind.isalnum() and not bare[-1].isalnum()
    )


def list_nodes(element: Element) -> Iterator[Element | str]:
    """The texts and the elements in an element, in their order."""
    if element.text:
        yield element.text
    for child in element:
        yield child
        if child.tail:
            yield child.tail


def _read_beside(element: Element, parents: Mapping[Element, Element], *, behind: bool) -> str:
    """The character beside an element in its block, or none."""
    while element.tag in _INLINE:
        nodes = list(list_nodes(parents[element]))
        place = nodes.index(element)
        for node in nodes[place + 1 :] if behind else reversed(nodes[:place]):
            text = node if isinstance(node, str) else text_content(node)
            if text:
                return text[0] if behind else text[-1]
            if not isinstance(node, str) and node.tag not in _INLINE:
                return ""
        element = parents[element]
    return ""
