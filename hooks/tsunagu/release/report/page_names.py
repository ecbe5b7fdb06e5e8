"""Pages by name: how a report calls them, and in which order it tells of them."""

from __future__ import annotations

from collections.abc import Iterable

from tsunagu.addresses import PAGE_KINDS
from tsunagu.release.report.built_site import Site
from tsunagu.release.report.changes import PageName, Versions
from tsunagu.release.report.site_page import SitePage


def name_page(page: SitePage) -> PageName:
    """A page by its address and title."""
    return PageName(page.url, page.title, page.kind, page.language, page.badge)


def name_versions(site: Site, page: SitePage) -> Versions:
    """A page of the site in all its languages."""
    return tuple(name_page(version) for version in site.versions[site.key(page)])


def sort_pages(site: Site, pages: Iterable[SitePage]) -> list[SitePage]:
    """Essays first, then terms and the rest; the languages of a page together, the default first."""
    order = {row.told: row.report for row in PAGE_KINDS}
    return sorted(
        pages,
        key=lambda page: (
            order.get(page.kind, len(PAGE_KINDS)),
            site.key(page),
            page.language != site.default,
            page.url,
        ),
    )
