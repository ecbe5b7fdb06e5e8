"""The pages no author writes: indexes, crossings, and each language's copy of a term's page.

They are Markdown sources with an empty body, so that MkDocs treats them as any other page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tsunagu.addresses import (
    INDEXES,
    print_path,
    search_path,
    series_uri,
    subscribe_path,
    term_uri,
    theme_uri,
    uri_of,
)
from tsunagu.model import GeneratedPage, Library
from tsunagu.relations import list_crossings


def list_indexes(library: Library, written: Iterable[str]) -> list[GeneratedPage]:
    """Every page the site must have and no file in ``written`` (uris of the author's Markdown) gives."""
    there = set(written)
    wanted = dict.fromkeys(list_wanted(library))
    return [GeneratedPage(uri, "") for uri in wanted if uri not in there]


def list_wanted(library: Library) -> Iterator[str]:
    """The uris of the home page, of search, the indexes, and of every factor, crossing, series and term.

    A series with an essay has a page for paper, too.
    """
    default = library.languages[0]
    told = {(essay.language, essay.series) for essay in library.essays}
    crossings = list_crossings(library.factors)
    for language in library.languages:
        yield uri_of("index.md", language, default)
        yield uri_of(subscribe_path(), language, default)
        yield uri_of(search_path(), language, default)
        for folder in INDEXES:
            yield uri_of(f"{folder}/index.md", language, default)
        for theme in [*(factor.id for factor in library.factors), *(row.id for row in crossings)]:
            yield theme_uri(theme, language, default)
        for series in library.series:
            yield series_uri(series.id, language, default)
            if (language, series.id) in told:
                yield uri_of(print_path(series.id), language, default)
        for term in library.terms:
            yield term_uri(term.id, language, default)
