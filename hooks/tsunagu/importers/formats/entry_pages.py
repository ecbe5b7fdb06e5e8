"""Pages that mark their post by microformats: Medium's export (h-entry), and most blogs' pages (hAtom).

| | h-entry | hAtom |
| --- | --- | --- |
| post | ``.h-entry`` | ``.hentry`` |
| title | ``.p-name`` | ``.entry-title`` |
| body | ``.e-content`` | ``.entry-content`` |
| date | ``.dt-published`` | ``.published``, ``.updated``, ``time`` |
| address | ``.p-canonical``, ``.u-url`` | the title's link, ``rel=bookmark`` |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Final, NamedTuple

from lxml import etree, html

from tsunagu.importers.formats.export_dates import read_worded_date
from tsunagu.importers.formats.page_metadata import list_dates
from tsunagu.importers.formats.post import NoteNotice, Post, is_web
from tsunagu.importers.html.line_breaks import has_line_paragraphs
from tsunagu.importers.html.plain_titles import plain_line
from tsunagu.model import Place, Problem


class Vocabulary(NamedTuple):
    """The class names of one microformat."""

    entry: str
    title: str
    body: str
    dates: tuple[str, ...]
    addresses: tuple[str, ...]
    themes: tuple[str, ...]


VOCABULARIES: Final = (
    Vocabulary(
        "h-entry", "p-name", "e-content", ("dt-published",), ("p-canonical", "u-url"), ("p-category",)
    ),
    Vocabulary(
        "hentry", "entry-title", "entry-content", ("published", "updated", "entry-date"), (), ("tag",)
    ),
)
_CLASS: Final = re.compile(r"class\s*=\s*[\"']?[^\"'>]*\b(?:e-content|entry-content)\b", re.IGNORECASE)
_AMEBA: Final = ("skin-entryBody", "articleText", "subContentsInner", "window.INIT_DATA")
_MOST_POSTS: Final = 100
#: What Medium puts behind the words of an address.
_MEDIUM_ID: Final = re.compile(r"(?<=\w)-[0-9a-f]{10,12}$")


def is_entry_page(text: str) -> bool:
    """Whether a text is a page with a post that microformats mark."""
    return _CLASS.search(text) is not None and not any(name in text for name in _AMEBA)


def read_entry_page(text: str, uri: str, note: NoteNotice) -> Iterator[Post]:
    """The posts of a page: one, or several of a list page."""
    parser = html.HTMLParser(huge_tree=True, encoding=None)
    page = html.document_fromstring(text, parser=parser)
    for words in VOCABULARIES:
        bodies = [one for one in page.find_class(words.body) if one.text_content().strip() or len(one)]
        bodies = [one for one in bodies[:_MOST_POSTS] if not set(one.iterancestors()) & set(bodies)]
        if bodies:
            yield from (_make_post(page, body, words, uri, alone=len(bodies) == 1) for body in bodies)
            return
    note(Problem("unknown-format", Place(uri), {"seen": plain_line(page.findtext(".//title") or "")}))


def _make_post(
    page: html.HtmlElement, body: html.HtmlElement, words: Vocabulary, uri: str, *, alone: bool
) -> Post:
    place = Place(uri, body.sourceline or 1)
    entry = next(
        (one for one in body.iterancestors() if words.entry in (one.get("class") or "").split()), None
    )
    entry = (page if alone else body.getparent()) if entry is None else entry
    title = next((one for one in entry.find_class(words.title) if one is not body), None)
    shown = plain_line(title.text_content() if title is not None else "")
    shown = shown or plain_line((page.findtext(".//title") if alone else "") or "")
    stated = (*_list_dates(entry, words), *(list_dates(page) if alone else ()))
    date = next(filter(None, map(read_worded_date, stated)), None)
    _drop_repeated_title(body, shown)
    content = etree.tostring(body, encoding="unicode", method="html", with_tail=False)
    address = _find_address(page, entry, title, words, alone=alone)
    return Post(
        place=place,
        title=shown,
        html=content,
        date=date,
        lines=has_line_paragraphs(content),
        addresses=(address,) if address else (),
        slug=_MEDIUM_ID.sub("", address.rstrip("/").rpartition("/")[2]),
        themes=tuple(dict.fromkeys(_list_themes(entry, words))),
        language=str(page.get("lang") or "") if page.tag == "html" else "",
        hidden="draft" if PurePath(uri).name.startswith("draft_") else "",
        doubts=() if date else (Problem("no-date", place),),
    )


def _list_dates(entry: html.HtmlElement, words: Vocabulary) -> Iterator[str]:
    for one in (*(one for name in words.dates for one in entry.find_class(name)), *entry.iter("time")):
        yield str(one.get("datetime") or one.get("title") or one.text_content())


def _list_themes(entry: html.HtmlElement, words: Vocabulary) -> Iterator[str]:
    return (plain_line(one.text_content()) for name in words.themes for one in entry.find_class(name))


def _find_address(
    page: html.HtmlElement,
    entry: html.HtmlElement,
    title: html.HtmlElement | None,
    words: Vocabulary,
    *,
    alone: bool,
) -> str:
    named = [str(one.get("href") or "") for name in words.addresses for one in entry.find_class(name)]
    linked = [] if title is None else [str(title.xpath("string(descendant-or-self::a/@href)"))]
    marked = [str(one) for one in entry.xpath(".//a[@rel='bookmark']/@href")]
    stated = (
        page.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content") if alone else []
    )
    return next(filter(is_web, (*named, *map(str, stated), *linked, *marked)), "")


def _drop_repeated_title(body: html.HtmlElement, title: str) -> None:
    """Medium has the title in the body once more, as its first heading."""
    first = next((one for one in body.iter("h1", "h2", "h3", "h4") if one.text_content().strip()), None)
    if (
        first is not None
        and plain_line(first.text_content()) == title
        and "graf--title" in (first.get("class") or "")
    ):
        first.drop_tree()
