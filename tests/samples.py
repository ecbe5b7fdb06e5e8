"""One page of each kind, in each language, to look at closely: the longest, since it shows the most."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pages import BuiltPage, BuiltSite


def _any_page(_: BuiltPage) -> bool:
    return True


def _has_headings(page: BuiltPage) -> bool:
    return any(next(text.iter("h2"), None) is not None for text in page.find("div", data_kind="essay"))


def _has_none(page: BuiltPage) -> bool:
    return not _has_headings(page)


def _is_crossing(page: BuiltPage) -> bool:
    return "-and-" in page.url


def _is_theme(page: BuiltPage) -> bool:
    return not _is_crossing(page)


def _is_list_of_series(page: BuiltPage) -> bool:
    return page.url.removeprefix(f"{page.lang}/") == "series/"


def _is_series(page: BuiltPage) -> bool:
    return not _is_list_of_series(page)


def _no_anchor(_: BuiltPage) -> str:
    return ""


def _first_filter(page: BuiltPage) -> str:
    return "#" + next(iter(sorted(anchor for anchor in page.anchors if anchor.startswith("factor-"))), "")


@dataclass(frozen=True, slots=True)
class Sample:
    """A kind of page as a reader would tell it: ``tsunagu:kind``, which of these, and where on the page."""

    name: str
    kind: str
    fits: Callable[[BuiltPage], bool] = _any_page
    anchor: Callable[[BuiltPage], str] = _no_anchor

    def list_in(self, site: BuiltSite) -> Iterator[tuple[str, str]]:
        """The longest such page of each language: (language, address below the site's root)."""
        fitting = [page for page in site.pages.values() if page.kind == self.kind and self.fits(page)]
        for language in sorted({page.lang for page in fitting}, reverse=True):
            pages = [page for page in fitting if page.lang == language]
            longest = max(pages, key=lambda page: (len(page.html), page.url))
            yield language, longest.url + self.anchor(longest)


#: Add a row and every gate looks at it.
SAMPLES = (
    Sample("home", "home"),
    Sample("essay with headings", "essay", _has_headings),
    Sample("essay without headings", "essay", _has_none),
    Sample("all essays", "essays"),
    Sample("themes", "themes"),
    Sample("theme", "theme", _is_theme),
    Sample("crossing", "theme", _is_crossing),
    Sample("all series", "series", _is_list_of_series),
    Sample("series", "series", _is_series),
    Sample("series for print", "series-print"),
    Sample("glossary", "glossary"),
    Sample("glossary of a factor", "glossary", anchor=_first_filter),
    Sample("term", "term"),
    Sample("plain page", "page"),
    Sample("page on feeds", "subscribe"),
    Sample("search", "search"),
    Sample("404", "error"),
)


def list_samples(site: BuiltSite) -> Iterator[tuple[str, str]]:
    """Name with language, and address below the site's root, of each sample the site has.

    As in ``("theme, en", "en/themes/skills/")``.
    """
    for sample in SAMPLES:
        for language, url in sample.list_in(site):
            yield f"{sample.name}, {language}", url
