"""The header of a Markdown file as other programs have it: YAML, TOML or JSON.

All values are read as text or lists of texts, in the first level of a table (and in the tables that Hugo,
Zola and Astro keep in it), since nothing else is asked of them.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

import yaml

#: More than any header has.
_LONGEST: Final = 64_000
_FENCES: Final = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.M),
    "+++": re.compile(r"^\+\+\+[ \t]*$", re.M),
}
#: Hexo's headers need no fence above them.
_OLD_HEXO: Final = re.compile(
    r"(?:title|layout|date|categories|tags): [^\n]*\n(?:[^\n]*\n){0,60}?---[ \t]*\n"
)
_LINE: Final = re.compile(r"^([\w-]+)[ \t]*[:=][ \t]*(.*?)[ \t]*$", re.MULTILINE)
_NULLS: Final = ("null", "~", "None")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A file's header and what follows it. ``broken``: it is no YAML or TOML, and was read line by line."""

    values: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    body: str = ""
    line: int = 1
    broken: bool = False

    def word(self, *names: str) -> str:
        """The first of these keys that says anything."""
        for name in names:
            value = self.values.get(name, "")
            if text := value if isinstance(value, str) else " ".join(value[:1]):
                return text.strip()
        return ""

    def words(self, *names: str) -> tuple[str, ...]:
        """All that these keys say; a text with commas is a list."""
        found = (self.values.get(name, ()) for name in names)
        listed = [item for value in found for item in (value.split(",") if isinstance(value, str) else value)]
        return tuple(dict.fromkeys(item.strip() for item in listed if item.strip()))


def read_front_matter(text: str) -> FrontMatter:
    """A file divided into its header and its body.

    >>> read_front_matter("+++\\ntitle = 'x'\\n+++\\nbody").word("title")
    'x'
    """
    start = text.lstrip("\ufeff\n ")
    mark = start[:3]
    if start.startswith("{"):
        return _read_json(text, start)
    if _OLD_HEXO.match(start):
        start = f"---\n{start}"
        mark = "---"
    end = _FENCES[mark].search(start, 4, _LONGEST) if mark in _FENCES and start[3:4] in ("\n", " ") else None
    if end is None:
        return FrontMatter(body=text)
    header = start[4 : end.start()] if start[3] == "\n" else start[start.find("\n") + 1 : end.start()]
    values, broken = _read_values(header, mark)
    if values is None:
        return FrontMatter(body=text)
    body = start[end.end() :].removeprefix("\n")
    line = text[: len(text) - len(body)].count("\n") + 1
    return FrontMatter(values, body, line, broken)


def _read_json(text: str, start: str) -> FrontMatter:
    try:
        stated, end = json.JSONDecoder().raw_decode(start)
    except (ValueError, RecursionError):
        return FrontMatter(body=text)
    if not isinstance(stated, dict) or start[end : end + 1] not in ("", "\n"):
        return FrontMatter(body=text)
    return FrontMatter(dict(_flatten(stated)), start[end:].lstrip("\n"), start[:end].count("\n") + 2)


def _read_values(header: str, mark: str) -> tuple[dict[str, str | tuple[str, ...]] | None, bool]:
    """The values, and whether they were read line by line; None for what is no header (a rule, and prose)."""
    try:
        stated = tomllib.loads(header) if mark == "+++" else yaml.load(header, yaml.BaseLoader)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, RecursionError, ValueError):
        found = _LINE.findall(header)
        return ({name: value.strip("'\"") for name, value in found}, True) if found else (None, False)
    if stated in (None, ""):
        return {}, False
    return (dict(_flatten(stated)), False) if isinstance(stated, dict) else (None, False)


def _flatten(stated: Mapping[Any, Any]) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """Keys in small letters; a key of an inner table by its own name, if there is none such outside."""
    inner = [value for value in stated.values() if isinstance(value, Mapping)]
    for table in (*inner, stated):
        for name, value in table.items():
            if not isinstance(value, Mapping):
                yield str(name).strip().lower().replace(" ", "_"), _say(value)


def _say(value: Any) -> str | tuple[str, ...]:
    if isinstance(value, list):
        return tuple(text for item in value[:1000] for text in _list_texts(item))
    return next(_list_texts(value), "")


def _list_texts(value: Any) -> Iterator[str]:
    """The texts of an item; Hexo has lists within lists of categories, others tables with a name."""
    if isinstance(value, list):
        yield from (text for item in value[:100] if not isinstance(item, list) for text in _list_texts(item))
    elif isinstance(value, Mapping):
        yield from _list_texts(value.get("name") or value.get("title") or "")
    elif isinstance(value, bool):
        yield "true" if value else "false"
    elif isinstance(value, (datetime, date)):
        yield value.isoformat()
    elif value is not None and str(value) not in _NULLS:
        yield str(value)
