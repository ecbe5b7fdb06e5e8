"""HTML in pieces as a browser cuts it, in time that grows with its length alone.

``html.parser`` needs minutes for 400 kB of ``<!--`` and stops with an error at ``<![``; a report is made
of pages that strangers built, so it reads them with this. No pattern here tries a place twice: a tag that
nothing closes takes the rest of the page with it, here as in a browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

#: What HTML calls a blank; a wide blank, say, is part of a name.
BLANKS = "\t\n\f\r "

#: A name and its value: in quotes, or up to the next blank, or none.
_VALUE = rf"[{BLANKS}]*+=[{BLANKS}]*+(?:\"([^\"]*+)\"|'([^']*+)'|((?![\"'])[^{BLANKS}>]*+))"
_ATTRIBUTE = rf"([^{BLANKS}/>][^{BLANKS}/>=]*+)(?:{_VALUE}|(?![{BLANKS}]*+=))"
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_TAG = re.compile(
    rf"<(/?)([a-zA-Z][^{BLANKS}/>]*+)((?:[{BLANKS}/]++|{re.sub(r'[(](?![?])', '(?:', _ATTRIBUTE)})*+)>"
)
#: Where something begins that is no text.
_MARKUP = re.compile(r"<(?=[a-zA-Z/!?])")
_COMMENT = re.compile(r"<!--(?:-?>|.*?--!?>)", re.DOTALL)
#: What is a comment to a browser though nobody meant one, and the ``<!doctype html>``.
_BOGUS = re.compile(r"<(?:[!?]|/(?![a-zA-Z]))")
_RAW = {
    name: re.compile(rf"</{name}(?=[{BLANKS}/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title")
}
#: A number so long that Python refuses to read it; no character has it.
_NO_CHARACTER = re.compile(r"&#[0-9]{20,}+;?")


class Token(NamedTuple):
    """Text (``tag`` is empty), or a tag that opens or closes an element; it stands from ``start`` to ``end``.

    A tuple, for there are millions: a frozen dataclass takes three times as long to make.
    """

    start: int
    end: int
    text: str = ""
    tag: str = ""
    opens: bool = False

    def attributes(self) -> Iterator[tuple[str, str]]:
        """Name and value of each attribute of a start tag."""
        for name, double, single, bare in _ATTRIBUTES.findall(self.text):
            yield name.lower(), read_entities(double or single or bare).strip()


def read_entities(text: str) -> str:
    """Text with its ``&amp;`` and ``&#38;`` read."""
    return unescape(_NO_CHARACTER.sub("\ufffd", text))


def split_html(html: str, position: int = 0) -> Iterator[Token]:
    """The tokens from a position on; comments are left out, and scripts with what they hold."""
    while position < len(html):
        found = _MARKUP.search(html, position)
        start = found.start() if found else len(html)
        if start > position:
            yield Token(position, start, read_entities(html[position:start]))
        if start == len(html):
            return
        if _BOGUS.match(html, start):
            position = _skip_comment(html, start)
        elif tag := _TAG.match(html, start):
            token = Token(start, tag.end(), tag[3], tag[2].lower(), not tag[1])
            yield token
            position = _skip_raw(html, token)
        else:
            yield Token(start, len(html), read_entities(html[start:]))
            return


def _skip_comment(html: str, start: int) -> int:
    if html.startswith("<!--", start):
        found = _COMMENT.match(html, start)
        return found.end() if found else len(html)
    end = html.find(">", start)
    return len(html) if end < 0 else end + 1


def _skip_raw(html: str, token: Token) -> int:
    """Where the closing tag of a script or the like is; what is in it is no HTML."""
    if not token.opens or token.tag not in _RAW:
        return token.end
    end = _RAW[token.tag].search(html, token.end)
    return end.start() if end else len(html)
