"""Addresses as a browser follows them: in raw HTML, and those that name the whole site.

MkDocs rewrites neither, so they are looked for among the addresses of the built site.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final
from urllib.parse import urlsplit

from tsunagu.addresses import FOLDERS, OwnSite, relative_href, resolve_link, url_of
from tsunagu.checks.context import CheckContext
from tsunagu.checks.hidden_essays import Hidden
from tsunagu.checks.link_targets import Anchors
from tsunagu.checks.markdown_text import MarkdownText
from tsunagu.content import OUTPUTS, kind_of_name, list_own_pages
from tsunagu.glossary import EXPORT_FILES
from tsunagu.html import find_scheme
from tsunagu.markdown import list_html_links, list_links
from tsunagu.model import Place, Problem

#: Folders whose files are named by what is in them, so that nobody can know them here.
_MADE: Final = tuple(f"assets/{name}/" for name in ("cards", "javascripts", "stylesheets", "tsunagu"))

_FEEDS: Final = ("feed.xml", "feed.json")
#: Beside the page of what is in it.
_BOOK: Final = ".epub"


class _Site(OwnSite):
    """What there is at each address, which is relative to the site's root and without ``index.html``."""

    def __init__(self, context: CheckContext) -> None:
        self.pages = list_own_pages(context.uris, replace(context.library, essays=context.essays))
        super().__init__(context.site_url, self.pages)
        self.files = frozenset({*context.uris, *OUTPUTS, *EXPORT_FILES})

    def has_file(self, address: str) -> bool:
        """Whether there is something else."""
        folder, _, name = address.rpartition("/")
        feed = name in _FEEDS and f"{folder}/" in self.pages
        book = name.endswith(_BOOK) and f"{address.removesuffix(_BOOK)}/" in self.pages
        return address in self.files or feed or book or address.startswith(_MADE)


def check_html_links(context: CheckContext) -> Iterator[Problem]:
    """Raw HTML leads to pages and files of the built site, as a browser looks for them from the page."""
    site, hidden, anchors = _Site(context), Hidden(context), Anchors(context)
    for passage, href, place in _list_with_places(context.passages):
        address = None if find_scheme(href) else site.locate(passage.uri, href)
        if address is None:
            continue
        written = resolve_link(passage.uri, href)
        target = site.find_page(address) or (written if written in context.uris else None)
        if problem := hidden.check(target, href, place):
            yield problem
        elif not href or not (site.find_page(address) or _is_file(address, written, site, context)):
            near = _guess(passage, href, context)
            yield Problem("broken-html-link", place, {"seen": href, "near": near})
        elif target and (values := anchors.check(href, target)):
            yield Problem("broken-anchor", place, values)


def _is_file(address: str, written: str | None, site: _Site, context: CheckContext) -> bool:
    """Whether a file is meant; a picture may be named as in Markdown, too: the build finds it either way."""
    picture = written if written and kind_of_name(written) else ""
    return site.has_file(address) or bool(context.find_picture(picture) or context.find_picture(address))


def _list_with_places(passages: Iterable[MarkdownText]) -> Iterator[tuple[MarkdownText, str, Place]]:
    for passage in passages:
        for href, line, column in list_html_links(passage.body.text):
            yield passage, href, passage.place(line, column)


def _guess(passage: MarkdownText, href: str, context: CheckContext) -> str:
    """The address in a browser of a file that was named as in a Markdown link."""
    target = resolve_link(passage.uri, href)
    if not target or target not in context.uris:
        return ""
    fragment = f"#{href.partition('#')[2]}" if "#" in href else ""
    url = url_of(target) if target.endswith(".md") else target
    return relative_href(url_of(passage.uri), url) + fragment


def check_own_addresses(context: CheckContext) -> Iterator[Problem]:
    """A Markdown link by the site's own whole address leads to a page that is out, and to a place on it.

    Only below the folders of content it must be one of ours: the host may have other things beside them.
    """
    site, hidden, anchors = _Site(context), Hidden(context), Anchors(context)
    host = urlsplit(context.site_url).netloc.lower()
    for passage in context.passages:
        for href, line, column in list_links(passage.body.text) if host in passage.body.text.lower() else ():
            address = site.locate(passage.uri, href) if "//" in href else None
            if address is None:
                continue
            place, target = passage.place(line, column), site.find_page(address)
            if problem := hidden.check(target, href, place):
                yield problem
            elif target is None and _is_ours(address, context) and not site.has_file(address):
                yield Problem("broken-link", place, {"seen": href, "near": ""})
            elif target and (values := anchors.check(href, target)):
                yield Problem("broken-anchor", place, values)


def _is_ours(address: str, context: CheckContext) -> bool:
    first, _, rest = address.partition("/")
    folder = rest.partition("/")[0] if first in context.library.languages[1:] else first
    return folder in FOLDERS
