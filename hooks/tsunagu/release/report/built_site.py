"""A built site as the report sees it: its pages, its files, its feeds. All of it is data, none is trusted."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from tsunagu.html import find_active
from tsunagu.release.report.feed_items import FeedItem, read_items
from tsunagu.release.report.site_page import SitePage, read_page


@dataclass(frozen=True)
class Site:
    """``pages`` by url; the ``digests`` and ``sizes`` (bytes) of all files, and the items of each of the
    ``feeds``, by path.

    ``active_files``: what does more than be looked at, in pictures of SVG.
    """

    pages: Mapping[str, SitePage] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    feeds: Mapping[str, Mapping[str, FeedItem]] = field(default_factory=dict)
    active_files: Mapping[str, str] = field(default_factory=dict)
    sizes: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def default(self) -> str:
        """The language at the root."""
        home = self.pages.get("")
        return home.language if home and home.language else "ja"

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The site's languages, default first: each other one has its pages in a folder of its name."""
        found = {page.language for url, page in self.pages.items() if url.startswith(f"{page.language}/")}
        return (self.default, *sorted(found - {self.default, ""}))

    def key(self, page: SitePage) -> str:
        """What a page has in common with its translations: the address without the language's folder."""
        if page.language == self.default:
            return page.url
        return page.url.removeprefix(f"{page.language}/")

    @cached_property
    def versions(self) -> Mapping[str, tuple[SitePage, ...]]:
        """Every language's page of a key, the default language first."""
        found: dict[str, dict[str, SitePage]] = {}
        for page in self.pages.values():
            if page.redirect is None:
                found.setdefault(self.key(page), {})[page.language] = page
        order = self.languages
        return {
            key: tuple(pages[language] for language in order if language in pages) or tuple(pages.values())
            for key, pages in found.items()
        }

    def answers(self, path: str) -> bool:
        """True where a file is at an address of the site."""
        folder = path.removesuffix("/")
        return path in self.digests or (f"{folder}/index.html" if folder else "index.html") in self.digests


def read_site(folder: Path, like: Site | None = None) -> Site:
    """Read a site folder. Pages that ``like`` has in the same bytes are taken from there."""
    pages: dict[str, SitePage] = {}
    digests: dict[str, str] = {}
    sizes: dict[str, int] = {}
    feeds: dict[str, Mapping[str, FeedItem]] = {}
    active: dict[str, str] = {}
    for path in _list_files(folder):
        name, content = path.relative_to(folder).as_posix(), path.read_bytes()
        digests[name], sizes[name] = hashlib.sha256(content).hexdigest(), len(content)
        if path.suffix in (".html", ".htm"):
            url = name.removesuffix("index.html") if path.name == "index.html" else name
            same = like is not None and like.digests.get(name) == digests[name]
            pages[url] = (
                like.pages[url] if like and same else read_page(url, content.decode("utf-8", "replace"))
            )
        elif path.name == "feed.json":
            feeds[name] = read_items(content)
        elif path.suffix == ".svg" and (seen := find_active(content.decode("utf-8", "replace"))):
            active[name] = seen
    return Site(pages, digests, feeds, active, sizes)


def _list_files(folder: Path) -> Iterator[Path]:
    """Every file, in the order of their names; what a link points at is not part of the site."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
