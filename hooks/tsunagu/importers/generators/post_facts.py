"""What the rule of an old address may ask of a post, and what it gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, NamedTuple

from tsunagu.importers.generators.sites import GeneratorSite

_TOKEN: Final = re.compile(r":\w+(?:\[[^\[\]]*\])?")


@dataclass(frozen=True, slots=True)
class PostFacts:
    """A post as its generator knows it.

    ``parts`` are its folders and its file from the root of the site on, ``stem`` the name of the file without
    its ending and its language; ``stated`` is its header; ``date`` is as the site showed it.
    """

    site: GeneratorSite
    parts: Sequence[str]
    stem: str
    title: str
    language: str
    date: datetime | None
    stated: Mapping[Any, Any]

    def word(self, name: str) -> str:
        """What a key of the header says, if that is one text."""
        value = self.stated.get(name)
        return str(value).strip() if isinstance(value, (str, int)) and not isinstance(value, bool) else ""


class OldAddress(NamedTuple):
    """The path of a post on its old site; or the pattern that nobody can fill in, and the part of it.

    ``is_own``: the pattern stands in the post's own header.
    """

    path: str = ""
    pattern: str = ""
    unknown: str = ""
    is_own: bool = False


#: A value of a pattern, from the post; None where the post has none.
Value = Callable[[PostFacts], str | None]


def fill_pattern(pattern: str, values: Mapping[str, Value], facts: PostFacts) -> OldAddress:
    """A pattern with what it asks for in it; nothing where it asks for a date, and the post has none.

    >>> facts = PostFacts(GeneratorSite(), (), "two", "", "", None, {})
    >>> fill_pattern("/a/:name/", {"name": lambda post: post.stem}, facts).path
    '/a/two/'
    >>> fill_pattern("/:nobody/", {}, facts).unknown
    ':nobody'
    """
    tokens = [(found[0], values.get(found[0][1:])) for found in _TOKEN.finditer(pattern)]
    unknown = next((token for token, value in tokens if value is None), "")
    if unknown:
        return OldAddress(pattern=pattern, unknown=unknown)
    filled = [value(facts) for _, value in tokens if value]
    if None in filled:
        return OldAddress()
    rest = iter(filled)
    path = _TOKEN.sub(lambda _: next(rest) or "", pattern)
    return OldAddress(re.sub("/{2,}", "/", f"/{path}"))


def by_date(form: str) -> Value:
    """A part of the date."""
    return lambda facts: facts.date.strftime(form) if facts.date else None


def by_number(name: str) -> Value:
    """A part of the date without a zero before it: ``month``, ``day``."""
    return lambda facts: str(getattr(facts.date, name)) if facts.date else None
