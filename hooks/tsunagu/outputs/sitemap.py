"""sitemap.xml and robots.txt: every page, with its other languages where it has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

from tsunagu.addresses import absolute_url, url_of
from tsunagu.model import GeneratedPage


@dataclass(frozen=True, slots=True)
class SitemapRow:
    """A page, the moment its text last changed if known, and its versions by language code."""

    uri: str
    changed: datetime | None
    versions: Sequence[tuple[str, str]]


def write_sitemap(rows: Iterable[SitemapRow], site_url: str) -> GeneratedPage:
    """The sitemap protocol 0.9 with xhtml links; versions (code, uri) only for real pairs."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for row in rows:
        lines.append(f"<url><loc>{_write_url(site_url, row.uri)}</loc>")
        if row.changed:
            lines.append(f"<lastmod>{row.changed.date().isoformat()}</lastmod>")
        for code, uri in row.versions:
            href = _write_url(site_url, uri)
            lines.append(f'<xhtml:link rel="alternate" hreflang="{code}" href="{href}"/>')
        lines.append("</url>")
    return GeneratedPage("sitemap.xml", "\n".join([*lines, "</urlset>"]) + "\n")


def _write_url(site_url: str, uri: str) -> str:
    return escape(absolute_url(site_url, url_of(uri)))


def write_robots(site_url: str) -> GeneratedPage:
    """Everyone may read everything."""
    return GeneratedPage("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n")
