"""Essays whose other language is missing, or was left behind by this change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from tsunagu.release.report.built_site import Site
from tsunagu.release.report.changes import Translation
from tsunagu.release.report.page_names import name_page
from tsunagu.release.report.site_page import SitePage


def list_untranslated_essays(site: Site, added: Iterable[SitePage]) -> Iterator[Translation]:
    """New essays and the languages in which they are not there."""
    for page in added:
        versions = {version.language: version for version in site.versions[site.key(page)]}
        if page.kind == "essay" and page is next(iter(versions.values())):
            yield from (Translation(name_page(page), code) for code in site.languages if code not in versions)


def list_outdated(site: Site, changed: Iterable[SitePage], edited: Collection[str]) -> Iterator[Translation]:
    """Essays that were edited while a version in another language (its url is not in ``edited``) was not."""
    for page in changed:
        if page.kind == "essay":
            for version in site.versions[site.key(page)]:
                if version.url not in edited:
                    yield Translation(name_page(page), version.language)
