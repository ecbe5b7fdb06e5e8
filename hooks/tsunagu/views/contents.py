"""The table of contents of a text that is long enough to need one."""

from __future__ import annotations

from collections.abc import Iterable
from html import unescape

from tsunagu.views.parts import Link

#: Fewer headings than this are seen at a glance.
_LEAST = 3


def view_contents(headings: Iterable[tuple[str, str]]) -> tuple[Link, ...]:
    """Links to the headings (each as HTML text and anchor) of a text; none where they are few.

    >>> view_contents([("A &amp; B", "a"), ("C", "c"), ("D", "d")])[0]
    Link(text='A & B', url='#a', lang='', current=False)
    """
    links = tuple(Link(unescape(text), f"#{anchor}") for text, anchor in headings)
    return links if len(links) >= _LEAST else ()
