"""Pages of blogs whose makers are not known here, but which say of themselves that they are one post.

That is said to machines: by Open Graph's ``og:type`` or ``article:published_time``, or by schema.org's
``BlogPosting`` in JSON-LD. The body is what has ``itemprop="articleBody"``, or the ``<article>``,
without its title and date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from tsunagu.html import HtmlPage, parse_page, text_content
from tsunagu.importers.formats.entry_pages import is_of_ameba
from tsunagu.importers.formats.export_dates import read_clock, read_worded_date
from tsunagu.importers.formats.page_metadata import is_article, list_addresses, list_dates, list_titles
from tsunagu.importers.formats.post import NoteNotice, Post, is_web, read_slug
from tsunagu.importers.html.line_breaks import has_line_paragraphs
from tsunagu.importers.html.plain_titles import plain_line
from tsunagu.model import Place, Problem

_BODY: Final = re.compile(r"<article[\s>]|\bitemprop\s*=\s*[\"']?[^\"'>]*\barticleBody\b", re.IGNORECASE)
_SAYS: Final = re.compile(r"\bog:type\b|\barticle:published_time\b|application/ld\+json", re.IGNORECASE)


def is_article_page(text: str) -> bool:
    """Whether a text may be such a page; the page itself says whether it is."""
    return bool(_BODY.search(text) and _SAYS.search(text)) and not is_of_ameba(text)


def read_article_page(text: str, uri: str, note: NoteNotice) -> Iterator[Post]:
    """The post of a page; none, and a notice, of one that has several or does not say that it is a post."""
    page = parse_page(text)
    body = _find_body(page)
    if body is None or not is_article(page):
        note(Problem("unknown-format", Place(uri), {"seen": plain_line(page.title)}))
        return
    place = Place(uri, page.find_line(body))
    head = next(iter(body.iter("h1")), None)
    stated = (*list_dates(page), *(one.get("datetime") or "" for one in body.iter("time")))
    told = next(filter(read_worded_date, stated), "")
    date = read_worded_date(told)
    html = _write_body(page, body, head)
    shown = text_content(head) if head is not None else ""
    address = next(filter(is_web, list_addresses(page)), "")
    yield Post(
        place=place,
        title=next(filter(None, map(plain_line, (shown, *list_titles(page), page.title))), ""),
        html=html,
        date=date,
        lines=has_line_paragraphs(html),
        addresses=(address,) if address else (),
        slug=read_slug(address),
        language=page.root.get("lang", ""),
        doubts=() if date else (Problem("no-date", place),),
        clock=read_clock(told),
    )


def _find_body(page: HtmlPage) -> Element | None:
    """What holds the text. Of several articles it is the one with the page's own heading, if only one has."""
    stated = [one for one in page.root.iter() if "articleBody" in (one.get("itemprop") or "").split()]
    articles = stated or list(page.root.iter("article"))
    if len(articles) > 1:
        articles = [one for one in articles if one.find(".//h1") is not None]
    return articles[0] if len(articles) == 1 else None


def _write_body(page: HtmlPage, body: Element, head: Element | None) -> str:
    """The body without its title, and without the dates that stand before its first words."""
    html = page.write(body)
    for one in ([] if head is None else [head]) + _list_first_dates(body, head):
        html = html.replace(page.write(one), "", 1)
    return html


def _list_first_dates(body: Element, head: Element | None) -> list[Element]:
    """The dates of a post: each ``<time>`` above all else but its title."""
    found: list[Element] = []
    own = set(head.iter()) if head is not None else set[Element]()
    for element in body.iter():
        if element.tag == "time":
            found.append(element)
        elif element not in own and element.tag in ("p", "img", "ul", "ol", "h2", "table", "blockquote"):
            break
    return found
