"""Redirect pages: old addresses (``aliases``, ``moved_from``) lead to where a page is now."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from urllib.parse import unquote

from tsunagu.addresses import absolute_url, drop_index, read_address, relative_href, url_of
from tsunagu.content.moved_pages import list_moved_pages
from tsunagu.model import GeneratedPage, Library


def redirect_uri(alias: str) -> str:
    """The file that answers at an old path. A server looks for it under the decoded name.

    >>> redirect_uri("/entry-123.html"), redirect_uri("/2019/04/"), redirect_uri("/%E6%97%A5.html")
    ('entry-123.html', '2019/04/index.html', '日.html')
    """
    path = unquote(alias.lstrip("/"))
    if path.lower().endswith((".html", ".htm")):
        return path
    return posixpath.join(path, "index.html")


@dataclass(frozen=True, slots=True)
class Redirect:
    """The file at an old address, the uri of the page that is meant, and what the file says of it."""

    file: str
    uri: str
    title: str


def list_redirects(library: Library) -> Iterator[Redirect]:
    """Every old address: the ``aliases`` of essays, and where pages were before they were renamed."""
    for essay in library.essays:
        for alias in essay.aliases:
            yield Redirect(redirect_uri(alias), essay.uri, essay.title)
    for old, uri, title in list_moved_pages(library):
        yield Redirect(f"{url_of(old)}index.html", uri, title)


def write_redirects(library: Library, site_url: str, policy: str, script: str) -> Iterator[GeneratedPage]:
    """One page an old address, under a ``policy``: a redirect, and a link for whom it does not work.

    The ``script`` (its uri) does what no redirect of HTML can: it keeps the ``?…`` and ``#…`` of old links.
    """
    for redirect in list_redirects(library):
        language = read_address(redirect.uri, library.languages).language
        yield GeneratedPage(redirect.file, _write_redirect(redirect, language, site_url, policy, script))


def list_own_pages(uris: Iterable[str], library: Library) -> dict[str, str]:
    """The uri of the page that is at each address on the site, or to which an old address leads."""
    pages = {url_of(uri): uri for uri in uris if uri.endswith(".md")}
    for redirect in list_redirects(library):
        pages.setdefault(drop_index(redirect.file), redirect.uri)
    return pages


def _write_redirect(redirect: Redirect, language: str, site_url: str, policy: str, script: str) -> str:
    canonical = escape(absolute_url(site_url, url_of(redirect.uri)))
    href = escape(relative_href(redirect.file, url_of(redirect.uri)))
    title = escape(redirect.title)
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
        f'<script src="{escape(relative_href(redirect.file, script))}" data-to="{href}"></script>\n'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f'<meta name="tsunagu:kind" content="redirect">\n<title>{title}</title>\n'
        f'<link rel="canonical" href="{canonical}">\n'
        f'<meta http-equiv="refresh" content="0; url={href}">\n</head>\n'
        f'<body>\n<p><a href="{href}">{title}</a></p>\n</body>\n</html>\n'
    )
