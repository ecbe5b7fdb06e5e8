"""Which pages are new, gone, or at another address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tsunagu.release.report.built_site import Site
from tsunagu.release.report.edits import list_words
from tsunagu.release.report.hrefs import resolve_href
from tsunagu.release.report.site_page import SitePage

#: Two texts are one page that moved when so much of their words is the same.
_ALIKE = 0.75

#: Beyond so many pairs of a page that is gone and one that is new, texts are not compared.
_MOST_PAIRS = 10_000


@dataclass(frozen=True, slots=True)
class Moves:
    """``moved`` are pairs of old and new; what is in no pair is in ``added`` or ``removed``."""

    added: tuple[SitePage, ...]
    removed: tuple[SitePage, ...]
    moved: tuple[tuple[SitePage, SitePage], ...]


def list_pages(site: Site) -> Mapping[str, SitePage]:
    """The pages that are read, by url: no redirects."""
    return {url: page for url, page in site.pages.items() if page.redirect is None}


def follow_redirect(site: Site, url: str) -> SitePage | None:
    """The page that an address leads to now, if there is a redirect page."""
    page = site.pages.get(url)
    place = resolve_href(url, page.redirect) if page and page.redirect is not None else None
    target = site.pages.get(place[0]) if place else None
    return target if target and target.redirect is None else None


def find_moves(old: Site, new: Site) -> Moves:
    """Compare the addresses of two sites: a redirect says where a page went, else its title or text does."""
    before, after = list_pages(old), list_pages(new)
    gone = {url: page for url, page in before.items() if url not in after}
    fresh = {url: page for url, page in after.items() if url not in before}
    moved: list[tuple[SitePage, SitePage]] = []
    for rule in (_follow, _find_title, _find_text):
        find = rule(new, fresh, len(gone))
        for page in tuple(gone.values()):
            target = find(page)
            if target and target.url in fresh and _same_kind(page, target):
                moved.append((page, target))
                del gone[page.url], fresh[target.url]
    return Moves(tuple(fresh.values()), tuple(gone.values()), tuple(moved))


#: Finds the page that another one is now.
_Find = Callable[[SitePage], SitePage | None]


def _follow(new: Site, _fresh: Mapping[str, SitePage], _gone: int) -> _Find:
    return lambda page: follow_redirect(new, page.url)


def _find_title(_new: Site, fresh: Mapping[str, SitePage], _gone: int) -> _Find:
    """The only page of its kind with the same title."""
    titles: dict[tuple[str, str, str], list[SitePage]] = {}
    for page in fresh.values():
        titles.setdefault((page.kind, page.language, page.title), []).append(page)

    def find(page: SitePage) -> SitePage | None:
        found = titles.get((page.kind, page.language, page.title), [])
        return found[0] if len(found) == 1 else None

    return find


def _find_text(_new: Site, fresh: Mapping[str, SitePage], gone: int) -> _Find:
    """The page of its kind whose text is most like it, if it is alike at all."""
    if gone * len(fresh) > _MOST_PAIRS:
        return lambda _: None
    bags = {url: _Bag.fill(page.text) for url, page in fresh.items()}

    def find(page: SitePage) -> SitePage | None:
        words = _Bag.fill(page.text)
        alike = [(words.measure(bags[url]), url) for url, one in fresh.items() if _same_kind(page, one)]
        likeness, url = max(alike, default=(0.0, ""))
        return fresh[url] if likeness >= _ALIKE else None

    return find


def _same_kind(page: SitePage, other: SitePage) -> bool:
    return (page.kind, page.language) == (other.kind, other.language)


@dataclass(frozen=True, slots=True)
class _Bag:
    """The words of a text without their order; ``size`` counts them, once and not for each pair of pages."""

    words: Counter[str]
    size: int

    @classmethod
    def fill(cls, text: str) -> _Bag:
        words = list_words(text)
        return cls(Counter(words), len(words))

    def measure(self, other: _Bag) -> float:
        """How alike: the words in common as a part of all (0 to 1)."""
        total = self.size + other.size
        return 2 * (self.words & other.words).total() / total if total else 0.0
