"""HTML in pieces, in time that grows with its length alone.

``html.parser`` needs minutes for 400 kB of ``<!--`` and stops with an error at ``<![``; a report is made
of pages that strangers built, so it reads them with this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

#: A tag within so many characters; a longer one is taken for text.
_LONGEST_TAG = 2000
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*+)((?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+)>")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'=<>`]++)))?")
_RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "textarea", "title")}


@dataclass(frozen=True, slots=True)
class Token:
    """Text (``tag`` is empty), or a tag that opens or closes an element; ``end`` is where the token ends."""

    end: int
    text: str = ""
    tag: str = ""
    opens: bool = False

    def attributes(self) -> Iterator[tuple[str, str]]:
        """Name and value of each attribute of a start tag."""
        for name, double, single, bare in _ATTRIBUTE.findall(self.text):
            yield name.lower(), unescape(double or single or bare).strip()


def split_html(html: str, position: int = 0) -> Iterator[Token]:
    """The tokens from a position on; comments are left out, and scripts with what they hold."""
    while position < len(html):
        start = html.find("<", position)
        start = len(html) if start < 0 else start
        if start > position:
            yield Token(start, unescape(html[position:start]))
        if start == len(html):
            return
        if html.startswith(("<!", "<?"), start):
            position = _skip(html, "-->" if html.startswith("<!--", start) else ">", start)
            continue
        found = _TAG.match(html, start, start + _LONGEST_TAG)
        if found is None:
            position = start + 1
            yield Token(position, "<")
            continue
        tag, opens = found[2].lower(), not found[1]
        position = found.end()
        yield Token(position, found[3], tag, opens)
        if opens and tag in _RAW:
            end = _RAW[tag].search(html, position)
            position = end.start() if end else len(html)


def _skip(html: str, sign: str, position: int) -> int:
    end = html.find(sign, position)
    return len(html) if end < 0 else end + len(sign)
