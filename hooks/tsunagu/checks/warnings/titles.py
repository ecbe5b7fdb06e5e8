"""Titles by which a reader can't tell two essays apart, and pages that have none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tsunagu.addresses import read_address, url_of
from tsunagu.checks.context import CheckContext
from tsunagu.model import Essay, Place, Problem
from tsunagu.text import read_markdown

#: What the menu calls by a name of its own.
_NAMED: Final = ("about",)


def check_same_titles(context: CheckContext) -> Iterator[Problem]:
    """No two essays of a language have one title, unless their series tells them apart.

    It is told of the one that was written last, else of the later one.
    """
    seen: dict[tuple[str, str], Essay] = {}
    for essay in sorted(context.library.essays, key=lambda essay: (essay.date, essay.uri)):
        if essay.draft:
            continue
        first = seen.setdefault((essay.language, essay.title.casefold()), essay)
        if first is not essay and not (essay.series and essay.series == first.series):
            told, other = (first, essay) if context.is_older(essay.uri, first.uri) else (essay, first)
            values = {"field": "title", "seen": told.title, "known": f"docs/{other.uri}"}
            yield Problem("same-title", told.places.get("title", told.place), values)


def check_bare_pages(context: CheckContext) -> Iterator[Problem]:
    """A page that is no essay and says nowhere what it is called may be one that lost its way."""
    library = context.library
    for page in library.pages:
        address = read_address(page.uri, library.languages)
        bare = page.body.line == 1 and page.body.text.strip() and not _has_title(page.body.text)
        if bare and address.kind == "page" and address.id not in _NAMED:
            values = {"seen": page.title, "known": f"/{url_of(page.uri)}"}
            yield Problem("page-without-title", Place(page.uri), values)


def _has_title(text: str) -> bool:
    return "<h1" in text or any(token.tag == "h1" for token in read_markdown(text).tokens)
