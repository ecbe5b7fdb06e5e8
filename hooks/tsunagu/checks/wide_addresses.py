"""Addresses of the web or of a person that begin in full-width signs: ``https：//``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.context import CheckContext
from tsunagu.checks.markdown_text import MarkdownText
from tsunagu.markdown import list_links
from tsunagu.model import Place, Problem
from tsunagu.text import mask_unread

_BEGINNING: Final = re.compile(
    r"(?:[hｈ][tｔ]{2}[pｐ][sｓ]?[:：][/／]{2}|[mｍ][aａ][iｉ][lｌ][tｔ][oｏ][:：])", re.IGNORECASE
)
_BETWEEN_SIGNS: Final = re.compile(rf"<({_BEGINNING.pattern})[^\s<>\"'=]*>", re.IGNORECASE)


def is_wide_address(href: str) -> bool:
    """Whether an address begins in full-width signs.

    >>> is_wide_address("https：//example.com"), is_wide_address("https://example.com")
    (True, False)
    """
    found = _BEGINNING.match(href)
    return found is not None and not found[0].isascii()


def check_wide_addresses(context: CheckContext) -> Iterator[Problem]:
    """An address begins in plain signs: else a browser looks for a file of that name."""
    for passage in context.passages:
        text = passage.body.text
        for href, line, column in list_links(text) if not text.isascii() else ():
            if is_wide_address(href):
                yield _tell(passage, passage.place(line, column), href)
        for found in _BETWEEN_SIGNS.finditer(mask_unread(text)) if "<" in text else ():
            behind_words = text[: found.start()].endswith("](")
            if not found[1].isascii() and not behind_words:
                yield _tell(passage, passage.find_place(found.start(1)), found[1])


def _tell(passage: MarkdownText, place: Place, href: str) -> Problem:
    found = _BEGINNING.match(href)
    seen = found[0] if found else href
    return passage.mistyped("full-width", place, seen, unicodedata.normalize("NFKC", seen))
