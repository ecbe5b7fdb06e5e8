"""The links an author wrote, read from the Markdown source for the checker."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from tsunagu.markup import list_attributes
from tsunagu.prose.unmarked import Lines, mask_unread

_TOKEN: Final = re.compile(
    r"\\."
    r"|(?P<open>\[)"
    r"|\](?:\([ \t]*+(?:<(?P<angled>[^<>\n]*+)>[^()\n]*+|(?P<bare>(?:\\.|\([^()\n]*+\)|[^()\n\\])*+))\))?"
    r"|<(?P<auto>[A-Za-z][A-Za-z0-9+.-]{1,30}+:[^\s<>]*+)>"
    r"|<(?P<mail>[^\s<>@:]{1,64}+@[^\s<>@]{1,255}+)>"
)
_DEFINITION: Final = re.compile(
    r"^ {0,3}\[(?!\^)[^\[\]\n]{1,200}+\]:[ \t]*+\n?[ \t]*+(?:<(?P<angled>[^<>\n]*+)>|(?P<bare>\S++))", re.M
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
    found = sorted([*_find_inline(text), *_find_definitions(text)])
    return [(href, *lines.place(offset)) for offset, href in found]


def list_html_links(markdown_text: str) -> list[tuple[str, int, int]]:
    """Return each ``href`` and ``src`` in raw HTML, with its line and column (from 1), in order.

    >>> list_html_links('See <a href="../map/">the map</a>.')
    [('../map/', 1, 14)]
    """
    if "<" not in markdown_text:
        return []
    text = mask_unread(markdown_text)
    lines = Lines(text)
    found = (one for one in list_attributes(text) if one[1] in ("href", "src"))
    return [(unescape(value).strip(), *lines.place(offset)) for offset, _, value in found]


def _find_inline(text: str) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    depth = 0
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        if kind == "open":
            depth += 1
        elif kind in ("angled", "bare") and depth:
            found.append((token.start(kind), _TITLE.sub("", token[kind]).strip()))
        elif kind in ("auto", "mail"):
            found.append((token.start(kind), ("mailto:" if kind == "mail" else "") + token[kind]))
        if token[0][0] == "]":
            depth = max(0, depth - 1)
    return found


def _find_definitions(text: str) -> list[tuple[int, str]]:
    found = ((one, one.lastgroup or "") for one in _DEFINITION.finditer(text))
    return [(one.start(kind), one[kind]) for one, kind in found]
