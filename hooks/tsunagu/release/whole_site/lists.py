"""Whether what lists the pages and the pages agree: the sitemap, search, feeds, and the build's own list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from tsunagu.release.whole_site.claims import Claim, find_double_claims
from tsunagu.release.whole_site.difference import Difference
from tsunagu.release.whole_site.published import Published
from tsunagu.release.whole_site.site_files import SiteFiles

_SITEMAP = "sitemap.xml"
_SEARCH = "assets/tsunagu/search/"
#: The kinds of page that search has, all of them.
_SEARCHED = ("essay", "page", "term", "theme")


def compare_lists(site: SiteFiles, root: str) -> Iterator[Difference]:
    """What the site alone shows: each page on the sitemap and in search, and nothing else there."""
    pages = site.listed_pages
    yield from _compare_names(site)
    yield from _find_false_canonicals(site, root)
    mapped = _read_list(site, "sitemap", root)
    searched = _read_list(site, "search", root)
    for url, page in pages.items():
        if url not in mapped:
            yield Difference(site.find(url), "unlisted", "", _SITEMAP)
        if page.kind in _SEARCHED and url not in searched:
            yield Difference(site.find(url), "unlisted", "", _SEARCH)
    for path, role in site.roles.items():
        if role in ("sitemap", "search"):
            yield from _find_false_entries(site, path, root)
    yield from _compare_feeds(site)


def compare_published(site: SiteFiles, root: str, published: Published) -> Iterator[Difference]:
    """What was published, as the build says: each source with its page and its places on the lists."""
    yield from find_double_claims(published.claims)
    for claim in published.claims:
        if claim.path not in site.names and not claim.source.endswith(".md"):
            yield Difference(_name(claim), "no-copy", "", claim.path)
    for url, name in published.pages.items():
        if url not in site.listed_pages:
            yield Difference(name, "no-page", "", f"{url}index.html")
    for url in site.listed_pages.keys() - published.pages.keys():
        yield Difference(site.find(url), "no-source", url)
    yield from _find_unlisted(site, root, published)


def _find_unlisted(site: SiteFiles, root: str, published: Published) -> Iterator[Difference]:
    searched = _read_list(site, "search", root)
    for url, name in published.searched.items():
        if url not in searched:
            yield Difference(name, "unlisted", "", _SEARCH)
    for path, urls in published.fed.items():
        entries = {_cut(one, root) for one in site.list_of("feed").get(path, ())}
        for url in urls:
            if url not in entries:
                yield Difference(published.pages.get(url, url), "unlisted", "", path)


def _name(claim: Claim) -> str:
    return f"docs/{claim.source}" if claim.source else claim.path


def _compare_names(site: SiteFiles) -> Iterator[Difference]:
    """Files that a file system without capitals, or with other dakuten, takes for one."""
    yield from find_double_claims(Claim(name) for name in sorted(site.names))


def _find_false_canonicals(site: SiteFiles, root: str) -> Iterator[Difference]:
    """A page that gives another's address for its own: search engines would drop it."""
    for url, page in site.listed_pages.items():
        if page.canonical and _cut(page.canonical, root) != url:
            yield Difference(site.find(url), "other-address", page.canonical, url)


def _find_false_entries(site: SiteFiles, path: str, root: str) -> Iterator[Difference]:
    listed = site.others[path].lists
    urls = Counter(_cut(one, root) for one in listed)
    if site.roles[path] == "sitemap":
        yield from (
            Difference(path, "foreign-entry", one, root) for one in listed if not one.startswith(root)
        )
    for url, count in urls.items():
        if count > 1:
            yield Difference(path, "listed-twice", url)
        if url not in site.listed_pages and site.find(url):
            yield Difference(path, "listed-no-page", url, site.find(url))


def _compare_feeds(site: SiteFiles) -> Iterator[Difference]:
    """Both formats of a feed have the same entries."""
    feeds = site.list_of("feed")
    for path in feeds:
        other = f"{path[:-3]}json" if path.endswith("xml") else f"{path[:-4]}xml"
        for one in _subtract(feeds[path], feeds.get(other, ())):
            yield Difference(path, "other-feed", one, other)


def _subtract(one: Iterable[str], other: Iterable[str]) -> Iterator[str]:
    known = set(other)
    return (entry for entry in one if entry not in known)


def _read_list(site: SiteFiles, role: str, root: str) -> frozenset[str]:
    return frozenset(_cut(one, root) for listed in site.list_of(role).values() for one in listed)


def _cut(address: str, root: str) -> str:
    return unquote(address.removeprefix(root))
