"""The judge: all that is wrong with a finished site, from its files and from what was to be in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from tsunagu.addresses import absolute_url
from tsunagu.release.whole_site.difference import Difference
from tsunagu.release.whole_site.links import NOWHERE, LinkJudge
from tsunagu.release.whole_site.lists import compare_lists, compare_published
from tsunagu.release.whole_site.published import Published
from tsunagu.release.whole_site.site_files import SiteFiles, read_site_files

_HOME = "index.html"


def judge_site(folder: Path, published: Published | None = None, site_url: str = "") -> list[Difference]:
    """Every difference, what was published first; without a list, from the site alone.

    Without an address the site stands where its home page says.
    """
    site = read_site_files(folder)
    root = absolute_url(site_url, "") if site_url else _read_root(site)
    own = compare_published(site, root, published) if published else ()
    found = chain(own, _find_faults(site), LinkJudge(site, root).find_broken(), compare_lists(site, root))
    return list(dict.fromkeys(found))


def _read_root(site: SiteFiles) -> str:
    home = site.pages.get(_HOME)
    return (home.canonical if home else "") or NOWHERE


def _find_faults(site: SiteFiles) -> Iterator[Difference]:
    if _HOME not in site.pages:
        yield Difference(_HOME, "no-home")
    yield from (Difference(path, "unreadable") for path in site.unreadable)
    yield from (Difference(path, "cut-short") for path, page in site.pages.items() if not page.is_whole)
    yield from (Difference(path, "words-lost", page.lost) for path, page in site.pages.items() if page.lost)
