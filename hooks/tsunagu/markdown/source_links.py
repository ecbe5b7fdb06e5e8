"""The links an author wrote, read from the Markdown source for the checker."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from tsunagu.html import is_allowed_tag
from tsunagu.markdown.forbidden_html import list_attributes
from tsunagu.text import Lines, mask_unread

_TOKEN: Final = re.compile(
    r"\\."
    r"|(?P<open>!?\[)"
    r"|\](?:\([ \t]*+(?:<(?P<angled>[^<>\n]*+)>[^()\n]*+|(?P<bare>(?:\\.|\([^()\n]*+\)|[^()\n\\])*+))\))?"
    r"|<(?P<auto>[Hh][Tt]{2}[Pp][Ss]?://[^<>\n]*+|[A-Za-z][A-Za-z0-9+.-]{1,30}+:[^\s<>]*+)>"
    r"|<(?P<mail>[^\s<>@:]{1,64}+@[^\s<>@]{1,255}+)>"
)
_DEFINITION: Final = re.compile(
    r"^ {0,3}\[(?!\^)(?P<label>[^\[\]\n]{1,200}+)\]:[ \t]*+\n?[ \t]*+"
    r"(?:<(?P<angled>[^<>\n]*+)>|(?P<bare>\S++))",
    re.M,
)
_NAMED_PICTURE: Final = re.compile(
    r"!\[(?P<words>[^\[\]\n]{0,200}+)\](?!\()(?: ?\[(?P<label>[^\[\]\n]{0,200}+)\])?"
)
_TITLE: Final = re.compile(r"""\s+["'].*""", re.DOTALL)


def list_links(markdown_text: str) -> list[tuple[str, int, int]]:
    """Return each address written as a Markdown link, with its line and column (from 1), in order.

    Inline links and images, definitions of reference links, and ``<https://...>`` are links;
    ``<a@b.example>`` is one to ``mailto:a@b.example``. Code and HTML comments are passed over, raw
    HTML tags are not looked into. An address may be empty: ``[words]()``.

    >>> list_links("See [the map](map.md#now 'A map').")
    [('map.md#now', 1, 15)]
    """
    text = mask_unread(markdown_text)
    lines = Lines(text)
    inline = ((offset, href) for offset, href, _ in _find_inline(text))
    found = sorted([*inline, *_find_definitions(text)])
    return [(href, *lines.place(offset)) for offset, href in found]


def list_pictures(markdown_text: str) -> list[tuple[str, int, int]]:
    """Return each address of a picture in Markdown or raw HTML, with its line and column (from 1).

    >>> list_pictures("![a](a.png) [b](b.png) ![c][] <img src='d.png'>\\n\\n[c]: c.png")
    [('a.png', 1, 6), ('d.png', 1, 41), ('c.png', 3, 6)]
    """
    if "![" not in markdown_text and "<" not in markdown_text:
        return []
    text = mask_unread(markdown_text)
    lines = Lines(text)
    tags = (
        (offset, unescape(value).strip())
        for tag, offset, name, value in list_attributes(text)
        if (tag, name) == ("img", "src")
    )
    named = {(one["label"] or one["words"]).casefold() for one in _NAMED_PICTURE.finditer(text)}
    inline = ((offset, href) for offset, href, is_picture in _find_inline(text) if is_picture)
    defined = (one for one in _DEFINITION.finditer(text) if one["label"].casefold() in named)
    found = [*inline, *tags, *((one.start(one.lastgroup or ""), one[one.lastgroup or ""]) for one in defined)]
    return [(href, *lines.place(offset)) for offset, href in sorted(found)]


def list_html_links(markdown_text: str) -> list[tuple[str, int, int]]:
    """Return each ``href`` and ``src`` in raw HTML, with its line and column (from 1), in order.

    Tags that may not be used are told as such, and passed over here.

    >>> list_html_links('See <a href="../map/">the map</a>.')
    [('../map/', 1, 14)]
    """
    if "<" not in markdown_text:
        return []
    text = mask_unread(markdown_text)
    lines = Lines(text)
    found = (one for one in list_attributes(text) if is_allowed_tag(one[0]) and one[2] in ("href", "src"))
    return [(unescape(value).strip(), *lines.place(offset)) for _, offset, _, value in found]


def _find_inline(text: str) -> list[tuple[int, str, bool]]:
    """Where each address begins, the address, and whether it is that of a picture."""
    found: list[tuple[int, str, bool]] = []
    opened: list[bool] = []
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        if kind == "open":
            opened.append(token[0] == "![")
        elif kind in ("angled", "bare") and opened:
            found.append((token.start(kind), _TITLE.sub("", token[kind]).strip(), opened[-1]))
        elif kind in ("auto", "mail"):
            found.append((token.start(kind), ("mailto:" if kind == "mail" else "") + token[kind], False))
        if token[0][0] == "]" and opened:
            opened.pop()
    return found


def _find_definitions(text: str) -> list[tuple[int, str]]:
    found = ((one, one.lastgroup or "") for one in _DEFINITION.finditer(text))
    return [(one.start(kind), one[kind]) for one, kind in found]
