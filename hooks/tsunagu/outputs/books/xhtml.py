"""XHTML as books need it: put together from elements, so that it is well-formed whatever is in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from tsunagu.outputs.books.vertical import cut_upright

#: What XML 1.0 can't hold, not even escaped (section 2.2).
_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_XHTML: Final = "http://www.w3.org/1999/xhtml"
_OPS: Final = "http://www.idpf.org/2007/ops"
#: Stands for a text that is XHTML already; no element has such a name.
_TEXT: Final = "bound-text"
_HEAD: Final = '<?xml version="1.0" encoding="utf-8"?>\n'


def clean(text: str) -> str:
    """A text without the characters that XML can't hold.

    >>> clean("a\\x08b")
    'ab'
    """
    return _NO_XML.sub("", text)


def write_xml(root: Element, doctype: str = "") -> bytes:
    """A document of its own."""
    return f"{_HEAD}{doctype}{tostring(root, encoding='unicode')}\n".encode()


@dataclass(frozen=True, slots=True)
class Writer:
    """Puts elements together for the pages of a book in one language."""

    language: str
    is_vertical: bool

    def put(self, parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
        """A new element behind all others; attributes are named as Python can: ``epub_type``, ``class_``."""
        named = {_name(name): clean(value) for name, value in attributes.items()}
        element = SubElement(parent, tag, named)
        self.add_text(element, text)
        return element

    def add_text(self, parent: Element, text: str, *, is_literal: bool = False) -> None:
        """Words behind all that is in an element; in vertical lines with digits upright."""
        if not self.is_vertical or is_literal:
            _append(parent, clean(text))
            return
        for piece, kind in cut_upright(clean(text)):
            if kind:
                SubElement(parent, "span", {"class": kind}).text = piece
            else:
                _append(parent, piece)

    def joint(self, sign: str) -> str:
        """What stands between two names: a sign with its blanks, or a blank as wide as a letter."""
        return "\u3000" if self.is_vertical else sign

    def write_page(self, title: str, kind: str, part: Element, text: str = "") -> bytes:
        """A page of the book; ``kind`` is the class of its body, ``text`` what ends the part."""
        names = {"lang": self.language, "xml:lang": self.language}
        direction = "vertical" if self.is_vertical else "horizontal"
        root = Element("html", {"xmlns": _XHTML, "xmlns:epub": _OPS, **names, "class": direction})
        head = SubElement(root, "head")
        SubElement(head, "title").text = clean(title)
        SubElement(head, "link", {"rel": "stylesheet", "type": "text/css", "href": "style.css"})
        body = SubElement(root, "body", {"class": kind})
        body.append(part)
        if text:
            SubElement(part, _TEXT)
        page = write_xml(root, "<!DOCTYPE html>\n")
        return page.replace(f"<{_TEXT} />".encode(), text.encode())


def _name(name: str) -> str:
    """``epub_type`` is ``epub:type``, ``aria_label`` is ``aria-label``, ``class_`` is ``class``."""
    first, _, rest = name.partition("_")
    return f"{first}{':' if first in ('epub', 'xml') else '-'}{rest.replace('_', '-')}" if rest else first


def _append(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
