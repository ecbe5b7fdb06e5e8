"""What a change does to the glossary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tsunagu.release.report.built_site import Site
from tsunagu.release.report.changes import TermChanges, Versions
from tsunagu.release.report.moves import list_pages
from tsunagu.release.report.page_names import name_versions
from tsunagu.release.report.site_page import SitePage


def compare_terms(old: Site, new: Site) -> TermChanges:
    """Terms that came or went; of those that no essay uses, the ones that are new or were used before."""
    before, after = _list_terms(old), _list_terms(new)
    used_before, used = _list_used(old), _list_used(new)
    unused = {term for term in after if term not in used and (term not in before or term in used_before)}
    undefined = (used | _list_told(new)) - set(after) - ((used_before | _list_told(old)) - set(before))
    return TermChanges(
        added=_name(new, after, set(after) - set(before)),
        removed=_name(old, before, set(before) - set(after)),
        unused=_name(new, after, unused),
        undefined=tuple(sorted(undefined)),
    )


def _list_terms(site: Site) -> Mapping[str, SitePage]:
    """The page of each term in one language: a term is named by the last folder of its address."""
    found: dict[str, SitePage] = {}
    for page in list_pages(site).values():
        if page.kind == "term":
            found.setdefault(page.url.rstrip("/").rpartition("/")[2], page)
    return found


def _list_used(site: Site) -> set[str]:
    return {term for page in site.pages.values() if page.kind == "essay" for term in page.terms}


def _list_told(site: Site) -> set[str]:
    """Terms that are no links, because a build found them nowhere: a preview tells them with its mistakes."""
    return {one.undefined for page in site.pages.values() for one in page.mistakes if one.undefined}


def _name(site: Site, pages: Mapping[str, SitePage], terms: Iterable[str]) -> tuple[Versions, ...]:
    return tuple(name_versions(site, pages[term]) for term in sorted(terms))
