"""The table of contents of a text that is long enough to need one."""

from __future__ import annotations

from collections.abc import Iterable
from html import unescape

from tsunagu.japanese import list_phrases
from tsunagu.pages.views.components import TitleLink
from tsunagu.pages.views.line_pieces import Heading, bind_ends

#: Fewer headings than this are seen at a glance.
_LEAST = 3


def view_contents(headings: Iterable[tuple[str, str]]) -> tuple[TitleLink, ...]:
    """Links to the headings (each as HTML text and anchor) of a text; none where they are few.

    >>> view_contents([("A &amp; B", "a"), ("C", "c"), ("D", "d")])[0].title.text
    'A & B'
    """
    rows = [(unescape(text), f"#{anchor}") for text, anchor in headings]
    titles = [(Heading(text, tuple(map(bind_ends, list_phrases(text)))), url) for text, url in rows]
    links = tuple(TitleLink(*row) for row in titles)
    return links if len(links) >= _LEAST else ()
