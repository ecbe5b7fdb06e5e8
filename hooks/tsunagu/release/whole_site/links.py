"""Whether every address leads somewhere: to a file of the site, and to a place in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote, urljoin

from tsunagu.release.whole_site.claims import fold_path
from tsunagu.release.whole_site.difference import Difference
from tsunagu.release.whole_site.html_file import PageFacts
from tsunagu.release.whole_site.site_files import SiteFiles, url_of

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
#: Where a site does not say where it stands, its pages are read as if it were here.
NOWHERE = "http://site.invalid/"
_ERROR_PAGE = "404.html"
#: To a browser these are the beginning of any page.
_TOPS = ("", "top")


@dataclass(frozen=True, slots=True)
class LinkJudge:
    """Follows the addresses of one site, which stands at ``root``.

    Many pages share most of their addresses: what is ``_fine`` for one page of a folder, and does not
    begin within the page, is so for all.
    """

    site: SiteFiles
    root: str
    _fine: dict[str, set[str]] = field(default_factory=dict)

    def find_broken(self) -> Iterator[Difference]:
        """Each address that leads nowhere, in the order of the files."""
        for path, page in self.site.pages.items():
            yield from self._follow_page(path, page)
            yield from (Difference(path, "same-id", f"#{one}") for one in page.twice)
        for path, facts in self.site.others.items():
            yield from self._follow(path, facts.addresses)
            yield from self._follow(path, (self.root + one for one in facts.from_root))
            for written in facts.alone:
                if _SCHEME.match(written):
                    yield from self._follow(path, (written,))
                else:
                    yield Difference(path, "not-whole", written)

    def _follow_page(self, path: str, page: PageFacts) -> Iterator[Difference]:
        if path == _ERROR_PAGE:
            for written in sorted(page.addresses):
                if not (_SCHEME.match(written) or written.startswith(("/", "#"))):
                    yield Difference(path, "relative", written)
        shared = url_of(path).rstrip("/").rpartition("/")[0] if path.endswith("/index.html") else path
        fine = self._fine.setdefault(shared, set())
        for written in sorted(page.addresses - fine):
            difference = self._follow_one(path, written)
            if difference:
                yield difference
            elif written.startswith(("../", "/")) or _SCHEME.match(written):
                fine.add(written)

    def _follow(self, path: str, addresses: Iterable[str]) -> Iterator[Difference]:
        for written in dict.fromkeys(addresses):
            if difference := self._follow_one(path, written):
                yield difference

    def _follow_one(self, path: str, written: str) -> Difference | None:
        if written.startswith("#"):
            return self._look_for(path, written, path, written[1:])
        try:
            whole = urljoin(self.root + url_of(path), written)
        except ValueError:
            return None  # no address at all, as a host with half a bracket
        if not whole.startswith(self.root):
            is_relative = not (_SCHEME.match(written) or written.startswith("/"))
            return Difference(path, "outside", written, self.root) if is_relative else None
        place, _, anchor = whole[len(self.root) :].partition("#")
        place = unquote(place.partition("?")[0])
        target = self.site.find(place)
        if target:
            return self._look_for(path, written, target, anchor)
        missing = place if place and not place.endswith("/") else f"{place}index.html"
        if other := self.site.folded.get(fold_path(missing)):
            return Difference(path, "spelt-otherwise", written, other)
        return Difference(path, "no-file", written, missing)

    def _look_for(self, path: str, written: str, target: str, anchor: str) -> Difference | None:
        page = self.site.pages.get(target)
        named = unquote(anchor).partition(":~:")[0]
        if page is None or named in _TOPS or named in page.ids or anchor in page.ids:
            return None
        return Difference(path, "no-anchor", written, f"{target}#{named}")
