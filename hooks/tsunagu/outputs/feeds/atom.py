"""Atom (RFC 4287)."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tsunagu.outputs.feeds.feed import Feed, FeedEntry

_ATOM = "http://www.w3.org/2005/Atom"
#: Media RSS, by which readers show a picture beside an entry (https://www.rssboard.org/media-rss).
_MEDIA = "http://search.yahoo.com/mrss/"
#: What XML 1.0 can't hold, not even escaped (section 2.2).
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_atom(feed: Feed) -> str:
    """The feed as an XML document."""
    root = Element("feed", {"xmlns": _ATOM, "xmlns:media": _MEDIA, "xml:lang": feed.language})
    _add(root, "id", feed.address("xml"))
    _add(root, "title", feed.title)
    if feed.subtitle:
        _add(root, "subtitle", feed.subtitle)
    _add(root, "icon", feed.icon)
    _add(root, "logo", feed.logo)
    _add(root, "updated", feed.updated.isoformat())
    _add_author(root, feed)
    _add(root, "link", rel="self", type="application/atom+xml", href=feed.address("xml"))
    _add(root, "link", rel="alternate", type="text/html", hreflang=feed.language, href=feed.home)
    for entry in feed.entries:
        _add_entry(root, feed, entry)
    indent(root, "")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _add_entry(root: Element, feed: Feed, entry: FeedEntry) -> None:
    element = SubElement(root, "entry")
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    _add(element, "published", entry.published.isoformat())
    _add(element, "updated", entry.updated.isoformat())
    _add_author(element, feed)
    _add(element, "link", rel="alternate", type="text/html", hreflang=feed.language, href=entry.url)
    if entry.image and entry.image.size:
        image = entry.image
        _add(element, "link", rel="enclosure", type=image.media_type, length=str(image.size), href=image.url)
    _add(element, "media:thumbnail", url=entry.image.url if entry.image else entry.card)
    for category in entry.categories:
        _add(element, "category", term=category.id, scheme=feed.themes, label=category.name)
    if entry.summary:
        _add(element, "summary", entry.summary)
    _add(element, "content", entry.html, type="html")


def _add_author(parent: Element, feed: Feed) -> None:
    _add(SubElement(parent, "author"), "name", feed.author)


def _add(parent: Element, tag: str, text: str = "", **attributes: str) -> None:
    element = SubElement(parent, tag, {name: _NO_XML.sub("", value) for name, value in attributes.items()})
    element.text = _NO_XML.sub("", text) or None
