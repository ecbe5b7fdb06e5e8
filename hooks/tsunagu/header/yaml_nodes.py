"""A YAML text as a tree of nodes, each with its place; scalars stay the text the author typed.

What ``2026-05-03`` or ``yes`` means is for the reader of that field to say (``shapes``). References,
tags and anchors are refused, so that nothing is built, repeated or dropped unseen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import yaml

from tsunagu.japanese import HIDDEN, name_character
from tsunagu.model import Place, Problem, Repair

Note = Callable[[Problem], None]

#: From a line and column of the text that was parsed to the place in the author's file.
Locate = Callable[[int, int], Place]

_MAX_DEPTH = 20
_MOST_BRACKETS = 20

#: References, tags and tabs, of which the two parsers think differently, or we do; and what could be deep:
#: the parser in C falls over it.
_DOUBTFUL = re.compile(r"[&*!\t]|^ {40}|(?:- +){3}|\? ", re.MULTILINE)

#: The parser in C, where PyYAML has it.
_FAST = getattr(yaml, "CSafeLoader", None)
_COMMENT = re.compile(r"[ \t]+(#.*)")

_WIDE_KEY = re.compile("[A-Za-z_Ａ-Ｚａ-ｚ＿][A-Za-z0-9_Ａ-Ｚａ-ｚ０-９＿]*")

#: What can stand at the end of a key that looks right and is not.
_GLUED = re.compile(r"([A-Za-z_]\w*)([：:])[ \u3000]*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Node:
    """A YAML value as typed: text, a list of nodes, or entries by key.

    ``comment`` is what stands after ``#`` on the line of a text without quotes: YAML drops it.
    """

    value: str | tuple[Node, ...] | Mapping[str, Entry]
    place: Place
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and its value; ``place`` is the key's."""

    place: Place
    node: Node


class RefusedYamlError(yaml.MarkedYAMLError):
    """YAML that is valid, and means something no author means; ``code`` says which."""

    def __init__(self, code: str, mark: yaml.Mark, **values: str) -> None:
        super().__init__(problem=code, problem_mark=mark)
        self.values = values
        self.code = code
        self.mark = mark


class _Loader(yaml.SafeLoader):
    """Composes nodes, and refuses what could be deep, repeated or typed by accident."""

    depth = 0

    def fetch_flow_collection_start(self, token_class: Any) -> None:
        if self.flow_level >= _MAX_DEPTH:
            raise RefusedYamlError("yaml-too-deep", self.get_mark())
        super().fetch_flow_collection_start(token_class)

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        signed = getattr(event, "anchor", None) or getattr(event, "tag", None)
        if signed:
            raise RefusedYamlError("starts-with-sign", event.start_mark)
        if self.depth > _MAX_DEPTH:
            raise RefusedYamlError("yaml-too-deep", event.start_mark)
        self.depth += 1
        try:
            return super().compose_node(parent, index)
        finally:
            self.depth -= 1


def compose_yaml(text: str) -> yaml.Node | None:
    """The node tree of a YAML text, None when it is empty; ``yaml.YAMLError`` when it can't be read.

    The parser in C is ten times as fast. It is asked only where there is nothing to refuse, and the one
    in Python has the last word on what can't be read.
    """
    if _FAST and not _DOUBTFUL.search(text) and text.count("[") + text.count("{") < _MOST_BRACKETS:
        with suppress(yaml.YAMLError):
            return _compose(_FAST(text))
    return _compose(_Loader(text))


def _compose(loader: Any) -> yaml.Node | None:
    try:
        root: yaml.Node | None = loader.get_single_node()
        return root
    finally:
        loader.dispose()


def read_nodes(root: yaml.Node, lines: Sequence[str], locate: Locate, note: Note) -> Node:
    """The tree below ``root``; keys that are there twice or carry invisible marks are noted and fixed."""
    return _Reader(lines, locate, note).read(root)


@dataclass(frozen=True, slots=True)
class _Reader:
    lines: Sequence[str]
    locate: Locate
    note: Note

    def read(self, node: yaml.Node) -> Node:
        place = self._place(node.start_mark)
        if isinstance(node, yaml.ScalarNode):
            plain = not node.style
            text = "" if plain and node.value in ("~", "null") else str(node.value)
            return Node(text, place, self._read_comment(node.end_mark) if plain else "")
        if isinstance(node, yaml.SequenceNode):
            return Node(tuple(self.read(item) for item in node.value), place)
        entries: dict[str, Entry] = {}
        for key, value in node.value:
            name, entry = self._read_entry(key, value)
            if name in entries:
                seen = str(entries[name].place.line)
                self.note(Problem("duplicate-key", entry.place, {"field": name, "seen": seen}))
            else:
                entries[name] = entry
        return Node(entries, place)

    def _place(self, mark: yaml.Mark) -> Place:
        return self.locate(mark.line, mark.column)

    def _read_comment(self, end: yaml.Mark) -> str:
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        found = _COMMENT.fullmatch(line, end.column)
        return found[1] if found else ""

    def _read_entry(self, key: yaml.Node, value: yaml.Node) -> tuple[str, Entry]:
        place = self._place(key.start_mark)
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
        if name.isascii() and name.isidentifier():
            return name, Entry(place, self.read(value))
        if found := HIDDEN.search(name):
            name = HIDDEN.sub("", name)
            at = Place(place.uri, place.line, place.column + found.start())
            self.note(Problem(_name_hidden(found[0]), at, {"field": name, "seen": name_character(found[0])}))
        name = self._narrow(name, place)
        glued = _GLUED.fullmatch(name)
        if glued and not value.value:
            return glued[1], self._unglue(glued, place)
        return name, Entry(place, self.read(value))

    def _narrow(self, name: str, place: Place) -> str:
        """A key as it is known, where it was typed in full-width letters."""
        plain = unicodedata.normalize("NFKC", name)
        if plain == name or not _WIDE_KEY.fullmatch(name):
            return name
        values = {"field": plain, "seen": name, "known": plain}
        self.note(Problem("full-width", place, values, Repair(place, name, plain)))
        return plain

    def _unglue(self, glued: re.Match[str], place: Place) -> Entry:
        """``{ja：越境}`` and ``{ja:越境}`` are, to YAML, one long key without a value."""
        at = Place(place.uri, place.line, place.column + glued.start(2))
        repair = Repair(at, glued[0][glued.start(2) : glued.start(3)], ": ", bare=True)
        if glued[2] == "：":
            values = {"field": glued[1], "seen": "：", "known": ": "}
            self.note(Problem("full-width", at, values, repair))
        else:
            values = {"field": glued[1], "seen": f"{glued[1]}:", "known": f"{glued[1]}: "}
            self.note(Problem("no-space", at, values, repair))
        return Entry(place, Node(glued[3], Place(place.uri, place.line, place.column + glued.start(3))))


def _name_hidden(char: str) -> str:
    if char == "\u3000":
        return "full-width-space"
    return "odd-space" if char.isspace() else "invisible-character"
