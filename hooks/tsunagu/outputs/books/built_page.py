"""An essay's text in a page of a site that was built."""

from __future__ import annotations

from tsunagu.html import find_inner


def find_text(page: str) -> str:
    """The HTML of the text on a page, nothing where there is none.

    >>> find_text('<main><div data-kind="essay"><p>a</p></div></main>')
    '<p>a</p>'
    """
    return find_inner(page, "data-kind", "essay")
