"""Where pages were before their files were renamed: said once (``moved_from``), true of every language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from tsunagu.addresses import print_path, read_address, uri_of
from tsunagu.model import Essay, Library, PlainPage, Series
from tsunagu.relations import Crossing, list_crossings

#: The uri that a page had, the uri that it has, and its title.
MovedPage = tuple[str, str, str]


def list_moved_pages(library: Library) -> Iterator[MovedPage]:
    """Every page that had another uri, in each language that has it, once for each of its former ids."""
    default = library.languages[0]
    yield from _list_written(library)
    for code in library.languages:
        for folder, known in (("series", library.series), ("glossary", library.terms)):
            for one in known:
                uri = uri_of(f"{folder}/{one.id}.md", code, default)
                yield from ((_rename(uri, old), uri, one.name.get(code, "")) for old in one.moved_from)
        for series in library.series:
            yield from _list_printed(library, series, code)
        alone = [Crossing((factor,)) for factor in library.factors]
        for crossing in (*alone, *list_crossings(library.factors)):
            uri = uri_of(f"themes/{crossing.id}.md", code, default)
            title = " × ".join(factor.name.get(code, "") for factor in crossing.factors)
            yield from ((_rename(uri, old), uri, title) for old in _list_former_ids(crossing))


def _list_written(library: Library) -> Iterator[MovedPage]:
    """Essays and plain pages: what one language says of a path holds for its translations too."""
    written: tuple[Essay | PlainPage, ...] = (*library.essays, *library.pages)
    paths = {one.uri: read_address(one.uri, library.languages).path for one in written}
    former: dict[str, dict[str, None]] = {}
    for one in written:
        former.setdefault(paths[one.uri], {}).update(dict.fromkeys(one.moved_from))
    for one in written:
        yield from ((_rename(one.uri, old), one.uri, one.title) for old in former[paths[one.uri]])


def _list_printed(library: Library, series: Series, code: str) -> Iterator[MovedPage]:
    """The page of a series for paper, which there is where the series has a part."""
    default, name = library.languages[0], series.name.get(code, "")
    if series.moved_from and any(one.series == series.id and one.language == code for one in library.essays):
        uri = uri_of(print_path(series.id), code, default)
        yield from ((uri_of(print_path(old), code, default), uri, name) for old in series.moved_from)


def _list_former_ids(crossing: Crossing) -> Iterator[str]:
    """Each id that the page of a theme had while its factors had other ids.

    A factor that was ``sales`` makes ``sales-and-skills`` of ``customers-and-skills``.
    """
    for ids in product(*((factor.id, *factor.moved_from) for factor in crossing.factors)):
        pairs = zip(crossing.factors, ids, strict=True)
        former = Crossing(tuple(replace(factor, id=name) for factor, name in pairs))
        if former.id != crossing.id:
            yield former.id


def _rename(uri: str, stem: str) -> str:
    """A uri whose file has another name.

    >>> _rename("en/essays/two-clocks.md", "clocks")
    'en/essays/clocks.md'
    """
    folder, slash, _ = uri.rpartition("/")
    return f"{folder}{slash}{stem}.md"
