"""The text of an essay as a book has it: XHTML from what the essay became on its page.

What leads elsewhere is known only when a book is put together, so that links and pictures are left as they
are meant (``own:essays/x/#y``, ``picture:images/x.jpg``): see ``binding.py``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element, SubElement, tostring

from tsunagu.addresses import absolute_url, url_of
from tsunagu.content import PublishedPicture
from tsunagu.html import parse_part
from tsunagu.outputs.books.content_model import CHILDREN, KEPT, choose_tag, holds_lines
from tsunagu.outputs.books.mending import mend_address, mend_tree
from tsunagu.outputs.books.notes import move_notes
from tsunagu.outputs.books.vertical import LITERAL
from tsunagu.outputs.books.xhtml import Writer, clean

#: Finds the published picture that an address on the page of a uri means.
FindPicture = Callable[[str, str], PublishedPicture | None]

OWN: Final = "own:"
PICTURE: Final = "picture:"
_ID: Final = re.compile(r"[A-Za-z_\u00c0-\u024f\u3040-\u30ff\u3400-\u9fff][\w.-]*")
_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
#: Elements that go with all that is in them.
_DROPPED: Final = frozenset({"script", "style", "template", "noscript", "iframe", "object", "svg", "math"})
#: Classes that the style sheet of books knows.
_CLASSES: Final = frozenset(("admonition", "admonition-title", "quote", "gallery", "footnote"))
_ROLES: Final = {"footnote-ref": "noteref", "term": "glossref"}


@dataclass(frozen=True, slots=True)
class ChapterPlaces:
    """``ids`` are those of a text by those of its page.

    ``uses`` are the ids of the first link to each term, ``pictures`` those that it shows, by their uris.
    """

    ids: dict[str, str]
    uses: dict[str, str]
    pictures: dict[str, PublishedPicture]


@dataclass(frozen=True, slots=True)
class ChapterText(ChapterPlaces):
    """``xhtml`` is a ``<div>``."""

    xhtml: str


@dataclass(frozen=True, slots=True)
class ChapterTree(ChapterPlaces):
    """``top`` is a ``<div>``."""

    top: Element


def convert_text(html: str, uri: str, root: str, find_picture: FindPicture, writer: Writer) -> ChapterText:
    """What the page at ``uri`` says, for a book as ``writer`` sets it; ``root`` is the site's address."""
    made = convert_tree(html, uri, root, find_picture, writer)
    return ChapterText(made.ids, made.uses, made.pictures, tostring(made.top, encoding="unicode"))


def convert_tree(html: str, uri: str, root: str, find_picture: FindPicture, writer: Writer) -> ChapterTree:
    """The same as a tree."""
    tree = parse_part(html)
    writer.turn_tree(tree)
    notes = move_notes(tree)
    mend_tree(tree)
    copier = _Copier(uri, root, find_picture, writer)
    top = Element("div", {"class": "text"})
    copier.copy(tree, top)
    for note in notes:
        mend_tree(note.body)
        aside = SubElement(top, "aside", {"epub:type": "footnote", "role": "doc-footnote"})
        aside.set("id", copier.take_id(note.id))
        copier.copy(note.body, aside)
    copier.mend_anchors(top)
    return ChapterTree(copier.ids, copier.uses, copier.pictures, top)


@dataclass
class _Copier:
    """Copies what may be in a book; the tables of ``ChapterPlaces`` are filled on the way."""

    uri: str
    root: str
    find_picture: FindPicture
    writer: Writer
    ids: dict[str, str] = field(default_factory=dict)
    uses: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, PublishedPicture] = field(default_factory=dict)

    def copy(self, source: Element, target: Element, *, inline: bool = False, literal: bool = False) -> None:
        """Put the content of an element into another."""
        self._add_text(target, source.text, literal=literal)
        for child in source:
            self._copy_child(child, target, inline=inline, literal=literal)
            self._add_text(target, child.tail, literal=literal)

    def take_id(self, wanted: str) -> str:
        """An id that XML allows and no other element has."""
        plain = re.sub(r"[^\w.-]", "-", wanted)
        new = plain if _ID.fullmatch(plain) else f"id-{plain}"
        taken = set(self.ids.values()) | set(self.uses.values())
        while new in taken:
            new += "_"
        self.ids.setdefault(wanted, new)
        return new

    def mend_anchors(self, top: Element) -> None:
        """Links within the text lead to its new ids; those to nothing are none."""
        for link in top.iter("a"):
            href = link.get("href", "")
            if href.startswith("#"):
                if new := self.ids.get(unquote(href[1:])):
                    link.set("href", f"#{new}")
                else:
                    del link.attrib["href"]

    def _add_text(self, target: Element, text: str | None, *, literal: bool) -> None:
        if not text:
            return
        if target.tag in CHILDREN and text.strip():
            target = SubElement(target, CHILDREN[target.tag])
        self.writer.add_text(target, text, is_literal=literal or target.tag in ("rt", "rp"))

    def _copy_child(self, child: Element, target: Element, *, inline: bool, literal: bool) -> None:
        if child.tag in _DROPPED:
            return
        if child.tag != CHILDREN.get(target.tag, child.tag):
            target = SubElement(target, CHILDREN[target.tag])
        if child.tag == "input":
            self._add_text(target, "☑ " if "checked" in child.attrib else "☐ ", literal=literal)
            return
        if child.tag == "img":
            self._copy_picture(child, target)
            return
        tag = choose_tag(child.tag, target.tag, is_inline=inline)
        if tag == "a" and self._is_picture_link(child):
            tag = ""
        made = SubElement(target, tag, self._read_attributes(child, tag)) if tag else target
        if tag == "span" and child.tag != "span":
            made.set("class", "block" if choose_tag(child.tag, "", is_inline=False) != "span" else "inline")
        inner = inline or (bool(tag) and holds_lines(tag))
        self.copy(child, made, inline=inner, literal=literal or child.tag in LITERAL)

    def _is_picture_link(self, link: Element) -> bool:
        """A picture leads to itself, on a page."""
        return "picture" in link.get("class", "").split()

    def _read_attributes(self, element: Element, tag: str) -> dict[str, str]:
        kept: dict[str, str] = {
            name: clean(element.attrib[name]) for name in KEPT[tag] if name in element.attrib
        }
        kept |= {name: "1" for name in ("colspan", "rowspan", "start") if not kept.get(name, "1").isdecimal()}
        kept |= {"colspan": "1"} if not int(kept.get("colspan", "1")) else {}
        if "href" in kept and (href := self._resolve(kept.pop("href"))):
            kept["href"] = href
        classes = element.get("class", "").split()
        if known := [name for name in classes if name in _CLASSES]:
            kept["class"] = " ".join(known)
        if lang := re.sub(r"[^A-Za-z0-9-]", "", element.get("lang", "")):
            kept |= {"lang": lang, "xml:lang": lang}
        if element.get("dir") in ("ltr", "rtl"):
            kept["dir"] = element.attrib["dir"]
        if tag == "a" and "href" in kept:
            kept |= self._read_role(element, classes)
        if name := element.get("id"):
            kept["id"] = self.take_id(name)
        return kept

    def _read_role(self, element: Element, classes: list[str]) -> dict[str, str]:
        """What a link is, where a reading program can do more with it than follow it."""
        role = next((_ROLES[name] for name in classes if name in _ROLES), "")
        if not role:
            return {}
        named = {"epub:type": role, "role": f"doc-{role}", "class": role}
        term = element.get("data-term", "")
        if role == "glossref" and term and term not in self.uses:
            named["id"] = self.uses[term] = self.take_id(f"use-{term}")
        return named

    def _resolve(self, address: str) -> str:
        """A link as it is meant; nothing where it is none, or one that a reader must not follow."""
        if address.startswith("#"):
            return address
        try:
            whole = urljoin(absolute_url(self.root, url_of(self.uri)), address.strip())
            parts = urlsplit(whole)
        except ValueError:
            return ""
        if whole.startswith(self.root):
            return OWN + whole[len(self.root) :]
        return mend_address(absolute_url("", whole)) if parts.scheme in _SCHEMES else ""

    def _copy_picture(self, image: Element, target: Element) -> None:
        """A picture that was published, else the words for it."""
        alt, found = clean(image.get("alt", "")), self.find_picture(self.uri, image.get("src", ""))
        if found is None:
            self._add_text(target, alt, literal=False)
            return
        self.pictures[found.full.uri] = found
        sizes = {name: image.get(name, "") for name in ("width", "height")}
        kept = {name: size for name, size in sizes.items() if size.isdecimal()}
        SubElement(target, "img", {"src": PICTURE + found.full.uri, "alt": alt, **kept})
