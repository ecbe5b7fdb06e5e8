"""What a build is to publish, from the library alone: the finished files are held against it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from tsunagu.addresses import KINDS, read_address, url_of
from tsunagu.model import Library
from tsunagu.release import Claim


def list_pages(pages: Iterable[str], files: Collection[str]) -> dict[str, str]:
    """The name under which each page is told, by its address: a page that an author wrote by his file."""
    return {url_of(uri): f"docs/{uri}" if uri in files else uri for uri in sorted(pages)}


def list_searched(pages: Iterable[str], files: Collection[str], library: Library) -> dict[str, str]:
    """Those of the pages that search must find: all with a text of their own."""
    found = (uri for uri in pages if KINDS[read_address(uri, library.languages).kind].search)
    return list_pages(found, files)


def list_claims(files: Iterable[str], ours: Iterable[str]) -> Iterator[Claim]:
    """Every file of the site that somebody wants: the author's first, each with its source."""
    yield from (Claim(_name_file(uri), uri) for uri in sorted(files))
    yield from (Claim(_name_file(uri)) for uri in ours)


def _name_file(uri: str) -> str:
    return f"{url_of(uri)}index.html" if uri.endswith(".md") else uri
