"""XHTML as books need it: put together from elements, so that it is well-formed whatever is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from tsunagu.outputs.books.vertical import BOTH, cut_upright, mark_upright, turn_marks, turn_quotations

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
    """Puts elements together for the pages of a book in one language.

    ``keeps_quotes``: ”…” stays as it is in vertical lines.
    """

    language: str
    is_vertical: bool
    keeps_quotes: bool = False

    def put(self, parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
        """A new element behind all others; attributes are named as Python can: ``epub_type``, ``class_``."""
        named = {_name(name): clean(value) for name, value in attributes.items()}
        element = SubElement(parent, tag, named)
        self.add_text(element, self.turn(text))
        return element

    def turn(self, text: str) -> str:
        """A passage with its quotation marks as lines of this direction need them."""
        return turn_marks(text) if self.is_vertical and not self.keeps_quotes else text

    def turn_tree(self, tree: Element) -> None:
        """The same of a tree, in place."""
        if self.is_vertical and not self.keeps_quotes:
            turn_quotations(tree)

    def add_text(self, parent: Element, text: str, *, is_literal: bool = False) -> None:
        """Words behind all that is in an element; in vertical lines with digits upright."""
        if is_literal:
            _append(parent, clean(text))
            return
        for piece, kind in self._cut(clean(text)):
            if kind:
                self.put_piece(parent, piece, kind)
            else:
                _append(parent, piece)

    def put_piece(self, parent: Element, piece: str, kind: str) -> None:
        """A piece that needs an element to stand upright."""
        SubElement(parent, "span", {"class": kind}).text = piece

    def _cut(self, text: str) -> Iterator[tuple[str, str]]:
        """A text in pieces, each with its class."""
        return cut_upright(text) if self.is_vertical else iter(((text, ""),))

    def joint(self, sign: str) -> str:
        """What stands between two names: a sign with its blanks, or a blank as wide as a letter."""
        return "\u3000" if self.is_vertical else sign

    def write_page(self, title: str, kind: str, part: Element, text: str = "") -> bytes:
        """A page of the book; ``kind`` is the class of its body, ``text`` what ends the part.

        All of it is its ``<main>``: whoever leaps by landmarks finds it at once.
        """
        names = {"lang": self.language, "xml:lang": self.language}
        direction = "vertical" if self.is_vertical else "horizontal"
        root = Element("html", {"xmlns": _XHTML, "xmlns:epub": _OPS, **names, "class": direction})
        head = SubElement(root, "head")
        SubElement(head, "title").text = clean(title)
        SubElement(head, "link", {"rel": "stylesheet", "type": "text/css", "href": "style.css"})
        body = SubElement(root, "body", {"class": kind})
        SubElement(body, "main").append(part)
        if text:
            SubElement(part, _TEXT)
        page = write_xml(root, "<!DOCTYPE html>\n")
        return page.replace(f"<{_TEXT} />".encode(), text.encode())


@dataclass(frozen=True, slots=True)
class SheetWriter(Writer):
    """Puts elements together for lines that a reader may turn: each direction has the signs it needs."""

    def turn(self, text: str) -> str:
        return text if self.keeps_quotes else turn_marks(text, holds=True)

    def turn_tree(self, tree: Element) -> None:
        if not self.keeps_quotes:
            turn_quotations(tree, holds=True)

    def put_piece(self, parent: Element, piece: str, kind: str) -> None:
        if piece not in BOTH:
            SubElement(parent, "span", {"class": kind}).text = piece
            return
        for direction, sign in zip(("across", "down"), BOTH[piece], strict=True):
            SubElement(parent, "span", {"class": direction}).text = sign

    def _cut(self, text: str) -> Iterator[tuple[str, str]]:
        return mark_upright(text)


def _name(name: str) -> str:
    """``epub_type`` is ``epub:type``, ``aria_label`` is ``aria-label``, ``class_`` is ``class``."""
    first, _, rest = name.partition("_")
    return f"{first}{':' if first in ('epub', 'xml') else '-'}{rest.replace('_', '-')}" if rest else first


def _append(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
