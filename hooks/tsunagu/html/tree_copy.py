"""The standard library's elements out of the parser's: whoever reads HTML here walks those, text and tail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element, SubElement

import turbohtml

#: The parser nests 512 deep, as browsers do; what is deeper it puts side by side there. More elements than
#: this are so deep in no page that anybody wrote.
_DEEP: Final = 500
_MOST_DEEP: Final = 1_500


@dataclass(frozen=True, slots=True)
class Copied:
    """A tree; the parser's element for each of its own; and whether it is deep as only a bomb is."""

    root: Element
    sources: dict[Element, turbohtml.Element]
    is_deep: bool


def copy_tree(read: turbohtml.Element) -> Copied:
    """An element and all in it but comments. An attribute without a value has an empty one.

    One that is too deep is copied only as far as that is known.
    """
    root = Element(read.tag, _read_attributes(read))
    sources = {root: read}
    pending = [(read, root, 1)]
    deep = 0
    while pending and deep <= _MOST_DEEP:
        parent, made, depth = pending.pop()
        for child in parent.children:
            if isinstance(child, turbohtml.Element):
                copy = SubElement(made, child.tag, _read_attributes(child))
                sources[copy] = child
                pending.append((child, copy, depth + 1))
                deep += depth >= _DEEP
            elif isinstance(child, turbohtml.Text):
                _add_text(made, child.data)
            if deep > _MOST_DEEP:
                break
    return Copied(root, sources, deep > _MOST_DEEP)


def _read_attributes(element: turbohtml.Element) -> dict[str, str]:
    """``class`` comes as a list, a name without a value as nothing."""
    return {
        name: " ".join(value) if isinstance(value, list) else value or ""
        for name, value in element.attrs.items()
    }


def _add_text(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
