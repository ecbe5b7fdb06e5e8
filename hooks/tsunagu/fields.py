"""Read the values of front matter fields, one reader a shape.

A reader takes the node as typed and returns the value, or notes one problem and returns ``WRONG``.
A schema is a table of ``Field`` rows; ``read_fields`` applies it and refuses unknown keys.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from difflib import get_close_matches
from typing import Any, Final

from tsunagu.front_matter import Header, Node, Note
from tsunagu.model import Place, Problem

Reader = Callable[[str, Node, Note], Any]

#: What a reader returns after noting a problem.
WRONG: Final = object()

#: A file's stem, and every id: ASCII kebab-case.
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|[+-]\d{2}:?\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a front matter schema."""

    name: str
    read: Reader
    required: bool = False


@dataclass(frozen=True, slots=True)
class Fields:
    """The values of one file's front matter by key, and where each value stands."""

    values: Mapping[str, Any]
    places: Mapping[str, Place]
    start: Place
    wrong: frozenset[str] = frozenset()


def read_fields(header: Header, schema: Sequence[Field], note: Note) -> Fields:
    """Read each key of a header by its row; unknown keys are problems, missing ones are not (yet)."""
    rows = {row.name: row for row in schema}
    values: dict[str, Any] = {}
    places: dict[str, Place] = {}
    wrong: set[str] = set()
    for name, entry in header.entries.items():
        if name not in rows:
            note(Problem("unknown-key", entry.place, {"field": name, **suggest(name, rows)}))
            continue
        places[name] = entry.node.place
        value = rows[name].read(name, entry.node, note)
        if value is WRONG:
            wrong.add(name)
        else:
            values[name] = value
    return Fields(values, places, header.place, frozenset(wrong))


def require_fields(fields: Fields, schema: Sequence[Field], note: Note) -> bool:
    """Note each required key that is neither there nor noted already; True when all can be used."""
    missing = [row.name for row in schema if row.required and row.name not in fields.values]
    for name in missing:
        if name not in fields.wrong:
            note(Problem("missing-key", fields.start, {"field": name}))
    return not missing


def suggest(seen: str, known: Iterable[str]) -> dict[str, str]:
    """The values of a message about an unknown word: what was seen, the nearest known, all known."""
    names = sorted(known)
    near = get_close_matches(seen.lower(), names, n=1, cutoff=0.6)
    return {"seen": seen, "near": near[0] if near else "", "known": ", ".join(names) or "-"}


def say(node: Node) -> str:
    """The value as the author typed it, short enough for a message."""
    if isinstance(node.value, str):
        text = node.value
    elif isinstance(node.value, tuple):
        text = "[" + ", ".join(say(item) for item in node.value) + "]"
    else:
        text = "{" + ", ".join(node.value) + "}"
    return text if len(text) <= 60 else text[:59] + "…"


def _wrong(code: str, name: str, node: Node, note: Note, **values: str) -> Any:
    note(Problem(code, node.place, {"field": name, "seen": say(node), **values}))
    return WRONG


def read_text(name: str, node: Node, note: Note) -> Any:
    """One line of text that is not empty."""
    if not isinstance(node.value, str):
        return _wrong("not-text", name, node, note)
    text = " ".join(node.value.split())
    return text or _wrong("empty", name, node, note)


def read_flag(name: str, node: Node, note: Note) -> Any:
    """``true`` or ``false``, as YAML 1.2 writes them."""
    flags = {"true": True, "false": False}
    if not isinstance(node.value, str) or node.value.lower() not in flags:
        return _wrong("not-flag", name, node, note)
    return flags[node.value.lower()]


def read_whole(name: str, node: Node, note: Note) -> Any:
    """A whole number from 1."""
    if not isinstance(node.value, str) or not re.fullmatch(r"[1-9][0-9]{0,5}", node.value):
        return _wrong("not-whole", name, node, note)
    return int(node.value)


def date_reader(zone: tzinfo) -> Reader:
    """``2026-05-03`` or ``2026-05-03 07:30``, in the site's zone unless the value names its own."""

    def read_date(name: str, node: Node, note: Note) -> Any:
        found = _DATE.fullmatch(node.value) if isinstance(node.value, str) else None
        if not found:
            return _wrong("not-date", name, node, note)
        numbers = [int(part or 0) for part in found.groups()[:6]]
        try:
            offset = datetime.strptime(found[7], "%z").tzinfo if found[7] else zone
            return datetime(*numbers, tzinfo=offset).astimezone(zone)  # type: ignore[arg-type,misc]
        except (ValueError, OverflowError):
            return _wrong("no-such-date", name, node, note)

    return read_date


def choice_reader(*known: str) -> Reader:
    """One of a closed set of words."""

    def read_choice(name: str, node: Node, note: Note) -> Any:
        if isinstance(node.value, str) and node.value in known:
            return node.value
        return _wrong("not-known", name, node, note, **suggest(say(node), known))

    return read_choice


def pattern_reader(pattern: str, code: str) -> Reader:
    """Text that a pattern describes in full; ``code`` is the problem when it does not."""
    compiled = re.compile(pattern)

    def read_pattern(name: str, node: Node, note: Note) -> Any:
        text = read_text(name, node, note)
        if text is WRONG or compiled.fullmatch(text):
            return text
        return _wrong(code, name, node, note)

    return read_pattern


read_id = pattern_reader(ID.pattern, "not-id")


def list_reader(read_item: Reader, *, least: int = 0) -> Reader:
    """A list without repeats; ``least`` items at least."""

    def read_list(name: str, node: Node, note: Note) -> Any:
        if not isinstance(node.value, tuple):
            return _wrong("not-list", name, node, note)
        items = [read_item(name, item, note) for item in node.value]
        if WRONG in items:
            return WRONG
        for position, item in enumerate(items):
            if item in items[:position]:
                return _wrong("repeated", name, node.value[position], note)
        return tuple(items) if len(items) >= least else _wrong("empty", name, node, note)

    return read_list


def languages_reader(read_item: Reader, languages: Sequence[str], *, all_of: bool) -> Reader:
    """One value per language code; ``all_of`` asks for every language of the site."""

    def read_languages(name: str, node: Node, note: Note) -> Any:
        if not isinstance(node.value, Mapping):
            return _wrong("not-languages", name, node, note, known=", ".join(languages))
        values: dict[str, Any] = {}
        for code, entry in node.value.items():
            if code in languages:
                values[code] = read_item(f"{name}.{code}", entry.node, note)
            else:
                seen = suggest(code, languages)
                note(Problem("unknown-key", entry.place, {"field": f"{name}.{code}", **seen}))
                values[code] = WRONG
        missing = [code for code in languages if all_of and code not in values]
        for code in missing:
            note(Problem("missing-key", node.place, {"field": f"{name}.{code}"}))
        return WRONG if missing or WRONG in values.values() else values

    return read_languages


def table_reader(schema: Sequence[Field]) -> Reader:
    """A mapping with a schema of its own, as a dict."""

    def read_table(name: str, node: Node, note: Note) -> Any:
        if not isinstance(node.value, Mapping):
            return _wrong("not-table", name, node, note, known=", ".join(row.name for row in schema))
        header = Header(node.place, present=True, entries=node.value)
        fields = read_fields(header, schema, note)
        complete = require_fields(fields, schema, note)
        return dict(fields.values) if complete and not fields.wrong else WRONG

    return read_table
