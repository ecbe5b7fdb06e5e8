"""Whether ``**`` around some words is read: in Markdown a mark between a letter and a sign has no side.

Where there is Japanese in the block it always has one (``text/reading/marks.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

_WIDE: Final = re.compile("[\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\uffef\U00020000-\U0003ffff]")
_INLINE: Final = frozenset(("a", "code", "em", "rt", "ruby", "s", "strong", "sup"))


class Surroundings(NamedTuple):
    """The characters beside an element in its block, or none; whether there is Japanese in that block."""

    before: str
    behind: str
    is_japanese: bool


def can_be_marked(words: str, around: Surroundings) -> bool:
    """``words`` are those of the element, as Markdown."""
    bare = words.strip()
    if not bare or around.is_japanese or (bare[0].isalnum() and bare[-1].isalnum()):
        return True
    return not (around.before.isalnum() and not bare[0].isalnum()) and not (
        around.behind.isalnum() and not bare[-1].isalnum()
    )


def read_surroundings(root: Element) -> Mapping[Element, Surroundings]:
    """What is around each element within lines."""
    found: dict[Element, Surroundings] = {}
    for line in _list_lines(root):
        befores = _read_beside(line, at=-1)
        behinds = _read_beside([_Step(node, not ends) for node, ends in reversed(line)], at=0)
        is_japanese = any(isinstance(node, str) and _WIDE.search(node) for node, _ in line)
        for one, before in befores.items():
            found[one] = Surroundings(before, behinds[one], is_japanese)
    return found


def list_nodes(element: Element) -> Iterator[Element | str]:
    """The texts and the elements in an element, in their order."""
    if element.text:
        yield element.text
    for child in element:
        yield child
        if child.tail:
            yield child.tail


class _Step(NamedTuple):
    """A text, or where an element begins or ends."""

    node: Element | str
    ends: bool = False


def _list_lines(root: Element) -> Iterator[list[_Step]]:
    """What is in each block, without the blocks in it: of such a one, as of a break, only the place."""
    pending = [root]
    while pending:
        block = pending.pop()
        line: list[_Step] = []
        steps = [_Step(node) for node in list_nodes(block)][::-1]
        while steps:
            step = steps.pop()
            line.append(step)
            if isinstance(step.node, str) or step.ends:
                continue
            if step.node.tag in _INLINE:
                steps += [_Step(step.node, ends=True), *[_Step(node) for node in list_nodes(step.node)][::-1]]
            else:
                pending.append(step.node)
        yield line


def _read_beside(line: list[_Step], *, at: int) -> dict[Element, str]:
    """The character before each element of a line, which is at that place of a text; none behind a break."""
    found: dict[Element, str] = {}
    last = ""
    for node, ends in line:
        if isinstance(node, str):
            last = node[at]
        elif node.tag not in _INLINE:
            last = ""
        elif not ends:
            found[node] = last
    return found
