"""What a build means to publish: the list that the finished files are held against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tsunagu.release.whole_site.claims import Claim


def _nothing() -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class Published:
    """``pages`` and ``searched`` have the uri of each page by its address (``essays/x/``).

    ``fed`` has the addresses of the entries of each feed, by the feed's file; ``claims`` all files that the
    author or the build wants somewhere.
    """

    pages: Mapping[str, str] = field(default_factory=_nothing)
    searched: Mapping[str, str] = field(default_factory=_nothing)
    fed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
