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
from xml.etree.ElementTree import Element

from tsunagu.html import HtmlPage, find_class, parse_page, text_content
from tsunagu.importers.formats.export_dates import read_clock, read_worded_date
from tsunagu.importers.formats.page_metadata import find_link, list_addresses, list_dates
from tsunagu.importers.formats.post import NoteNotice, Post, is_web, read_slug
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
    summary: str


VOCABULARIES: Final = (
    Vocabulary(
        "h-entry",
        "p-name",
        "e-content",
        ("dt-published",),
        ("p-canonical", "u-url"),
        ("p-category",),
        "p-summary",
    ),
    Vocabulary(
        "hentry",
        "entry-title",
        "entry-content",
        ("published", "updated", "entry-date"),
        (),
        ("tag",),
        "entry-summary",
    ),
)
_CLASS: Final = re.compile(r"class\s*=\s*[\"']?[^\"'>]*\b(?:e-content|entry-content)\b", re.IGNORECASE)
_AMEBA: Final = ("skin-entryBody", "articleText", "subContentsInner", "window.INIT_DATA")
_MOST_POSTS: Final = 100
#: What Medium puts behind the words of an address.
_MEDIUM_ID: Final = re.compile(r"(?<=\w)-[0-9a-f]{10,12}$")


def is_entry_page(text: str) -> bool:
    """Whether a text is a page with a post that microformats mark."""
    return _CLASS.search(text) is not None and not is_of_ameba(text)


def is_of_ameba(text: str) -> bool:
    """Whether a page is one of Ameba Blog, which has a reader of its own."""
    return any(name in text for name in _AMEBA)


def read_entry_page(text: str, uri: str, note: NoteNotice) -> Iterator[Post]:
    """The posts of a page: one, or several of a list page."""
    page = parse_page(text)
    for words in VOCABULARIES:
        bodies = [one for one in find_class(page.root, words.body) if text_content(one).strip() or len(one)]
        bodies = [one for one in bodies[:_MOST_POSTS] if not set(page.list_ancestors(one)) & set(bodies)]
        if bodies:
            yield from (_make_post(page, body, words, uri, alone=len(bodies) == 1) for body in bodies)
            return
    note(Problem("unknown-format", Place(uri), {"seen": plain_line(page.title)}))


def _make_post(page: HtmlPage, body: Element, words: Vocabulary, uri: str, *, alone: bool) -> Post:
    place = Place(uri, page.find_line(body))
    entry = next(
        (one for one in page.list_ancestors(body) if words.entry in (one.get("class") or "").split()), None
    )
    entry = (page.root if alone else next(page.list_ancestors(body))) if entry is None else entry
    title = next((one for one in find_class(entry, words.title) if one is not body), None)
    shown = plain_line(text_content(title) if title is not None else "")
    shown = shown or plain_line(page.title if alone else "")
    stated = (*_list_dates(entry, words), *(list_dates(page) if alone else ()))
    told = next(filter(read_worded_date, stated), "")
    date = read_worded_date(told)
    summary = _find_summary(page, body, entry, words)
    content = page.write(body)
    for repeated in (
        _find_repeated(page, body, shown, "title"),
        _find_repeated(page, body, summary, "subtitle"),
    ):
        content = content.replace(repeated, "", 1)
    address = _find_address(page, entry, title, words, alone=alone)
    return Post(
        place=place,
        title=shown,
        html=content,
        date=date,
        lines=has_line_paragraphs(content),
        addresses=(address,) if address else (),
        slug=_MEDIUM_ID.sub("", read_slug(address)),
        themes=tuple(dict.fromkeys(_list_themes(entry, words))),
        summary=summary,
        language=page.root.get("lang", ""),
        hidden="draft" if PurePath(uri).name.startswith("draft_") else "",
        doubts=() if date else (Problem("no-date", place),),
        clock=read_clock(told),
    )


def _list_dates(entry: Element, words: Vocabulary) -> Iterator[str]:
    for one in (*(one for name in words.dates for one in find_class(entry, name)), *entry.iter("time")):
        yield one.get("datetime") or one.get("title") or text_content(one)


def _list_themes(entry: Element, words: Vocabulary) -> Iterator[str]:
    return (plain_line(text_content(one)) for name in words.themes for one in find_class(entry, name))


def _find_address(
    page: HtmlPage,
    entry: Element,
    title: Element | None,
    words: Vocabulary,
    *,
    alone: bool,
) -> str:
    named = [one.get("href") or "" for name in words.addresses for one in find_class(entry, name)]
    linked = "" if title is None else find_link(title)
    marked = [one.get("href", "") for one in entry.iterfind(".//a[@rel='bookmark']")]
    stated = list_addresses(page) if alone else ()
    return next(filter(is_web, (*named, *stated, linked, *marked)), "")


def _find_summary(page: HtmlPage, body: Element, entry: Element, words: Vocabulary) -> str:
    """What stands beside the body to sum it up; nothing where that is but its first words."""
    found = (one for one in find_class(entry, words.summary) if body not in page.list_ancestors(one))
    summary = plain_line(text_content(next(found, Element("p"))))
    return "" if summary.endswith(("…", "...")) else summary


def _find_repeated(page: HtmlPage, body: Element, shown: str, name: str) -> str:
    """Medium has title and subtitle in the body once more, as its first headings: one as HTML, or nothing."""
    heads = (one for one in body.iter() if f"graf--{name}" in (one.get("class") or "").split())
    first = next((one for one in heads if text_content(one).strip()), None)
    if first is None or not shown or plain_line(text_content(first)) != shown:
        return ""
    return page.write(first)
