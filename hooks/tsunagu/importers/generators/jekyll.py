"""Where Jekyll puts a post: https://jekyllrb.com/docs/permalinks/, and by which rule it reads categories."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from tsunagu.importers.generators.post_facts import (
    OldAddress,
    PostFacts,
    Value,
    by_date,
    by_number,
    fill_pattern,
)
from tsunagu.importers.generators.sites import list_texts

#: The patterns that have a name.
_STYLES: Final = {
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
_FOLDERS: Final = ("_posts", "_drafts")
_DATED: Final = re.compile(r"\d{2,4}-\d{1,2}-\d{1,2}-(?=.)")
#: What an address may hold besides letters and digits, where Jekyll keeps it readable.
_PRETTY: Final = frozenset("._~!$&'()+,;=@")


def find_address(facts: PostFacts) -> OldAddress:
    """The address of a post, by its own ``permalink`` or by that of its site."""
    own = facts.word("permalink")
    if not own and not facts.site.config.name:
        return OldAddress()
    pattern = own or _find_rule(facts)
    return fill_pattern(_STYLES.get(pattern, pattern), _VALUES, facts)._replace(is_own=bool(own))


def list_categories(stated: Mapping[Any, Any], parts: Sequence[str]) -> tuple[str, ...]:
    """The categories of a post: the folders above its own, its ``category``, and the words of ``categories``.

    >>> list_categories({"categories": "a b", "category": "c d"}, ("e", "_posts", "x.md"))
    ('e', 'c d', 'a', 'b')
    """
    at = next((at for at, part in enumerate(parts) if part in _FOLDERS), 0)
    return tuple(
        dict.fromkeys(
            (*parts[:at], *list_texts(stated.get("category"))[:1], *list_words(stated.get("categories")))
        )
    )


def list_words(value: Any) -> tuple[str, ...]:
    """The items of a list, or the words of a text between blanks (or, as many write, commas)."""
    if isinstance(value, str):
        words = value.split(",") if "," in value else value.split()
        return tuple(word.strip() for word in words if word.strip())
    return list_texts(value) if isinstance(value, list) else ()


def _find_rule(facts: PostFacts) -> str:
    """What the settings say of posts, from the nearest on; Jekyll's own rule where they say nothing."""
    collections = facts.site.table("collections").get("posts")
    stated = collections.get("permalink") if isinstance(collections, Mapping) else None
    rules = [facts.site.word("permalink"), *list_texts(stated), *_list_defaults(facts)]
    return next(filter(None, reversed(rules)), "date")


def _list_defaults(facts: PostFacts) -> Iterator[str]:
    rows = facts.site.settings.get("defaults")
    for row in rows if isinstance(rows, Sequence) and not isinstance(rows, str) else ():
        scope, values = (
            (row.get(name) or {} for name in ("scope", "values")) if isinstance(row, Mapping) else ({}, {})
        )
        if not isinstance(scope, Mapping) or not isinstance(values, Mapping):
            continue
        path = "".join(list_texts(scope.get("path"))).strip("/")
        is_within = not path or "/".join(facts.parts).startswith(f"{path}/")
        if is_within and scope.get("type", "posts") in ("posts", ""):
            yield from list_texts(values.get("permalink"))


def _name(facts: PostFacts) -> str:
    return facts.word("slug") or _DATED.sub("", facts.stem, count=1)


def slugify(text: str, kept: frozenset[str] = frozenset()) -> str:
    """Letters, digits and what is ``kept``; a hyphen for any other."""
    signs = (
        char if char in kept or unicodedata.category(char)[0] in "LM" or char.isdecimal() else " "
        for char in text
    )
    return "-".join("".join(signs).split())


def _join(facts: PostFacts, *, slugs: bool = False) -> str:
    names = dict.fromkeys(name.lower() for name in list_categories(facts.stated, facts.parts))
    return "/".join(slugify(name) if slugs else name for name in names)


_VALUES: Final[Mapping[str, Value]] = {
    **{
        name: by_date(form)
        for name, form in {
            "year": "%Y",
            "short_year": "%y",
            "month": "%m",
            "short_month": "%b",
            "long_month": "%B",
            "day": "%d",
            "y_day": "%j",
            "w_year": "%G",
            "week": "%V",
            "w_day": "%u",
            "short_day": "%a",
            "long_day": "%A",
            "hour": "%H",
            "minute": "%M",
            "second": "%S",
        }.items()
    },
    "i_month": by_number("month"),
    "i_day": by_number("day"),
    "title": lambda facts: slugify(_name(facts), _PRETTY),
    "slug": lambda facts: slugify(_name(facts)).lower(),
    "name": lambda facts: slugify(_DATED.sub("", facts.stem, count=1)).lower(),
    "categories": _join,
    "slugified_categories": lambda facts: _join(facts, slugs=True),
    "output_ext": lambda _: ".html",
    "collection": lambda _: "posts",
}
