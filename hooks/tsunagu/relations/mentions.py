"""Mentioned relations: what the prose of the pages names, complete once every page is rendered.

A page replaces its own mentions each time it is rendered, so a second build in one process holds
nothing stale.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from tsunagu.model import Mention


@dataclass(frozen=True, slots=True)
class Mentions:
    """Tables over all mentions: by the page that mentions, and by what is mentioned."""

    terms_of: Mapping[str, Sequence[Mention]]
    uses_of: Mapping[str, Sequence[Mention]]
    links_to: Mapping[str, Sequence[Mention]]
    beside: Mapping[str, Sequence[str]]


def relate_mentions(
    terms: Mapping[str, Sequence[Mention]], essays: Mapping[str, Sequence[Mention]]
) -> Mentions:
    """Turn "page -> mentions", as rendering noted them, into the tables. Pages in order of their uri."""
    uses: dict[str, list[Mention]] = defaultdict(list)
    links: dict[str, list[Mention]] = defaultdict(list)
    for uri in sorted(terms):
        for mention in terms[uri]:
            uses[mention.target].append(mention)
    for uri in sorted(essays):
        for mention in essays[uri]:
            known = links[mention.target]
            if mention.target != uri and (not known or known[-1].uri != uri):
                known.append(mention)
    return Mentions(terms, uses, links, _relate_beside(terms))


def _relate_beside(terms: Mapping[str, Sequence[Mention]]) -> dict[str, list[str]]:
    """For each term, the terms it shares most essays with (two at least), most shared first.

    The languages of an essay are one: a term and its neighbour in a translation are no second meeting.
    """
    named: dict[str, set[str]] = defaultdict(set)
    for uri, mentions in terms.items():
        named[PurePosixPath(uri).stem] |= {mention.target for mention in mentions}
    together: dict[str, Counter[str]] = defaultdict(Counter)
    for ids in named.values():
        for term in ids:
            together[term].update(ids - {term})
    return {
        term: [
            other for other, count in sorted(counts.items(), key=lambda row: (-row[1], row[0])) if count > 1
        ]
        for term, counts in together.items()
    }
