"""Where Hexo puts a post: https://hexo.io/docs/permalinks"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from hashlib import sha1
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

_DEFAULT: Final = ":year/:month/:day/:title/"
_FOLDERS: Final = ("_posts", "_drafts")
#: What the parts of a file's name look like, where ``new_post_name`` has more in it than the title.
_PARTS: Final = {
    "year": r"\d{4}",
    "month": r"\d{2}",
    "day": r"\d{2}",
    "i_month": r"\d{1,2}",
    "i_day": r"\d{1,2}",
    "hash": "[0-9a-f]{12}",
}
#: What Hexo makes of the file, and no key of a header may say.
_OWN: Final = (
    "title",
    "name",
    "post_title",
    "id",
    "hash",
    "category",
    "timestamp",
    "path",
    "permalink",
    "slug",
)
_TOKEN: Final = re.compile(r":(\w+)")
_MOST_FREE: Final = 3
_SPECIAL: Final = re.compile(r"[\s~`!@#$%^&*()\-_+=\[\]{}|\\;:\"'<>,.?/]+")


def find_address(facts: PostFacts) -> OldAddress:
    """The address of a post: its ``permalink`` as it stands, or the pattern of the site filled in."""
    if own := facts.word("permalink"):
        return OldAddress(f"/{own.lstrip('/')}")
    if not facts.site.config.name:
        return OldAddress()
    named = _read_name(facts)
    stated = {name: facts.word(name) for name in map(str, facts.stated) if facts.word(name)}
    stated_once = facts.site.table("permalink_defaults").items()
    defaults = {name: text for name, value in stated_once for text in list_texts(value)[:1]}
    others = {**defaults, **stated, **named}
    values = {name: _say(value) for name, value in others.items() if name not in _OWN}
    pattern = facts.site.word("permalink") or _DEFAULT
    title = named["title"]
    own_values: dict[str, Value] = {
        "title": _say(title),
        "name": _say(title.rpartition("/")[2]),
        "post_title": _say(slugify(facts.title).lower()),
    }
    if facts.word("id"):
        own_values["id"] = _say(facts.word("id"))
    if facts.site.zone and facts.date:  # by another clock it would be another
        own_values["hash"] = _say(_write_hash(title, facts.date))
    if category := _find_category(facts):
        own_values["category"] = _say(category)
    return fill_pattern(pattern, {**values, **_VALUES, **own_values}, facts)


def list_chains(value: Any) -> Iterator[Sequence[str]]:
    """The categories of a header, each with those above it: a list is one chain, lists within it are many.

    >>> list(list_chains(["a", "b"])), list(list_chains([["a", "b"], "c"]))
    ([('a', 'b')], [('a', 'b'), ('c',)])
    """
    is_many = isinstance(value, list) and any(isinstance(one, list) for one in value)
    yield from filter(None, map(list_texts, value if is_many else [value]))


def _write_hash(title: str, date: datetime) -> str:
    """What Hexo makes of the file's name and the moment; it keeps no secret."""
    return sha1(f"{title}{int(date.timestamp())}".encode(), usedforsecurity=False).hexdigest()[:12]


def _find_category(facts: PostFacts) -> str:
    """The last category as it stands in an address; nothing where it is not told which that is."""
    chains = list(list_chains(facts.stated.get("categories") or facts.stated.get("category")))
    if not chains:
        return facts.site.word("default_category") or "uncategorized"
    names = facts.site.table("category_map")
    change = str.lower if facts.site.word("filename_case") == "1" else str
    return (
        "/".join(change(slugify("".join(list_texts(names.get(one, one))))) for one in chains[0])
        if len(chains) == 1
        else ""
    )


def _read_name(facts: PostFacts) -> dict[str, str]:
    """What the name of a file says, by the pattern for new ones: ``:year-:month-:day-:title.md``."""
    at = next((at + 1 for at, part in enumerate(facts.parts) if part in _FOLDERS), 1)
    path = "/".join(facts.parts[at:]).rpartition(".")[0]
    rule = (facts.site.word("new_post_name") or ":title.md").rpartition(".")[0]
    pieces = _TOKEN.split(rule)
    pattern = "".join(
        f"(?P<{piece}>{_PARTS.get(piece, '.+?')})" if number % 2 else re.escape(piece)
        for number, piece in enumerate(pieces)
    )
    names = pieces[1::2]
    free = sum(name not in _PARTS for name in names)  # each takes as long as the name, times the others
    is_pattern = len(set(names)) == len(names) and all(map(str.isidentifier, names)) and free <= _MOST_FREE
    found = re.fullmatch(pattern, path) if is_pattern else None
    said = found.groupdict() if found else {}
    return {**said, "title": said.get("title") or slugify(path)}


def slugify(text: str) -> str:
    """A text with a hyphen for all that is no letter, and Latin letters without their accents."""
    plain = "".join(
        base if (base := unicodedata.normalize("NFD", char)[0]).isascii() else char for char in text
    )
    return _SPECIAL.sub("-", plain).strip("-")


def _say(value: str) -> Value:
    return lambda _: value


_VALUES: Final[Mapping[str, Value]] = {
    **{
        name: by_date(form)
        for name, form in {
            "year": "%Y",
            "month": "%m",
            "day": "%d",
            "hour": "%H",
            "minute": "%M",
            "second": "%S",
        }.items()
    },
    "i_month": by_number("month"),
    "i_day": by_number("day"),
}
