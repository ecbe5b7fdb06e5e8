"""Read the YAML header of a Markdown file, with a place for every key and value.

MkDocs swallows broken headers and prints them as text, and lets the last of two equal keys win.
Here every such thing is a problem with line and column. Scalars stay the text the author typed:
what ``2026-05-03`` or ``yes`` means is for the reader of that field to say (``fields.py``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from tsunagu.model import Body, Place, Problem, Source

Note = Callable[[Problem], None]

_FENCE = re.compile(r"(?:---|\.\.\.)[ \t]*$")
_MAX_DEPTH = 20


@dataclass(frozen=True, slots=True)
class Node:
    """A YAML value as typed: text, a list of nodes, or entries by key."""

    value: str | tuple[Node, ...] | Mapping[str, Entry]
    place: Place


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and its value; ``place`` is the key's."""

    place: Place
    node: Node


@dataclass(frozen=True, slots=True)
class Header:
    """The front matter of one file; ``present`` is False where the file has none."""

    place: Place
    present: bool = False
    readable: bool = True
    entries: Mapping[str, Entry] = field(default_factory=dict)


def read_front_matter(source: Source, note: Note) -> tuple[Header, Body]:
    """Split a source into header and body; what is wrong with the header goes to ``note``.

    >>> header, body = read_front_matter(Source("a.md", "---\\ntitle: x\\n---\\nHello"), print)
    >>> header.entries["title"].node.value, body
    ('x', Body(text='Hello', line=4))
    """
    start = Place(source.uri)
    lines = source.text.split("\n")
    if not lines[0].startswith("---") or not _FENCE.match(lines[0]):
        return Header(start), Body(source.text)
    end = next((number for number, line in enumerate(lines[1:], 1) if _FENCE.match(line)), None)
    if end is None:
        note(Problem("unclosed-header", start))
        return Header(start, present=True, readable=False), Body("", len(lines))
    body = Body("\n".join(lines[end + 1 :]), end + 2)
    root, readable = _compose("\n".join(lines[1:end]), source.uri, note)
    if root is None:
        return Header(start, present=True, readable=readable), body
    entries = _read_node(root, source.uri, note, 0).value
    if not isinstance(entries, Mapping):
        note(Problem("header-not-keys", Place(source.uri, 2)))
        return Header(start, present=True, readable=False), body
    return Header(start, present=True, entries=entries), body


def _compose(text: str, uri: str, note: Note) -> tuple[yaml.Node | None, bool]:
    """The node tree of a YAML text (None when empty), and whether it could be read at all."""
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            if isinstance(event, yaml.AliasEvent):
                note(Problem("yaml-alias", _place(uri, event.start_mark)))
                return None, False
        return yaml.compose(text, Loader=yaml.SafeLoader), True
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        note(Problem("bad-yaml", _place(uri, mark), {"seen": _say(error)}))
    except yaml.YAMLError as error:
        note(Problem("bad-yaml", Place(uri, 2), {"seen": str(error).splitlines()[0]}))
    except RecursionError:
        note(Problem("yaml-too-deep", Place(uri, 2)))
    return None, False


def _say(error: yaml.MarkedYAMLError) -> str:
    return (error.problem or error.context or "").strip()


def _place(uri: str, mark: Any) -> Place:
    """A mark counts from 0 and its text begins below the opening fence."""
    return Place(uri, 2, 1) if mark is None else Place(uri, mark.line + 2, mark.column + 1)


def _read_node(node: yaml.Node, uri: str, note: Note, depth: int) -> Node:
    place = _place(uri, node.start_mark)
    if depth > _MAX_DEPTH:
        note(Problem("yaml-too-deep", place))
        return Node("", place)
    if isinstance(node, yaml.ScalarNode):
        return Node(str(node.value), place)
    if isinstance(node, yaml.SequenceNode):
        return Node(tuple(_read_node(item, uri, note, depth + 1) for item in node.value), place)
    entries: dict[str, Entry] = {}
    for key, value in node.value:
        name, key_place = _read_key(key), _place(uri, key.start_mark)
        if name in entries:
            seen = str(entries[name].place.line)
            note(Problem("duplicate-key", key_place, {"field": name, "seen": seen}))
            continue
        entries[name] = Entry(key_place, _read_node(value, uri, note, depth + 1))
    return Node(entries, place)


def _read_key(key: yaml.Node) -> str:
    return str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
