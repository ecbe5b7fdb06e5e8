"""A site that is nothing but search: the box, the worker and its files, around any essays.

The box is the site's own (overrides/partials); pages are bare. So a rule of
search is tested without the rest of the site, and with essays that break the rules of content.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import material
from jinja2 import Environment, FileSystemLoader

from projects import ROOT
from tsunagu.addresses import LONGEST_QUERY
from tsunagu.languages.lookup import find_language
from tsunagu.outputs.search import SearchLimits, list_search_files, name_worker
from tsunagu.outputs.search.published_files import PublishedFile
from tsunagu.outputs.search.search_pages import SearchPage, SearchWord

CASES = ROOT / "tests" / "cases" / "search"
THEME = Path(material.__file__).parent / "templates"
STATIC = ROOT / "hooks" / "tsunagu" / "static"

NAMES = {"ja": "日本語", "en": "English"}

_PAGE = """<!doctype html>
<html lang="{{ frame.lang }}"><head><meta charset="utf-8"><title>Search</title>
<meta http-equiv="Content-Security-Policy"
 content="default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'">
<link rel="icon" href="data:,"><link rel="stylesheet" href="{{ 'main.css' | url }}">
<link rel="stylesheet" href="{{ 'search.css' | url }}">
<link rel="alternate" hreflang="en" href="{{ 'en/' | url }}">
<script src="{{ 'settings.js' | url }}"></script>
<script src="{{ 'results.js' | url }}" defer></script>
<script src="{{ 'search-box.js' | url }}" defer></script></head>
<body>
<header class="site-header">{% include "search.html" %}</header>
<main>{{ content }}</main>{% include "search-config.html" %}</body></html>
"""


@dataclass(frozen=True, slots=True)
class Query:
    """A query of the test data, asked on a page in ``language``, and the pages that answer it.

    ``needs_texts``: only a site that comes whole can answer; one in parts would have to load all its texts.
    """

    query: str
    kind: str
    language: str
    relevant: frozenset[str]
    needs_texts: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """A file of cases/search: essays, glossary and queries."""

    pages: tuple[SearchPage, ...]
    words: tuple[SearchWord, ...]
    queries: tuple[Query, ...]


def read_case(name: str) -> Case:
    """Read ``cases/search/<name>.json``; its ``essays`` may be the name of another such file."""
    read = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    essays = read["essays"]
    if isinstance(essays, str):
        essays = json.loads((CASES / f"{essays}.json").read_text(encoding="utf-8"))["essays"]
    return Case(
        tuple(make_page(essay["lang"], essay["slug"], essay["title"], essay["body"]) for essay in essays),
        tuple(
            SearchWord({code: tuple(names) for code, names in term["names"].items()}, tuple(term["readings"]))
            for term in read.get("terms", ())
        ),
        tuple(
            Query(
                row["query"],
                row["class"],
                row.get("lang", "en" if row["class"] == "english" else "ja"),
                frozenset(row["relevant"]),
                row.get("needs_texts", False),
            )
            for row in read["queries"]
        ),
    )


def make_page(language: str, slug: str, title: str, text: str) -> SearchPage:
    """An essay as search gets it; a case calls it ``ja:slug``."""
    location = f"essays/{slug}/" if language == "ja" else f"{language}/essays/{slug}/"
    return SearchPage(location, language, "essay", title, text, "2026年5月3日", ("顧客開拓", "専門スキル"))


def name_page(location: str) -> str:
    """``ja:slug`` for the address of an essay; any other address stays."""
    found = re.search(r"(en/)?essays/([^/?]+)", location)
    return f"{'en' if found[1] else 'ja'}:{found[2]}" if found else location


#: Everything in one file a language; each text in a file; some texts a file.
WAYS = {
    "whole": SearchLimits(most_whole=1_000_000),
    "in parts": SearchLimits(most_whole=0),
    "in parts of several": SearchLimits(most_whole=0, most_files=4),
}


def make_search_site(
    folder: Path,
    pages: Sequence[SearchPage],
    words: Sequence[SearchWord] = (),
    limits: SearchLimits = SearchLimits(),  # noqa: B008 - it can't be changed
) -> list[PublishedFile]:
    """Write the site: a page for each language and for each of ``pages``, a 404 page, and search."""
    published = list_search_files(pages, words, NAMES, limits)
    for uri, content in published:
        path = folder / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (style,) = (THEME / "assets" / "stylesheets").glob("main.*.min.css")
    shutil.copy(style, folder / "main.css")
    for name in ("settings", "results", "search-box"):
        shutil.copy(STATIC / "scripts" / f"{name}.js", folder)
    shutil.copy(STATIC / "styles" / "search.css", folder)
    for language, location, text in _list_pages(pages):
        path = folder / location / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_write_page(language, location, text), encoding="utf-8")
    (folder / "404.html").write_text(_write_page("ja", "/sub/", "404"), encoding="utf-8")
    return published


def _list_pages(pages: Iterable[SearchPage]) -> Iterable[tuple[str, str, str]]:
    yield "ja", "", "はじめ"
    yield "en", "en/", "Home"
    for section in ("essays/", "glossary/", "search/"):
        yield "ja", section, section
    for page in pages:
        yield page.language, page.location, page.text


def _write_page(language: str, location: str, content: str) -> str:
    """A page at a location; one that begins with a slash has absolute links, as 404.html must."""
    base = (
        location.rstrip("/")
        if location.startswith("/")
        else "/".join(".." for _ in location.split("/")[:-1]) or "."
    )
    environment = Environment(loader=FileSystemLoader(ROOT / "overrides" / "partials"), autoescape=True)
    environment.filters["url"] = lambda address: f"{base}/{address}"
    return environment.from_string(_PAGE).render(
        base_url=base,
        content=content,
        words=_find_words(language),
        search_worker=name_worker(NAMES),
        longest_query=LONGEST_QUERY,
        frame=SimpleNamespace(
            lang=language,
            search="search/",
            sections=[
                SimpleNamespace(url="essays/", text="文章"),
                SimpleNamespace(url="glossary/", text="用語"),
            ],
        ),
    )


def _find_words(code: str) -> SimpleNamespace:
    language = find_language(code)
    assert language is not None
    words = {name: getattr(language.words, name) for name in language.words.__slots__}
    return SimpleNamespace(**{"search_prompt": "", "search_missing": "", **words})
