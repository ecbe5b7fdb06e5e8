"""Redirect pages: the old addresses (``aliases``) of an essay lead to where it is now."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from html import escape
from urllib.parse import unquote

from tsunagu.addresses import absolute_url, relative_href, url_of
from tsunagu.model import Essay, GeneratedPage, Library


def redirect_uri(alias: str) -> str:
    """The file that answers at an old path. A server looks for it under the decoded name.

    >>> redirect_uri("/entry-123.html"), redirect_uri("/2019/04/"), redirect_uri("/%E6%97%A5.html")
    ('entry-123.html', '2019/04/index.html', '日.html')
    """
    path = unquote(alias.lstrip("/"))
    if path.lower().endswith((".html", ".htm")):
        return path
    return posixpath.join(path, "index.html")


def list_redirects(library: Library, site_url: str, policy: str, script: str) -> Iterator[GeneratedPage]:
    """One page an alias, under a ``policy``: a redirect, and a link for whom it does not work.

    The ``script`` (its uri) does what no redirect of HTML can: it keeps the ``?…`` and ``#…`` of old links.
    """
    for essay in library.essays:
        for alias in essay.aliases:
            uri = redirect_uri(alias)
            yield GeneratedPage(uri, _write_redirect(essay, uri, site_url, policy, script))


def _write_redirect(essay: Essay, uri: str, site_url: str, policy: str, script: str) -> str:
    canonical = escape(absolute_url(site_url, url_of(essay.uri)))
    href = escape(relative_href(uri, url_of(essay.uri)))
    title = escape(essay.title)
    return (
        f'<!doctype html>\n<html lang="{essay.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
        f'<script src="{escape(relative_href(uri, script))}" data-to="{href}"></script>\n'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f'<meta name="tsunagu:kind" content="redirect">\n<title>{title}</title>\n'
        f'<link rel="canonical" href="{canonical}">\n'
        f'<meta http-equiv="refresh" content="0; url={href}">\n</head>\n'
        f'<body>\n<p><a href="{href}">{title}</a></p>\n</body>\n</html>\n'
    )
