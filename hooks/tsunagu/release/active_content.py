"""What a browser would run, or take for a page, in a picture (SVG) or a feed that is opened."""

from __future__ import annotations

import re
from collections.abc import Collection

from tsunagu.release.report.html_tokens import read_entities

#: A tag in XML: no value holds ``<``, so none can hide another.
_TAG = re.compile(r"<([^\s<>/!?\"']++)((?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)>")
_HANDLER = re.compile(r"(?:^|[\s\"'/])(on[a-z]++)\s*+=", re.IGNORECASE)
_DECLARATION = re.compile(r"<!(?:entity|attlist)|<\?xml-stylesheet", re.IGNORECASE)

#: Elements of SVG that run something, or that hold HTML.
_RUNS = frozenset({"embed", "foreignobject", "handler", "iframe", "listener", "object", "script"})
_POINTS = ("javascript:", "1999/xhtml")


def find_active(xml: str, elements: Collection[str] = ()) -> str:
    """What is not only looked at, as it is written; empty where there is nothing.

    ``elements`` are all that may be there, where that is known. Comments are searched as well.
    """
    if found := _DECLARATION.search(xml):
        return found[0]
    for name, attributes in _TAG.findall(xml):
        if (elements and name not in elements) or name.rpartition(":")[2].lower() in _RUNS:
            return str(name)
        if found := _HANDLER.search(attributes):
            return found[1]
        squeezed = "".join(read_entities(attributes).split()).lower()
        if sign := next((sign for sign in _POINTS if sign in squeezed and name != "urlset"), ""):
            return sign
    return ""
