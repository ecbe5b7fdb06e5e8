"""Pictures and addresses: words for who can't see, a size for who pays, a lock for all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.addresses import resolve_link
from tsunagu.checks.checked_page import CheckedPage
from tsunagu.checks.context import CheckContext
from tsunagu.model import Problem

_LARGEST: Final = 500_000
_PICTURES: Final = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif")
_WORDLESS_TAG: Final = re.compile(r"<img\b(?![^>]*\balt\s*=)[^>]*>", re.IGNORECASE)


_LOCAL: Final = frozenset(("local", "localhost", "internal", "test"))


def check_picture_words(page: CheckedPage) -> Iterator[Problem]:
    """A picture has words."""
    for one in page.reading.inlines if "![" in page.masked else ():
        if one.token.type == "image" and not one.words.strip():
            yield page.problem("image-without-words", one.start)
    for tag in _WORDLESS_TAG.finditer(page.masked):
        yield page.problem("image-without-words", tag.start())


def check_picture_sizes(context: CheckContext) -> Iterator[Problem]:
    """A picture is not so large that a phone waits for it: what its file says, not the text."""
    return (problem for page in context.pages for problem in _check_sizes(page))


def _check_sizes(page: CheckedPage) -> Iterator[Problem]:
    text = page.passage.body.text.lower()
    if not any(extension in text for extension in _PICTURES):
        return
    for href, line, column in page.links:
        target = resolve_link(page.passage.uri, href)
        if target and target.lower().endswith(_PICTURES) and (page.docs / target).is_file():
            size = (page.docs / target).stat().st_size
            if size > _LARGEST:
                values = {"seen": target, "known": f"{_LARGEST // 1000}", "other": f"{size // 1000:,}"}
                yield Problem("image-too-large", page.passage.place(line, column), values)


def _is_local(host: str) -> bool:
    """Whether a host is one that no certificate is given for: of one machine, or within one house.

    >>> [_is_local(host) for host in ("localhost:8000", "192.168.0.1", "nas.local", "a.example:80")]
    [True, True, True, False]
    """
    name, _, last = host.partition(":")[0].rpartition(".")
    return not name or last.isdigit() or last in _LOCAL


def check_addresses(page: CheckedPage) -> Iterator[Problem]:
    """Addresses begin with ``https``; of one host the first is told."""
    told: set[str] = set()
    for href, line, column in page.links:
        host = href.lower().partition("://")[2].partition("/")[0]
        if href.lower().startswith("http://") and host not in told and not _is_local(host):
            told.add(host)
            yield Problem("http-link", page.passage.place(line, column), {"seen": href})
