"""Marks that are typed in half: strong words without an end, a link by a name that nothing explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from markdown_it.common.utils import normalizeReference

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.checks.warnings.literal_signs import STARS
from tsunagu.model import Problem

_BY_NAME: Final = re.compile(
    r"(?<![A-Za-z0-9_\\\]])\[(?!\^)(?P<words>[^\[\]\n]{1,200}+)\]"
    r" ?\[(?P<name>(?:[A-Za-z][^\[\]\n]{1,200}+)?)\](?![(\[:])"
)


def check_strong(page: CheckedPage) -> Iterator[Problem]:
    """In a paragraph, ``**`` stands in pairs. Where there are longer rows of stars nobody knows."""
    for start, words in page.paragraphs if "**" in page.masked else ():
        stars = [found for found in STARS.finditer(words) if len(found["stars"] or "") > 1]
        if len(stars) % 2 and all(len(found[0]) == 2 for found in stars):
            yield page.problem("unclosed-strong", start + stars[-1].start())


def check_named_links(page: CheckedPage) -> Iterator[Problem]:
    """``[words][name]`` is a link where a line ``[name]: address`` says where to.

    Silent where the name could be a number, or a sign in a text about such: ``[1][2]``, ``[甲][乙]``.
    """
    text, defined = page.passage.body.text, page.reading.references
    for found in _BY_NAME.finditer(page.masked) if "][" in text or "] [" in text else ():
        name = text[slice(*found.span("name"))] or text[slice(*found.span("words"))]
        if normalizeReference(name) not in defined:
            seen = text[found.start() : found.end()]
            yield page.problem("link-without-address", found.start(), seen=seen, known=f"[{name}]: ")
