"""The links an author wrote, for the checker: as Markdown reads them, addresses as they were typed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from markdown_it.helpers import parseLinkDestination

from tsunagu.html import is_allowed_tag
from tsunagu.markdown.forbidden_html import list_attributes
from tsunagu.text import Lines, Reading, keep_html, read_markdown


@lru_cache(maxsize=5_000)
def list_links(markdown_text: str) -> tuple[tuple[str, int, int], ...]:
    """Return each address written as a Markdown link, with its line and column (from 1), in order.

    Inline links and images, definitions of reference links, ``<https://...>`` and bare addresses are links;
    ``<a@b.example>`` is one to ``mailto:a@b.example``, ``www.a.example`` to ``http://www.a.example``.
    Code and HTML are passed over. An address may be empty: ``[words]()``.

    >>> list_links("See [the map](map.md#now 'A map').")
    (('map.md#now', 1, 15),)
    """
    if not any(sign in markdown_text for sign in ("](", "]:", "<", "://", "@", "www.")):
        return ()
    reading, lines = read_markdown(markdown_text), Lines(markdown_text)
    inline = [(offset, href) for offset, href, _ in _list_inline(reading)]
    found = sorted([*inline, *_list_definitions(reading)])
    return tuple((href, *lines.place(offset)) for offset, href in found)


def list_pictures(markdown_text: str) -> list[tuple[str, int, int]]:
    """Return each address of a picture in Markdown or raw HTML, with its line and column (from 1).

    >>> list_pictures("![a](a.png) [b](b.png) ![c][] <img src='d.png'>\\n\\n[c]: c.png")
    [('a.png', 1, 6), ('c.png', 1, 24), ('d.png', 1, 41)]
    """
    if "![" not in markdown_text and "<" not in markdown_text:
        return []
    reading, lines = read_markdown(markdown_text), Lines(markdown_text)
    tags = (
        (offset, unescape(value).strip())
        for tag, offset, name, value in list_attributes(keep_html(markdown_text))
        if (tag, name) == ("img", "src")
    )
    inline = ((offset, href) for offset, href, is_picture in _list_inline(reading) if is_picture)
    named = (
        (one.start, str(one.token.attrGet("src")))
        for one in reading.inlines
        if one.token.type == "image" and one.address is None
    )
    return [(href, *lines.place(offset)) for offset, href in sorted([*inline, *named, *tags])]


def list_html_links(markdown_text: str) -> list[tuple[str, int, int]]:
    """Return each ``href`` and ``src`` in raw HTML, with its line and column (from 1), in order.

    Tags that may not be used are told as such, and passed over here.

    >>> list_html_links('See <a href="../map/">the map</a>.')
    [('../map/', 1, 14)]
    """
    if "<" not in markdown_text:
        return []
    lines = Lines(markdown_text)
    found = (
        one
        for one in list_attributes(keep_html(markdown_text))
        if is_allowed_tag(one[0]) and one[2] in ("href", "src")
    )
    return [(unescape(value).strip(), *lines.place(offset)) for _, offset, _, value in found]


def _list_inline(reading: Reading) -> Iterator[tuple[int, str, bool]]:
    """Where each address begins, the address, and whether it is that of a picture."""
    for one in reading.inlines:
        if one.address:
            typed = reading.text[one.address[0] : one.address[1]]
            is_mail = str(one.token.attrGet("href") or "").startswith("mailto:")
            if is_mail and not typed.lower().startswith("mailto:"):
                typed = f"mailto:{typed}"
            if one.token.info == "auto" and typed.lower().startswith("www."):
                typed = f"http://{typed}"
            yield one.address[0], typed, one.token.type == "image"


def _list_definitions(reading: Reading) -> Iterator[tuple[int, str]]:
    starts = Lines(reading.text).starts
    for row in reading.references.values():
        at = reading.text.index("]:", starts[row["map"][0]]) + 2
        while reading.text[at : at + 1] in (" ", "\t", "\n"):
            at += 1
        found = parseLinkDestination(reading.text, at, len(reading.text))
        angled = reading.text[at : at + 1] == "<"
        yield at + angled, reading.text[at + angled : found.pos - angled]
