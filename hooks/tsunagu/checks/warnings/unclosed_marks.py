"""Marks that are typed in half: strong words without an end, a link by a name that nothing explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem

#: Between two digits, stars are a power.
_STARS: Final = re.compile(r"\\.|(?<=\d)(?:\*\*| \*\* )(?=\d)|(?P<stars>\*+)")
_DEFINED: Final = re.compile(r"^ {0,3}\[(?!\^)([^\[\]\n]{1,200}+)\]:", re.MULTILINE)
_BY_NAME: Final = re.compile(
    r"(?<![\\\]])\[(?!\^)(?P<words>[^\[\]\n]{1,200}+)\] ?\[(?!\^)(?P<name>[^\[\]\n]{0,200}+)\](?![(\[:])"
)


def check_strong(page: CheckedPage) -> Iterator[Problem]:
    """In a paragraph, ``**`` stands in pairs. Where there are longer rows of stars nobody knows."""
    for start, words in page.paragraphs if "**" in page.masked else ():
        stars = [found for found in _STARS.finditer(words) if (found["stars"] or "").startswith("**")]
        if len(stars) % 2 and all(len(found[0]) == 2 for found in stars):
            yield page.problem("unclosed-strong", start + stars[-1].start())


def check_named_links(page: CheckedPage) -> Iterator[Problem]:
    """``[words][name]`` is a link where a line ``[name]: address`` says where to."""
    if "][" not in page.masked and "] [" not in page.masked:
        return
    defined = {found[1].casefold() for found in _DEFINED.finditer(page.masked)}
    for found in _BY_NAME.finditer(page.masked):
        name = found["name"] or found["words"]
        if name.casefold() not in defined:
            yield page.problem("link-without-address", found.start(), seen=found[0], known=f"[{name}]: ")
