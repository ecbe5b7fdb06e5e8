"""Synced patterns of WordPress: a block that stands in many posts, and is kept once, as a post of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from lxml import etree

from tsunagu.importers.formats.safe_xml import read_element

KIND: Final = "wp_block"
_SHOWN: Final = re.compile(r"<!-- wp:block \{\"ref\":(\d{1,20})[^\n<>]{0,500}\} /-->")
#: A pattern may show others, and by mistake itself.
_DEEPEST: Final = 3
#: In characters: more than a post with its patterns has.
_LONGEST: Final = 2_000_000


def list_patterns(items: Iterable[etree._Element]) -> dict[str, str]:
    """The content of each pattern in an export, by its number."""
    return {
        read_element(item, "post_id"): read_element(item, "encoded", "/content/")
        for item in items
        if read_element(item, "post_type") == KIND
    }


def open_patterns(content: str, patterns: Mapping[str, str]) -> str:
    """Content with the patterns that it shows; one that the export lacks stays, to be listed.

    >>> open_patterns('<!-- wp:block {"ref":7} /--><!-- wp:block {"ref":8} /-->', {"7": "港"})
    '港<!-- wp:block {"ref":8} /-->'
    """
    for _ in range(_DEEPEST):
        if _SHOWN.search(content) and len(content) <= _LONGEST:
            content = _SHOWN.sub(lambda found: patterns.get(found[1], found[0]), content)
    return content


def list_shown(items: Iterable[etree._Element], patterns: Mapping[str, str]) -> set[str]:
    """The numbers of the patterns that stand in others, or in posts of the export."""
    contents = (read_element(item, "encoded", "/content/") for item in items) if patterns else ()
    return {found[1] for content in contents for found in _SHOWN.finditer(content)}
