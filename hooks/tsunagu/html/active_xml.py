"""What a browser would run, fetch, or take for a page, in a picture (SVG) or a feed that is opened."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from html import unescape
from typing import Final

#: A tag in XML: no value holds ``<``, so none can hide another.
_TAG = re.compile(r"<([^\s<>/!?\"']++)((?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)>")
_HANDLER = re.compile(r"(?:^|[\s\"'/])(on[a-z]++)\s*+=", re.IGNORECASE)
#: In another encoding what is read here may be no tag, and what is none may be one.
_DECLARATION = re.compile(
    r"<!(?:entity|attlist)|<\?xml-stylesheet|encoding\s*=\s*[\"'](?!(?:utf-8|us-ascii|iso-8859-1)[\"'])[\w-]{0,40}",
    re.IGNORECASE,
)
_FETCHES = re.compile(r"\b(?:href|src)\s*=\s*[\"']?\s*(?:https?:|[/\\]{2})[^\s\"'<>]{0,80}", re.IGNORECASE)
_STYLE = re.compile(r"@import|image-set\(|url\(\s*[\"']?\s*(?:https?:|//)[^\s\"')]{0,80}", re.IGNORECASE)
#: By a back-slash a style says anything in other letters.
_ESCAPED = re.compile(
    r"<style\b[^<>]*+>(?:\s*+<!\[CDATA\[)?[^<\\]*+\\"
    r"|\bstyle\s*+=\s*+(?:\"[^\"<\\]*+\\|'[^'<\\]*+\\)",
    re.IGNORECASE,
)
#: A movement of SVG that gives an element a handler or another address.
_MOVES = re.compile(r"attributename\s*=\s*[\"']?\s*(on[a-z]+|(?:xlink:)?href)", re.IGNORECASE)
#: A number so long that Python refuses to read it; no character has it.
_NO_CHARACTER = re.compile(r"&#[0-9]{20,}+;?")

#: Elements of SVG that run something, or that hold HTML.
_RUNS = frozenset({"embed", "foreignobject", "handler", "iframe", "listener", "object", "script"})
_POINTS = ("javascript:", "vbscript:", "1999/xhtml", "data:text", "data:image/svg", "data:application")


#: What may stand before the first tag of a file: the marks of encodings, and blanks.
_BEFORE: Final = b"\xef\xbb\xbf\xfe\xff\x00 \t\r\n\f"


def is_markup(start: bytes) -> bool:
    """Whether a file begins as XML and HTML do, in whatever encoding; nothing else is read as XML.

    >>> is_markup("<x".encode("utf-16")), is_markup(b" <x>"), is_markup(b"a < b")
    (True, True, False)
    """
    return start.lstrip(_BEFORE).startswith(b"<")


def find_active_bytes(content: bytes) -> str:
    """The same of a file; what can't be read is not let through either."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "encoding"
    return "ISO-2022" if "\x1b" in text else find_active(text)[:80]


def find_active(xml: str, elements: Collection[str] = ()) -> str:
    """What is not only looked at, as it is written; empty where there is nothing.

    ``elements`` are all that may be there, where that is known: then it is a feed, whose addresses are for
    its reader, as in whatever is no drawing. Comments are searched as well.
    """
    return next(_list_active(xml, elements), "")


def _list_active(xml: str, elements: Collection[str]) -> Iterator[str]:
    draws = not elements and "svg" in xml.lower()
    if found := _DECLARATION.search(xml):
        yield found[0]
    for name, attributes in _TAG.findall(xml):
        if (elements and name not in elements) or name.rpartition(":")[2].lower() in _RUNS:
            yield str(name)
        yield from _list_attributes(name, attributes, draws=draws)
    if not elements:
        yield from ("\\" for _ in _ESCAPED.finditer(xml))
        yield from (found[0] for found in _STYLE.finditer(unescape(_NO_CHARACTER.sub("\ufffd", xml))))


def _list_attributes(name: str, attributes: str, *, draws: bool) -> Iterator[str]:
    if found := _HANDLER.search(attributes):
        yield found[1]
    read = unescape(_NO_CHARACTER.sub("\ufffd", attributes))
    squeezed = "".join(read.split()).lower()
    yield from (sign for sign in _POINTS if sign in squeezed and name != "urlset")
    if found := _MOVES.search(read):
        yield found[1]
    if draws and name != "a" and (found := _FETCHES.search(read)):
        yield found[0]
