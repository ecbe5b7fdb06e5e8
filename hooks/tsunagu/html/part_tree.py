"""A part of a page as a tree, put together as a browser does it, for whoever writes it in another way."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

import turbohtml


def parse_part(html: str) -> Element:
    """A ``<div>`` around the elements of a part, in small letters; comments are left out.

    What is not closed is closed where a browser does it, so that the tree is well-formed as XML.

    >>> [(one.tag, one.text) for one in parse_part("<p>a&nbsp;b<p>c<br>d")]
    [('p', 'a\\xa0b'), ('p', 'c')]
    """
    root = Element("div")
    pairs: list[tuple[turbohtml.Node, Element]] = [(turbohtml.parse_fragment(html), root)]
    while pairs:
        read, made = pairs.pop()
        for child in read.children:
            if isinstance(child, turbohtml.Element):
                pairs.append((child, SubElement(made, child.tag, _read_attributes(child))))
            elif isinstance(child, turbohtml.Text):
                _add_text(made, child.text)
    return root


def find_inner(html: str, name: str, value: str) -> str:
    """What is in the first element of a page that has an attribute with a value; nothing where none has.

    >>> find_inner('<p>a<b data-kind="essay">b<br>c</b>', "data-kind", "essay")
    'b<br>c'
    """
    found = turbohtml.parse(html).select_one(f'[{name}="{value}"]')
    return found.inner_html if found else ""


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
