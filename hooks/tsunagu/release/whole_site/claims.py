"""Who wants which address: an author's file and a page of ours must never want the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tsunagu.release.whole_site.difference import Difference


@dataclass(frozen=True, slots=True)
class Claim:
    """A file of the site, and what it is made from: a file of docs/, or nothing where Tsunagu makes it."""

    path: str
    source: str = ""


def fold_path(path: str) -> str:
    """Paths that some file system or host takes for one are equal: 「が」 in two pieces, and capitals.

    >>> fold_path("Foo/が.png") == fold_path("foo/が.png")
    True
    """
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def find_double_claims(claims: Iterable[Claim]) -> Iterator[Difference]:
    """Each address that two want, whichever of them is written last."""
    first: dict[str, Claim] = {}
    for claim in claims:
        other = first.setdefault(fold_path(claim.path), claim)
        if other is not claim:
            yield _tell(other, claim)


def _tell(one: Claim, other: Claim) -> Difference:
    if one.source and other.source:
        return Difference(f"docs/{other.source}", "wanted-twice", other.path, f"docs/{one.source}")
    if one.source or other.source:
        return Difference(f"docs/{one.source or other.source}", "wanted-by-us", other.path)
    return Difference(other.path, "wanted-twice", other.path, one.path)
