"""Read a book as a reading program does, and hold it against the rules of EPUB that ours could break."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZIP_STORED, ZipFile

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"


@dataclass(frozen=True)
class OpenBook:
    """A book by its bytes."""

    content: bytes

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every file, by its path."""
        with ZipFile(BytesIO(self.content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    @cached_property
    def package(self) -> Element:
        container = ElementTree.fromstring(self.files["META-INF/container.xml"])
        (root,) = container.iter(f"{CONTAINER}rootfile")
        return ElementTree.fromstring(self.files[root.attrib["full-path"]])

    @cached_property
    def items(self) -> dict[str, Element]:
        """The manifest: each file by its path below EPUB/."""
        return {item.attrib["href"]: item for item in self.package.iter(f"{OPF}item")}

    @cached_property
    def spine(self) -> list[str]:
        names = {item.attrib["id"]: name for name, item in self.items.items()}
        return [names[ref.attrib["idref"]] for ref in self.package.iter(f"{OPF}itemref")]

    @cached_property
    def pages(self) -> dict[str, Element]:
        """Every page, parsed as XML."""
        return {name: ElementTree.fromstring(self.files[f"EPUB/{name}"]) for name in self.spine}

    @cached_property
    def contents(self) -> list[tuple[str, str]]:
        """The table of contents: address and words."""
        nav = next(one for one in self.pages["nav.xhtml"].iter(f"{XHTML}nav") if one.get(EPUB_TYPE) == "toc")
        return [(link.attrib["href"], "".join(link.itertext())) for link in nav.iter(f"{XHTML}a")]

    def tell(self, name: str) -> str | None:
        """What the metadata say."""
        return self.package.findtext(f".//{DC}{name}")

    def source(self, name: str) -> str:
        """A page as it is written."""
        return self.files[f"EPUB/{name}"].decode()


def check_book(content: bytes) -> OpenBook:
    """The book, in which everything that is named is there."""
    book = OpenBook(content)
    with ZipFile(BytesIO(content)) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
        assert content[38:58] == b"application/epub+zip"
    named = {"mimetype", "META-INF/container.xml", "EPUB/package.opf", *(f"EPUB/{one}" for one in book.items)}
    assert named == set(book.files)
    assert [one for one in book.items if one.endswith(".xhtml")] == book.spine
    assert [address for address, _ in book.contents] == book.spine[3:]
    assert book.tell(
        "identifier",
    ).startswith("urn:uuid:")  # type: ignore[union-attr]
    check_pages(book)
    return book


def check_pages(book: OpenBook) -> None:
    """Ids, languages and links of every page."""
    ids = {
        name: [one.attrib["id"] for one in page.iter() if "id" in one.attrib]
        for name, page in book.pages.items()
    }
    for name, page in book.pages.items():
        assert len(ids[name]) == len(set(ids[name])), f"{name}: an id twice"
        for element in page.iter():
            assert element.get("lang") == element.get(XML_LANG), name
            for key in ("href", "src"):
                if key in element.attrib:
                    check_address(book, name, element.attrib[key], ids)
        assert page.get("lang") == book.tell("language")


def check_address(book: OpenBook, name: str, address: str, ids: dict[str, list[str]]) -> None:
    parts = urlsplit(address)
    if parts.scheme:
        assert parts.scheme in ("http", "https", "mailto", "tel"), address
        return
    target = posixpath.normpath(unquote(parts.path)) if parts.path else name
    assert target in book.items, f"{name}: {address}"
    if parts.fragment:
        assert unquote(parts.fragment) in ids[target], f"{name}: {address}"
