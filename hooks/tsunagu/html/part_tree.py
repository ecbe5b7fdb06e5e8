"""A part of a page as a tree, put together as a browser does it, for whoever writes it in another way."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import turbohtml

from tsunagu.html.tree_copy import Copied, copy_tree


class TooDeepError(ValueError):
    """HTML nested deeper than anybody writes it."""


def parse_part(html: str) -> Element:
    """A ``<div>`` around the elements of a part, in small letters; comments are left out.

    What is not closed is closed where a browser does it, so that the tree is well-formed as XML.

    >>> [(one.tag, one.text) for one in parse_part("<p>a&nbsp;b<p>c<br>d")]
    [('p', 'a\\xa0b'), ('p', 'c')]
    """
    return _copy(html).root


def parse_strange_part(html: str) -> Element:
    """As ``parse_part``, for what anybody may have written.

    Raises: TooDeepError.
    """
    copied = _copy(html)
    if copied.is_deep:
        raise TooDeepError
    return copied.root


def find_inner(html: str, name: str, value: str) -> str:
    """What is in the first element of a page that has an attribute with a value; nothing where none has.

    >>> find_inner('<p>a<b data-kind="essay">b<br>c</b>', "data-kind", "essay")
    'b<br>c'
    """
    found = turbohtml.parse(html).select_one(f'[{name}="{value}"]')
    return found.inner_html if found else ""


def text_content(element: Element) -> str:
    """All text in an element, as it stands there.

    >>> text_content(parse_part("<p>a<b>b</b>c</p>d"))
    'abcd'
    """
    return "".join(element.itertext())


def find_class(element: Element, name: str) -> list[Element]:
    """The element itself and those in it that are of a class, in the order of the page.

    >>> [one.tag for one in find_class(parse_part('<p class="a b"><b class=ab></b></p>'), "a")]
    ['p']
    """
    return [one for one in element.iter() if name in one.get("class", "").split()]


def _copy(html: str) -> Copied:
    return copy_tree(turbohtml.parse_fragment(html, positions=False))
