"""What a browser would run, fetch, or take for a page, in a picture (SVG) or a feed that is opened."""

from __future__ import annotations

import re
from collections.abc import Collection
from html import unescape

#: A tag in XML: no value holds ``<``, so none can hide another.
_TAG = re.compile(r"<([^\s<>/!?\"']++)((?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)>")
_HANDLER = re.compile(r"(?:^|[\s\"'/])(on[a-z]++)\s*+=", re.IGNORECASE)
_DECLARATION = re.compile(r"<!(?:entity|attlist)|<\?xml-stylesheet", re.IGNORECASE)
_FETCHES = re.compile(r"\b(?:href|src)\s*=\s*[\"']?\s*(?:https?:|//)[^\s\"'<>]{0,80}", re.IGNORECASE)
_STYLE = re.compile(r"@import|url\(\s*[\"']?\s*(?:https?:|//)[^\s\"')]{0,80}", re.IGNORECASE)
#: A number so long that Python refuses to read it; no character has it.
_NO_CHARACTER = re.compile(r"&#[0-9]{20,}+;?")

#: Elements of SVG that run something, or that hold HTML.
_RUNS = frozenset({"embed", "foreignobject", "handler", "iframe", "listener", "object", "script"})
_POINTS = ("javascript:", "1999/xhtml")


def find_active(xml: str, elements: Collection[str] = ()) -> str:
    """What is not only looked at, as it is written; empty where there is nothing.

    ``elements`` are all that may be there, where that is known: then it is a feed, whose addresses are for
    its reader. Comments are searched as well.
    """
    if found := _DECLARATION.search(xml):
        return found[0]
    for name, attributes in _TAG.findall(xml):
        if (elements and name not in elements) or name.rpartition(":")[2].lower() in _RUNS:
            return str(name)
        if found := _HANDLER.search(attributes):
            return found[1]
        read = unescape(_NO_CHARACTER.sub("\ufffd", attributes))
        squeezed = "".join(read.split()).lower()
        if sign := next((sign for sign in _POINTS if sign in squeezed and name != "urlset"), ""):
            return sign
        if not elements and name != "a" and (found := _FETCHES.search(read)):
            return found[0]
    found = None if elements else _STYLE.search(unescape(_NO_CHARACTER.sub("\ufffd", xml)))
    return found[0] if found else ""
