"""The kinds of pages: one row a kind, from which whatever tells kinds apart derives.

What a kind shows is a row of ``pages/page_kinds.py``, and its template ``overrides/<name>.html``. A test says
what a new kind still lacks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

Labels = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PageKind:
    """A row.

    ``folder`` is below docs/ (or docs/<language>/), empty for its root; an index is the ``index.md`` of it.
    ``told`` is what a page says of its kind in its head. ``written`` names the files that an author writes,
    ``shown`` the page in a report. A kind that lists other pages changes because they do. ``search`` and
    ``report`` are its places in their orders, 0 where it is not told. ``schema`` is its type at schema.org.
    A page with a ``leaf`` stands below another page of its folder (or at the root) by that name; one that
    ``is_hidden`` is on no list and asks search engines to stay away, since it says once more what other pages
    say.
    """

    name: str
    folder: str = ""
    told: str = ""
    is_index: bool = False
    lists_pages: bool = False
    has_card: bool = False
    is_stated_once: bool = False
    search: int = 0
    report: int = 0
    schema: str = ""
    leaf: str = ""
    is_hidden: bool = False
    written: Labels | None = None
    shown: Labels | None = None


def _index(name: str, folder: str, report: int, told: str = "", schema: str = "") -> PageKind:
    """The page that lists a folder: it is a section of the site, and its word is the folder's name."""
    return PageKind(name, folder, told or name, is_index=True, lists_pages=True, report=report, schema=schema)


PAGE_KINDS: Final = (
    PageKind(
        *("home", "", "home"),
        lists_pages=True,
        is_index=True,
        report=4,
        schema="WebSite",
        written={"ja": "ホーム", "en": "Home"},
        shown={"ja": "トップページ", "en": "home page"},
    ),
    PageKind(
        *("essay", "essays", "essay"),
        has_card=True,
        search=1,
        report=1,
        schema="BlogPosting",
        written={"ja": "エッセイ", "en": "Essays"},
        shown={"ja": "エッセイ", "en": "essay"},
    ),
    _index("essays", "essays", report=7),
    PageKind(
        *("theme", "themes", "theme"),
        lists_pages=True,
        has_card=True,
        is_stated_once=True,
        search=3,
        report=5,
        schema="CollectionPage",
        written={"ja": "キーファクター", "en": "Key factors"},
        shown={"ja": "テーマ", "en": "theme"},
    ),
    _index("themes", "themes", report=8),
    PageKind(
        *("series", "series", "series"),
        lists_pages=True,
        has_card=True,
        is_stated_once=True,
        search=4,
        report=6,
        schema="CreativeWorkSeries",
        written={"ja": "連載", "en": "Series"},
        shown={"ja": "連載", "en": "series"},
    ),
    PageKind(
        *("series-print", "series", "series-print"),
        lists_pages=True,
        report=11,
        leaf="print",
        is_hidden=True,
        shown={"ja": "連載の印刷用ページ", "en": "page for print"},
    ),
    _index("all-series", "series", report=6, told="series"),
    PageKind(
        *("term", "glossary", "term"),
        has_card=True,
        is_stated_once=True,
        search=2,
        report=2,
        schema="DefinedTerm",
        written={"ja": "用語", "en": "Terms"},
        shown={"ja": "用語", "en": "term"},
    ),
    _index("glossary", "glossary", report=9, schema="DefinedTermSet"),
    PageKind(
        *("page", "", "page"),
        search=5,
        report=3,
        written={"ja": "そのほかのページ", "en": "Other pages"},
        shown={"ja": "ページ", "en": "page"},
    ),
    PageKind(
        *("subscribe", "", "subscribe"),
        report=13,
        leaf="subscribe",
        shown={"ja": "更新を受け取るページ", "en": "page on feeds"},
    ),
    PageKind(
        *("search", "", "search"),
        report=12,
        leaf="search",
        is_hidden=True,
        shown={"ja": "検索のページ", "en": "search page"},
    ),
    PageKind(
        *("archive", "", "archive"),
        lists_pages=True,
        report=14,
        shown={"ja": "一覧のつづき", "en": "older part of a list"},
    ),
    PageKind(
        *("error", "", "error"),
        report=10,
        shown={"ja": "見つからないときのページ", "en": "page for wrong addresses"},
    ),
)

KINDS: Final[Mapping[str, PageKind]] = {row.name: row for row in PAGE_KINDS}

#: The folder of each kind of content, with the kind of the pages in it.
FOLDERS: Final[Mapping[str, str]] = {
    row.folder: row.name for row in PAGE_KINDS if row.folder and not (row.is_index or row.leaf)
}

#: The kind of the index page of each folder: the sections of the site, in the order of its menu.
INDEXES: Final[Mapping[str, str]] = {
    row.folder: row.name for row in PAGE_KINDS if row.folder and row.is_index
}

#: The kinds of pages that stand below another, by its folder and their own name.
LEAVES: Final[Mapping[tuple[str, str], str]] = {
    (row.folder, row.leaf): row.name for row in PAGE_KINDS if row.leaf
}

#: The ends of the addresses of pages that are hidden from search, by what their kind is told as.
HIDDEN_PAGES: Final[Mapping[str, str]] = {
    row.told: f"/{row.leaf}/index.html" for row in PAGE_KINDS if row.is_hidden
}
