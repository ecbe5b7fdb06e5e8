"""The header of a Markdown file as other programs have it: YAML, TOML or JSON.

All values are read as text or lists of texts, in the first level of a table (and in the tables that Hugo,
Zola and Astro keep in it), since nothing else is asked of them.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
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
#: MultiMarkdown's has none at all: an empty line ends it.
_MULTIMARKDOWN: Final = re.compile(
    r"title:[ \t]*\S[^\n]*\n(?:[A-Z][\w ]{1,30}:[ \t]*[^\n]*\n|[ \t]+\S[^\n]*\n){0,30}(?=\n|$)", re.IGNORECASE
)
_LINE: Final = re.compile(r"^([\w-]+)[ \t]*[:=][ \t]*(.*?)[ \t]*$", re.MULTILINE)
#: Lines that stand in a header, and one that stands in no other place.
_HEADER_LINE: Final = re.compile(r"[\w.-]+[ \t]*[:=]|[ \t]+\S|- |[#\]}\[]")
_SURE_LINE: Final = re.compile(r"^(?:title|date)[ \t]*[:=]", re.IGNORECASE | re.MULTILINE)
_NULLS: Final = ("null", "~", "None")


@dataclass(frozen=True)
class FrontMatter:
    """A file's header and what follows it, from its ``line`` on.

    ``stated`` is what the header says in its own shape, ``values`` the same as texts. ``broken``: it is no
    YAML or TOML, and was read line by line. ``unclosed``: no line ends it, and it was read as far as it
    looks like one. ``head`` is all that stands above the body.
    """

    stated: Mapping[Any, Any] = field(default_factory=dict)
    body: str = ""
    line: int = 1
    head: str = ""
    broken: bool = False
    unclosed: bool = False

    @cached_property
    def values(self) -> Mapping[str, str | tuple[str, ...]]:
        """What each key says, by its name in small letters."""
        return dict(_flatten(self.stated))

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

    @cached_property
    def doubled(self) -> str:
        """A key that stands twice in the first level of YAML, of which the last one counts; else nothing."""
        lines = self.head.split("\n") if self.head.lstrip("\ufeff\n ").startswith("---") else []
        names = Counter(found[1] for line in lines if (found := _LINE.match(line)))
        return next((name for name, count in names.items() if count > 1), "")

    def find_line(self, *names: str) -> int:
        """The line of the first of these keys that says anything; that of the body, where none is found."""
        key = next((name for name in names if self.word(name)), "")
        pattern = re.compile(rf"[ \t{{,]*[\"']?{re.escape(key)}[\"']?[ \t]*[:=]", re.IGNORECASE)
        lines = self.head.split("\n") if key else []
        return next((number for number, line in enumerate(lines, 1) if pattern.match(line)), self.line)


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
    if mark not in _FENCES or start[3:4] not in ("\n", " "):
        return _read_multimarkdown(text, start)
    begin = start.find("\n") + 1
    end = _FENCES[mark].search(start, begin, _LONGEST) if begin else None
    header = start[begin : end.start()] if end else ""
    stated = _read_stated(header, mark) if end else None
    if end and stated is not None:
        return _divide(text, start[end.end() :].removeprefix("\n"), stated)
    if not end or any(line.strip() and not _HEADER_LINE.match(line) for line in header.split("\n")):
        return _read_unclosed(text, start[begin:], mark)
    found = dict(_list_lines(header))
    if not found:
        return FrontMatter(body=text)
    return _divide(text, start[end.end() :].removeprefix("\n"), found, broken=True)


def _divide(
    text: str, body: str, stated: Mapping[Any, Any], *, broken: bool = False, unclosed: bool = False
) -> FrontMatter:
    head = text[: len(text) - len(body)]
    return FrontMatter(stated, body, head.count("\n") + 1, head, broken, unclosed)


def _read_unclosed(text: str, start: str, mark: str) -> FrontMatter:
    """A header that no line ends, up to the first line that stands in none; a rule above prose is text.

    (A line that begins with ``#`` is rather a heading there than a remark.)
    """
    lines = start[:_LONGEST].splitlines(keepends=True)
    end = next(
        (at for at, line in enumerate(lines) if line[0] == "#" or not _HEADER_LINE.match(line)), len(lines)
    )
    header = "".join(lines[:end])
    if not _SURE_LINE.search(header):
        return FrontMatter(body=text)
    stated = _read_stated(header, mark)
    body = start[len(header) :]
    return _divide(text, body, dict(_list_lines(header)) if stated is None else stated, unclosed=True)


def _read_multimarkdown(text: str, start: str) -> FrontMatter:
    """A header of lines that begin with one for the title; a file that begins otherwise has none."""
    found = _MULTIMARKDOWN.match(start)
    if not found:
        return FrontMatter(body=text)
    return _divide(text, start[found.end() :].removeprefix("\n"), dict(_list_lines(found[0])))


def _read_json(text: str, start: str) -> FrontMatter:
    try:
        stated, end = json.JSONDecoder().raw_decode(start)
    except (ValueError, RecursionError):
        return FrontMatter(body=text)
    if not isinstance(stated, dict) or start[end : end + 1] not in ("", "\n"):
        return FrontMatter(body=text)
    return _divide(text, start[end:].lstrip("\n"), stated)


def _read_stated(header: str, mark: str) -> Mapping[Any, Any] | None:
    """What a header says; None for what is none, or is broken."""
    try:
        stated = tomllib.loads(header) if mark == "+++" else yaml.load(header, yaml.BaseLoader)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, RecursionError, ValueError):
        return None
    if stated in (None, ""):
        return {}
    return stated if isinstance(stated, dict) else None


def _list_lines(header: str) -> Iterator[tuple[str, str]]:
    return ((name, value.strip("'\"")) for name, value in _LINE.findall(header))


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
