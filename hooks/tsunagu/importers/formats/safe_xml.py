"""XML of a stranger: no DOCTYPE is accepted, so that there are no entities to expand and none to fetch.

libxml2's own limits and its ban on the network stay on beneath that. Of a broken file as much is read as can
be, and what is lost is counted.
"""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from tsunagu.importers.formats.post import NoteNotice
from tsunagu.model import Place, Problem

_DECLARATION: Final = re.compile(r"\s*<\?xml[^>]*\?>")
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BYTES: Final = re.compile(r"(?:\\x[0-9a-f]{2})+")
_DOCTYPE: Final = re.compile(r"<!DOCTYPE", re.IGNORECASE)
_ROOT: Final = re.compile(r"<(?:channel|feed|entry|rdf:RDF|item)[\s>]")
_ITEM: Final = re.compile(r"<(?:item|entry)[\s>]")
_CDATA: Final = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL)


def parse_xml(text: str, uri: str, note: NoteNotice) -> etree._Element | None:
    """The tree of a file; of a broken one as much as can be read, with the place where it breaks."""
    place = Place(uri)
    source = _NOT_XML.sub("", _DECLARATION.sub("", text, count=1)).encode()
    begins = _ROOT.search(text)
    if _DOCTYPE.search(text[: begins.start() if begins else len(text)]):
        note(Problem("xml-doctype", place))
        return None
    try:
        root = etree.fromstring(source, _make_parser(recover=False))
    except etree.XMLSyntaxError as error:
        note(Problem("broken-xml", Place(uri, error.lineno or 1), {"seen": _read_message(error.msg or "?")}))
        root = etree.fromstring(source, _make_parser(recover=True))
    if root is not None and root.getroottree().docinfo.internalDTD is not None:
        note(Problem("xml-doctype", place))
        return None
    return root


def note_unread(text: str, read: int, uri: str, note: NoteNotice) -> None:
    """Tell of the posts that a file begins and that are not among those ``read``."""
    lost = len(_ITEM.findall(_CDATA.sub("", text))) - read
    if lost > 0:
        note(Problem("unread-posts", Place(uri), {"seen": str(lost)}))


def _read_message(message: str) -> str:
    """What libxml2 says of a file. It may cut a letter in two; lxml then writes all letters as bytes."""

    def read(found: re.Match[str]) -> str:
        return bytes.fromhex(found[0].replace("\\x", "")).decode(errors="ignore")

    return _BYTES.sub(read, message)


def _make_parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        recover=recover,
    )


def read_element(item: etree._Element, name: str, space: str = "") -> str:
    """The text of the first child of that local name (in a namespace that holds ``space``)."""
    child = find_element(item, name, space)
    return "" if child is None else (child.text or "").strip()


def find_element(item: etree._Element, name: str, space: str = "") -> etree._Element | None:
    """The first child of that local name (in a namespace that holds ``space``)."""
    for child in item:
        if isinstance(child.tag, str):
            namespace, _, local = child.tag.rpartition("}")
            if local == name and space in namespace:
                return child
    return None
