"""Pictures and addresses: words for who can't see, a lock for all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.checks.context import CheckContext
from tsunagu.model import Place, Problem, Source
from tsunagu.text import read_picture_attributes

#: A line of emphasis below a picture is its caption (``markdown/figures.py``).
_CAPTION: Final = re.compile(r"[ \t]*\n[ \t]*[*_]")
_WORDLESS_TAG: Final = re.compile(r"<img\b(?![^>]*\balt\s*=)[^>]*>", re.IGNORECASE)


_WORDLESS: Final = "image-without-words"
#: What the header of an essay has that was a post elsewhere.
_OLD: Final = re.compile(r"^(?:source|imported|aliases):", re.MULTILINE)
#: Of so many pages each is told.
_MOST_TOLD: Final = 5
_LOCAL: Final = frozenset(("local", "localhost", "internal", "test"))


def check_picture_words(page: CheckedPage) -> Iterator[Problem]:
    """A picture has words; where one has none, the first is told: an ornament needs none."""
    yield from list_wordless(page)[:1]


def list_wordless(page: CheckedPage) -> list[Problem]:
    """Each picture of a page that has neither words nor a caption, in order."""
    places = [found.start() for found in _WORDLESS_TAG.finditer(page.masked)]
    for one in page.reading.inlines if "![" in page.masked else ():
        has_caption = one.token.attrGet("title") or _CAPTION.match(page.masked, one.end)
        if one.token.type == "image" and not one.words.strip() and not has_caption:
            places.append(one.start)
    return [page.problem("image-without-words", at) for at in sorted(places)]


def gather_old_pictures(told: Iterable[Problem], sources: Iterable[Source]) -> Iterator[Problem]:
    """What is told, with the wordless pictures of many old columns told once, with their number.

    Blogs ask for no words: a thousand columns have hundreds of them (``tsunagu pictures`` lists these).
    """
    remarks = list(told)
    wordless = {one.place.uri for one in remarks if one.code == _WORDLESS}
    old = {one.uri for one in sources if one.uri in wordless and _OLD.search(one.text.partition("\n---")[0])}
    many = [one for one in remarks if one.code == _WORDLESS and one.place.uri in old]
    if len(many) <= _MOST_TOLD:
        yield from remarks
        return
    gathered = Problem("old-images-without-words", many[0].place, {"known": f"{len(many):,}"})
    for remark in remarks:
        if remark is many[0]:
            yield gathered
        elif remark.code != _WORDLESS or remark.place.uri not in old:
            yield remark


def check_picture_attributes(page: CheckedPage) -> Iterator[Problem]:
    """In the braces behind a picture stands its width, and nothing that has no effect."""
    text = page.masked
    for one in page.reading.inlines if "![" in text and "{" in text else ():
        found = read_picture_attributes(text, one.end) if one.token.type == "image" else None
        if found and found.others:
            yield page.problem("picture-attribute", one.end, seen=" ".join(found.others))


def is_local_host(host: str) -> bool:
    """Whether a host is one that no certificate is given for: of one machine, or within one house.

    >>> [is_local_host(host) for host in ("localhost:8000", "192.168.0.1", "nas.local", "a.example:80")]
    [True, True, True, False]
    """
    name, _, last = host.partition(":")[0].rpartition(".")
    return not name or last.isdigit() or last in _LOCAL


def _list_plain(page: CheckedPage) -> Iterator[tuple[str, int, int]]:
    """Each ``http://`` that an author wrote; where he wrote ``www.``, the reading put it before."""
    lines = page.passage.body.text.split("\n")
    for href, line, column in page.links:
        if href.lower().startswith("http://") and lines[line - 1].startswith(href[:5], column - 1):
            yield href, line, column


def check_addresses(context: CheckContext) -> Iterator[Problem]:
    """Addresses begin with ``https``; of each host the first is told, with how many there are.

    An author's old columns may name one host a thousand times; he thinks of it once.
    """
    found: dict[str, list[tuple[Place, str]]] = {}
    for page in context.pages:
        for href, line, column in _list_plain(page):
            host = href.lower().partition("://")[2].partition("/")[0]
            if not is_local_host(host):
                found.setdefault(host, []).append((page.passage.place(line, column), href))
    for places in found.values():
        place, href = places[0]
        yield Problem("http-link", place, {"seen": href, "known": f"{len(places):,}"})
