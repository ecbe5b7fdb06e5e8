"""Where Hugo puts a post: https://gohugo.io/configuration/permalinks/"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

from tsunagu.importers.generators.post_facts import (
    OldAddress,
    PostFacts,
    Value,
    by_date,
    fill_pattern,
)

#: What an address keeps besides letters and digits.
_KEPT: Final = frozenset("./\\_#+~-@")
_DEFAULT: Final = "/:folders/:slugorcontentbasename/"


def find_address(facts: PostFacts) -> OldAddress:
    """The address of a post: by its ``url``, the pattern of its section, or its place."""
    own = facts.word("url")
    pattern = own or _find_rule(facts)
    if not isinstance(pattern, str):
        return OldAddress(pattern="permalinks", unknown="permalinks")
    made = fill_pattern(pattern, _VALUES, facts)._replace(is_own=bool(own))
    if not made.path:
        return made
    path = made.path
    if not own and facts.site.word("uglyurls").lower() == "true" and path.endswith("/"):
        path = f"{path.rstrip('/')}.html"
    return OldAddress(_find_folder_of_language(facts) + path)


def _find_rule(facts: PostFacts) -> object:
    """The pattern of a section; None where the settings have a shape that is not known."""
    rules = facts.site.settings.get("permalinks", {})
    pages = rules.get("page", rules) if isinstance(rules, Mapping) else None
    if not isinstance(pages, Mapping):
        return None
    folders = _list_folders(facts)
    section = folders[0] if folders else "/"
    named = {str(name).strip("/") or "/": rule for name, rule in pages.items() if isinstance(rule, str)}
    return next((named[one] for one in ("/".join(folders), section) if one in named), _DEFAULT)


def _list_folders(facts: PostFacts) -> Sequence[str]:
    """The folders of a post below those of the content, without that which a bundle of files is."""
    parts = list(facts.parts[:-1])
    content = [part for part in (facts.site.word("contentdir") or "content").split("/") if part]
    parts = parts[len(content) :] if parts[: len(content)] == content else parts
    if parts and parts[0] in facts.site.table("languages"):
        parts = parts[1:]
    return parts[:-1] if facts.parts[-1].startswith("index.") else parts


def _find_folder_of_language(facts: PostFacts) -> str:
    """``/en`` for a language that is not the site's first."""
    first = facts.site.word("defaultcontentlanguage") or "en"
    is_below = facts.site.word("defaultcontentlanguageinsubdir").lower() == "true"
    if not facts.site.table("languages"):
        return ""
    language = facts.language or first
    return f"/{language}" if language != first or is_below else ""


def _list_sections(facts: PostFacts) -> Sequence[str]:
    """The folders that are sections: the first, and those that have a page of their own."""
    folders = _list_folders(facts)
    around = facts.parts[: -2 if facts.parts[-1].startswith("index.") else -1]
    content = facts.site.root.joinpath(*around[: len(around) - len(folders)])
    return [
        name
        for at, name in enumerate(folders)
        if not at or any(content.joinpath(*folders[: at + 1]).glob("_index.*"))
    ]


def urlize(text: str) -> str:
    """A text as Hugo has it in an address.

    >>> urlize("Two Clocks: 二つの時計!")
    'two-clocks-二つの時計'
    """
    signs = (
        char
        if char in _KEPT or unicodedata.category(char)[0] in "LM" or char.isdecimal()
        else " "
        if char.isspace()
        else ""
        for char in text
    )
    return "-".join("".join(signs).split()).lower()


def _name(facts: PostFacts) -> str:
    is_bundle = facts.parts[-1].startswith("index.") and len(facts.parts) > 1
    return urlize(facts.parts[-2] if is_bundle else facts.stem)


def _slug_or(other: Value) -> Value:
    return lambda facts: urlize(facts.word("slug")) or other(facts)


_VALUES: Final[Mapping[str, Value]] = {
    **{
        name: by_date(form)
        for name, form in {
            "year": "%Y",
            "month": "%m",
            "monthname": "%B",
            "day": "%d",
            "weekday": "%w",
            "weekdayname": "%A",
        }.items()
    },
    "yearday": lambda facts: str(facts.date.timetuple().tm_yday) if facts.date else None,
    "section": lambda facts: "/".join(_list_folders(facts)[:1]),
    "sections": lambda facts: "/".join(_list_sections(facts)),
    "sections[1:]": lambda facts: "/".join(_list_sections(facts)[1:]),
    "sections[last]": lambda facts: "/".join(_list_sections(facts)[-1:]),
    "sections[:last]": lambda facts: "/".join(_list_sections(facts)[:-1]),
    "folders": lambda facts: "/".join(map(urlize, _list_folders(facts))),
    "title": lambda facts: urlize(facts.title),
    "slug": _slug_or(lambda facts: urlize(facts.title)),
    **dict.fromkeys(("filename", "contentbasename"), _name),
    **dict.fromkeys(("slugorfilename", "slugorcontentbasename"), _slug_or(_name)),
}
