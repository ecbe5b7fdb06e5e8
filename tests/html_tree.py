"""HTML as a browser reads it, for tests to look at: by the parser whose tokens the judge of pages reads."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown_it.common.html_blocks import block_names
from turbohtml import TokenType, tokenize
from turbohtml.treebuild import parse_into

#: Tags that are no part of a line of words: those of CommonMark, and where it reads code.
BLOCKS = frozenset((*block_names, "pre"))

_HTML = "http://www.w3.org/1999/xhtml"
_TAGS = {TokenType.START_TAG: True, TokenType.END_TAG: False}


def parse_html(html: str) -> Element:
    """The ``<html>`` of a document or of a part of one; only what is SVG or MathML has its namespace."""
    root = next(one for one in parse_into(html, _Builder()) if one.tag == "html")
    root.tail = None
    return root


def list_tags(html: str) -> Iterator[tuple[str, bool]]:
    """The name of each tag as the standard cuts HTML, and whether it opens."""
    for token in tokenize(html):
        if token.type in _TAGS:
            yield token.tag or "", _TAGS[token.type]


class _Builder:
    """Makes the standard library's elements, text where they keep it; what is no element has no text."""

    def create_document(self) -> Element:
        return Element("#document")

    def create_doctype(self, name: str, public_id: str | None, system_id: str | None) -> Element:
        return Element("#doctype", {"name": name, "public": public_id or "", "system": system_id or ""})

    def create_element(self, name: str, namespace: str, attrs: tuple[tuple[str, str | None], ...]) -> Element:
        tag = name if namespace == _HTML else f"{{{namespace}}}{name}"
        return Element(tag, {key: value or "" for key, value in attrs})

    def create_text(self, data: str) -> Element:
        text = Element("#text")
        text.text = data
        return text

    def create_comment(self, data: str) -> Element:
        return Element("#comment", {"says": data})

    def create_pi(self, target: str, data: str) -> Element:
        return Element("#instruction", {"target": target, "says": data})

    def append(self, parent: Element, child: Element) -> None:
        if child.tag != "#text":
            parent.append(child)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + (child.text or "")
        else:
            parent.text = (parent.text or "") + (child.text or "")
