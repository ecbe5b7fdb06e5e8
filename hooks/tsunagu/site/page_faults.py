"""The last look at a finished page: what no reader should meet, and no template would tell."""

from __future__ import annotations

from tsunagu.outputs import find_search_fault


def find_page_fault(html: str, worker: str) -> str:
    """What is wrong with a page, in words; empty where all is well. ``worker`` is that of search.

    >>> find_page_fault("<main></main>", "assets/a.js")
    'has no heading: nothing was printed on it'
    """
    if "<h1" not in html:
        return "has no heading: nothing was printed on it"
    return find_search_fault(html, worker)
