"""The pictures that a feed has beside the body of a post, in which they need not stand."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from lxml import etree

from tsunagu.content import kind_of_name
from tsunagu.importers.formats.post import is_web
from tsunagu.importers.html.replacements import BodyImage

#: RSS, and Atom's ``<link rel="enclosure">``; Media RSS.
_ENCLOSURES: Final = ("enclosure", "link")
_MEDIA: Final = "{http://search.yahoo.com/mrss/}"
#: Faces of authors, which WordPress puts beside each post.
_FACES: Final = "gravatar.com"


class ShownPictures(NamedTuple):
    """The picture of a post, and its body with all others at the end."""

    picture: BodyImage | None
    html: str


def show_pictures(html: str, addresses: Iterable[str]) -> ShownPictures:
    """Of several pictures the first is that of a post with a body; one that stands in it is none of these.

    >>> show_pictures("<p>a</p>", ["https://b.example/1.jpg", "https://b.example/2.jpg"])[1]
    '<p>a</p><p><img src="https://b.example/2.jpg"></p>'
    """
    absent = [one for one in dict.fromkeys(addresses) if is_web(one) and _name(one) not in html]
    first, others = (absent[:1], absent[1:]) if html.strip() else ([], absent)
    shown = "".join(f'<p><img src="{escape(address)}"></p>' for address in others)
    return ShownPictures(BodyImage(first[0], "", "", "") if first else None, html + shown)


def list_media(item: etree._Element) -> Iterator[str]:
    """The addresses of the pictures that an entry of a feed has beside its body."""
    for one in item.iter():
        tag = str(one.tag)
        stated = str(one.get("type") or one.get("medium") or "")
        address = str(one.get("url") or one.get("href") or "").strip()
        is_picture = stated.startswith("image") or (not stated and kind_of_name(_path(address)))
        if tag.startswith(_MEDIA):
            if is_picture and _FACES not in address:
                yield address
        elif tag.rpartition("}")[2] in _ENCLOSURES and stated.startswith("image/"):
            yield address


def _name(address: str) -> str:
    """What a body has of an address, whatever host and size it names."""
    return posixpath.basename(_path(address)) or address


def _path(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:
        return address
