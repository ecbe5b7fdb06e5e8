"""WordPress's galleries and featured pictures: what was shown, by the attachments in the export."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import Final, NamedTuple

from lxml import etree

from tsunagu.importers.formats.post import is_web
from tsunagu.importers.formats.safe_xml import read_element
from tsunagu.importers.html.inline_marks import resolve_address
from tsunagu.importers.html.replacements import BodyImage
from tsunagu.importers.markdown.values_of_tags import read_values

_GALLERY: Final = re.compile(r"(?<!\[)\[gallery(?: ([^\[\]]*))?\](?!\])(?:\s{0,9}\[/gallery\])?")
_PICTURE: Final = re.compile(r"\.(?:avif|bmp|gif|jpe?g|png|webp)$", re.IGNORECASE)


class Attachment(NamedTuple):
    """A picture by its number in the blog, and that of the post it was uploaded to."""

    number: str
    parent: str
    address: str
    words: str
    caption: str

    def write(self) -> str:
        """The picture as HTML."""
        caption = f"<figcaption>{self.caption}</figcaption>" if self.caption else ""
        return f'<figure><img src="{escape(self.address)}" alt="{escape(self.words)}">{caption}</figure>'


def list_attachments(items: Iterable[etree._Element]) -> dict[str, Attachment]:
    """The pictures among the items of an export, by their numbers, in its order."""
    found = {}
    for item in items:
        address = read_element(item, "attachment_url")
        number = read_element(item, "post_id")
        if is_web(address) and _PICTURE.search(address):
            caption = read_element(item, "encoded", "/excerpt/")
            parent = read_element(item, "post_parent")
            found[number] = Attachment(number, parent, address, _read_words(item), caption)
    return found


def find_featured(item: etree._Element, attachments: Mapping[str, Attachment]) -> BodyImage | None:
    """The featured picture of a post, which themes show above it; of one whose file the export does not name,
    the address at which the blog shows it.
    """
    number = read_meta(item, "_thumbnail_id")
    if number in attachments:
        return BodyImage(attachments[number].address, " ".join(attachments[number].words.split()), "", "")
    if not number.isdecimal() or int(number) == 0:
        return None
    shown = f"/?attachment_id={number}"
    return BodyImage(resolve_address(shown, read_element(item, "link")) or shown, "", "", "")


def open_galleries(content: str, attachments: Mapping[str, Attachment], post: str) -> str:
    """Content with the pictures of each gallery in its place; one whose pictures are unknown stays.

    ``post`` is the number of the post: without numbers of its own a gallery shows what was uploaded to it.
    """

    def show(found: re.Match[str]) -> str:
        values = read_values(found[1] or "")
        stated = re.findall(r"\d+", values.get("ids", "include"))
        left_out = re.findall(r"\d+", values.get("exclude"))
        parent = values.get("id") or post
        numbers = stated or [
            one.number for one in attachments.values() if one.parent == parent and one.number not in left_out
        ]
        shown = [attachments[number].write() for number in numbers if number in attachments]
        return "".join([*shown, *([found[0]] if not shown or len(shown) < len(numbers) else ())])

    return _GALLERY.sub(show, content) if "[gallery" in content else content


def _read_words(item: etree._Element) -> str:
    """What the author wrote for those who don't see the picture."""
    return read_meta(item, "_wp_attachment_image_alt")


def read_meta(item: etree._Element, key: str) -> str:
    """What WordPress keeps under a key beside a post or a picture."""
    metas = (meta for meta in item if str(meta.tag).endswith("}postmeta"))
    return next(
        (read_element(meta, "meta_value") for meta in metas if read_element(meta, "meta_key") == key), ""
    )
