"""Where links lead: within the site, to another site, or nowhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote

from tsunagu.release.report.built_site import Site
from tsunagu.release.report.site_page import INDEX_KINDS, SitePage

#: How an author names a page: by its file.
_SOURCE = ".md"

#: What a browser reads as the address of another host (it takes ``\\`` for ``/``), or as a file in itself.
_LEAVING = re.compile(r"[\0-\x20]*(?:https?:|data:|[/\\]{2})", re.IGNORECASE)

#: So much is told of an address: one may hold a whole picture.
_LONGEST = 200


def resolve_href(url: str, href: str) -> tuple[str, str] | None:
    """Path (relative to the site's root) and anchor that a link of the page at ``url`` leads to.

    None for what is not within the site: another site, mail, a script.

    >>> resolve_href("en/essays/x/", "../../glossary/y/#top"), resolve_href("", "https://example.com/")
    (('en/glossary/y/', 'top'), None)
    """
    address, _, anchor = href.partition("#")
    path = address.partition("?")[0]
    if ":" in path.partition("/")[0] or path.startswith(("/", "\\")):
        return None
    if not path:
        return url, unquote(anchor)
    parts = url.split("/")[:-1]
    for part in path.split("/"):
        if part == "..":
            del parts[-1:]
        elif part != ".":
            parts.append(part)
    if path.endswith(("/.", "/..")) or path in (".", ".."):
        parts.append("")
    return unquote("/".join(parts)), unquote(anchor)


def list_broken(site: Site, page: SitePage) -> Iterator[str]:
    """The links of a page, as written, that no file or no anchor of the site answers."""
    if page.kind == "error":  # served at any address: its links begin at the root of the host
        return
    for href in page.links:
        place = resolve_href(page.url, href)
        if place is None:
            continue
        path, anchor = place
        target = site.pages.get(path)
        if not site.answers(path) or (anchor and target and anchor not in target.anchors):
            yield href


def list_external(page: SitePage) -> Iterator[str]:
    """The addresses of other sites that a page links to or loads, and files written as an address."""
    return (href[:_LONGEST] for href in page.links if _LEAVING.match(href))


def count_links(site: Site) -> Counter[str]:
    """How many pages of the site link to each path.

    A link to a file that is gone stays in a preview as it was written, ``x.md``, and counts for its page.
    """
    links: Counter[str] = Counter()
    for page in site.pages.values():
        if page.redirect is None:
            links.update(set(_list_paths(page)))
    return links


def _list_paths(page: SitePage) -> Iterator[str]:
    for href in page.links:
        if place := resolve_href(page.url, href):
            yield place[0]
            if place[0].endswith(_SOURCE):
                yield from _find_page(page, href)


def _find_page(page: SitePage, href: str) -> Iterator[str]:
    """The address of the page that a Markdown file becomes; the href begins where the page's own file is."""
    folder = page.url if page.kind in INDEX_KINDS else page.url.rstrip("/").rpartition("/")[0] + "/"
    if place := resolve_href(folder.lstrip("/"), href):
        path = place[0].removesuffix(_SOURCE)
        yield path.removesuffix("index") if path.rpartition("/")[2] == "index" else f"{path}/"
