"""The package document of a book (EPUB 3.3): what it is, what files it has, in which order they are read."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from datetime import UTC
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from tsunagu.addresses import absolute_url
from tsunagu.outputs.books.book import Book
from tsunagu.outputs.books.book_pages import COVER_PICTURE, NAV, BookPage
from tsunagu.outputs.books.book_pictures import BookPicture
from tsunagu.outputs.books.xhtml import clean, write_xml

PACKAGE: Final = "EPUB/package.opf"
CONTAINER: Final = (
    b'<?xml version="1.0" encoding="utf-8"?>\n'
    b'<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    b'<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>'
    b"</rootfiles>"
    b"</container>\n"
)
_OPF: Final = "http://www.idpf.org/2007/opf"
_DC: Final = "http://purl.org/dc/elements/1.1/"
#: What readers who see, hear or handle a book otherwise may count on (Schema.org Accessibility Properties).
_FEATURES: Final = (
    *(
        "alternativeText",
        "displayTransformability",
        "readingOrder",
        "structuralNavigation",
        "tableOfContents",
    ),
)


def write_package(book: Book, pages: Sequence[BookPage], pictures: Iterable[BookPicture]) -> bytes:
    """The package document, for pages in the order of reading."""
    shown = list(pictures)
    names = {"xmlns": _OPF, "version": "3.0", "unique-identifier": "id", "xml:lang": book.language}
    root = Element("package", names)
    _add_metadata(root, book, shown)
    manifest = SubElement(root, "manifest")
    _add_item(manifest, "style.css", "text/css")
    _add_item(manifest, COVER_PICTURE, "image/png", "cover-image")
    for page in pages:
        _add_item(manifest, page.name, "application/xhtml+xml", "nav" if page.name == NAV else "")
    for picture in shown:
        _add_item(manifest, picture.name, picture.media_type)
    direction = "rtl" if book.is_vertical else "ltr"
    spine = SubElement(root, "spine", {"page-progression-direction": direction})
    for page in pages:
        SubElement(spine, "itemref", {"idref": _write_id(page.name)})
    return write_xml(root)


def _add_metadata(root: Element, book: Book, pictures: Sequence[BookPicture]) -> None:
    meta = SubElement(root, "metadata", {"xmlns:dc": _DC})
    address = absolute_url(book.root, book.uri)
    _add(meta, "dc:identifier", f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, address)}", id="id")
    _add(meta, "dc:title", book.title, id="title")
    _add(meta, "dc:language", book.language)
    _add(meta, "dc:creator", book.author)
    _add(meta, "dc:publisher", book.site)
    _add(meta, "dc:source", book.home)
    _add(meta, "dc:description", book.description)
    _add(meta, "dc:rights", book.licence)
    moment = book.changed.astimezone(UTC)
    _add(meta, "dc:date", book.changed.strftime("%Y-%m-%d"))  # as its readers' day is
    _add_property(meta, "dcterms:modified", moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
    for mode in ("textual", "visual") if pictures else ("textual",):
        _add_property(meta, "schema:accessMode", mode)
    _add_property(meta, "schema:accessModeSufficient", "textual")
    for feature in _FEATURES:
        _add_property(meta, "schema:accessibilityFeature", feature)
    moving = any(picture.may_move for picture in pictures)
    _add_property(meta, "schema:accessibilityHazard", "unknown" if moving else "none")
    _add_property(meta, "schema:accessibilitySummary", book.words.summary)
    SubElement(meta, "meta", {"name": "cover", "content": _write_id(COVER_PICTURE)})
    if book.is_vertical:
        SubElement(meta, "meta", {"name": "primary-writing-mode", "content": "vertical-rl"})


def _add(meta: Element, name: str, text: str, **attributes: str) -> None:
    if text:
        SubElement(meta, name, attributes).text = clean(text)


def _add_property(meta: Element, name: str, value: str) -> None:
    SubElement(meta, "meta", {"property": name}).text = value


def _add_item(manifest: Element, name: str, media_type: str, properties: str = "") -> None:
    attributes = {"id": _write_id(name), "href": name, "media-type": media_type}
    SubElement(manifest, "item", attributes | ({"properties": properties} if properties else {}))


def _write_id(name: str) -> str:
    """The id of a file in the package: ``pictures/x.png`` is ``file-pictures-x.png``."""
    return f"file-{name.replace('/', '-')}"
