"""Lists, values per language, and tables within a header."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tsunagu.header.types.value_type import WRONG, Schema, ValueType, explain_value, fix, show_value, suggest
from tsunagu.header.yaml_nodes import Entry, Node, Note
from tsunagu.model import Place, Problem, Repair

_COMMAS = re.compile("[ \u3000]*[、，,][ \u3000]*")
_WIDE_COMMA = re.compile("[、，]")
_WIDE_LIST = re.compile("［([^\\[\\]［］{}]*)］")
#: The hyphen of an item that was typed behind other words, or directly before its own.
_HYPHENS = re.compile("[ \u3000]+[-－][ \u3000]*|^[-－][ \u3000]+")
_BLANKS = re.compile("[ \u3000]+")
_BRACKETS = "[]［］【】（）()｛｝{}「」 \u3000"


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list without repeats; ``least`` items at least."""

    item: ValueType
    least: int = 0

    def read(self, name: str, node: Node, note: Note) -> Any:
        node = _narrow_brackets(name, node, note)
        if not isinstance(node.value, tuple):
            note(self._explain_no_list(name, node))
            return WRONG
        hyphened = self._find_glued(_HYPHENS, node.value)
        if words := hyphened or self._find_glued(_BLANKS, node.value):
            problem = explain_value("not-list", name, node, near=_write_list(name, words))
            note(problem if hyphened else _part_glued(problem, node, node.value))
            return WRONG
        nodes = [part for one in node.value for part in self._split(name, one, note)]
        items = [self.item.read(name, one, note) for one in nodes]
        if any(item is WRONG for item in items):
            return WRONG
        for position, item in enumerate(items):
            if item in items[:position]:
                note(explain_value("repeated", name, nodes[position]))
                return WRONG
        if len(items) < self.least:
            note(Problem("empty", node.place, {"field": name}))
            return WRONG
        return tuple(items)

    def _split(self, name: str, node: Node, note: Note) -> list[Node]:
        """``[a、b]`` is one item to YAML, and two to its author, where each of the two can be read."""
        if not isinstance(node.value, str) or not (comma := _WIDE_COMMA.search(node.value)):
            return [node]
        parts = [Node(part, node.place) for part in _COMMAS.split(node.value)]
        if not self._reads([str(part.value) for part in parts], node):
            return [node]
        at = Place(node.place.uri, node.place.line, node.place.column + comma.start())
        values = {"field": name, "seen": comma[0], "known": ", "}
        note(Problem("full-width", at, values, Repair(at, comma[0], ", ", bare=True)))
        return parts

    def _find_glued(self, joint: re.Pattern[str], nodes: tuple[Node, ...]) -> list[str]:
        """All items, where some are run together (to YAML ``- a`` above `` -b`` is one), and can be read."""
        typed = [one.value for one in nodes if isinstance(one.value, str)]
        words = [word for text in typed for word in joint.split(text) if word]
        if len(typed) < len(nodes) or len(words) == len(typed):
            return []
        return words if self._reads(words, nodes[0]) and not self._reads(typed, nodes[0]) else []

    def _reads(self, texts: Sequence[str], node: Node) -> bool:
        """Whether each text could be an item, in the place of a node."""
        read = (self.item.read("", Node(text, node.place), lambda _: None) for text in texts)
        return all(item is not WRONG for item in read)

    def schema(self) -> Schema:
        least = {"minItems": self.least} if self.least else {}
        return {"type": "array", "items": self.item.schema(), "uniqueItems": True, **least}

    def _explain_no_list(self, name: str, node: Node) -> Problem:
        if not isinstance(node.value, str):
            return explain_value("not-list", name, node, near="")
        parts = _COMMAS.split(node.value.strip(_BRACKETS))
        words = [word for part in parts for word in _HYPHENS.split(part) if word]
        if not words:
            return Problem("empty", node.place, {"field": name})
        apart = [word for part in words for word in _BLANKS.split(part) if word]
        if self._reads(apart, node):
            words = apart
        problem = explain_value(
            "not-list", name, node, near=_write_list(name, words) if len(words) < 9 else ""
        )
        known = f"[{', '.join(words)}]" if self._reads(words, node) else ""
        return fix(problem, node, known if problem.values["near"] else "", bare=True)


def _part_glued(problem: Problem, node: Node, items: tuple[Node, ...]) -> Problem:
    """The problem with its repair where one item on the line of the brackets is two to its author."""
    glued = [(one, _BLANKS.split(str(one.value))) for one in items]
    parted = [(one, words) for one, words in glued if len(words) > 1]
    if len(parted) != 1 or parted[0][0].place.line != node.place.line:
        return problem
    return fix(problem, parted[0][0], ", ".join(parted[0][1]), bare=True)


def _write_list(name: str, words: Sequence[str]) -> str:
    return f"{name.rpartition('.')[2]}: [{', '.join(words)}]"


def _narrow_brackets(name: str, node: Node, note: Note) -> Node:
    """The list that ``［a、b］`` is meant to be: to YAML it is one text."""
    found = _WIDE_LIST.fullmatch(node.value) if isinstance(node.value, str) else None
    if not found:
        return node
    place, words = node.place, [*re.finditer("[^、，, \u3000][^、，,]*", found[1])]
    known = f"[{', '.join(word[0].strip() for word in words)}]"
    values = {"field": name, "seen": found[0], "known": known}
    note(Problem("full-width", place, values, Repair(place, found[0], known, bare=True)))
    columns = [place.column + found.start(1) + word.start() for word in words]
    items = zip(words, columns, strict=True)
    return Node(
        tuple(Node(word[0].strip(), Place(place.uri, place.line, column)) for word, column in items), place
    )


#: So many of a site's languages, the first, say everything.
WHOLE_LANGUAGES = 2


@dataclass(frozen=True, slots=True)
class PerLanguage:
    """One value per language code; ``all_of`` asks for the first two languages of the site.

    A site is whole in two. What a further one lacks is said in another: it grows while the site is out.
    """

    item: ValueType
    languages: Sequence[str]
    all_of: bool = True

    def read(self, name: str, node: Node, note: Note) -> Any:
        if not isinstance(node.value, Mapping):
            note(self._explain(name, node))
            return WRONG
        values: dict[str, Any] = {}
        cut = self._find_cut(name, node.value, note)
        for code, entry in node.value.items():
            if code in cut:
                values[code] = WRONG
            elif code in self.languages:
                values[code] = self.item.read(f"{name}.{code}", entry.node, note)
            else:
                hint = {**suggest(code, self.languages), "field": f"{name}.{code}"}
                note(Problem("unknown-key", entry.place, hint))
                values[code] = WRONG
        missing = [code for code in self._whole if code not in values]
        if missing and len(values) < len(self.languages):
            for code in missing:
                note(Problem("missing-key", node.place, {"field": f"{name}.{code}", "known": f"{code}: …"}))
        return WRONG if missing or WRONG in values.values() else values

    @property
    def _whole(self) -> Sequence[str]:
        return self.languages[:WHOLE_LANGUAGES] if self.all_of else ()

    def _find_cut(self, name: str, entries: Mapping[str, Entry], note: Note) -> set[str]:
        """The pieces that a comma made of a text: to YAML ``en: Quick, cheap`` is two keys."""
        cut: dict[str, Entry] = {}
        last = ""
        for code, entry in entries.items():
            if code in self.languages and not cut:
                last = code if isinstance(entry.node.value, str) else ""
            elif last and code not in self.languages and entry.node.value == "":
                cut[code] = entry
        if not cut:
            return set()
        text = ", ".join([str(entries[last].node.value), *cut]).replace('"', "”")
        values = {"field": f"{name}.{last}", "known": f'{last}: "{text}"'}
        note(Problem("comma-cuts-text", next(iter(cut.values())).place, values))
        return {last, *cut}

    def _explain(self, name: str, node: Node) -> Problem:
        if node.value in ("", ()):
            return Problem("empty", node.place, {"field": name})
        own = self.languages[0] if not show_value(node).isascii() else self.languages[-1]
        seen = node.value if isinstance(node.value, str) else "…"
        example = ", ".join(f"{code}: {seen if code == own else '…'}" for code in self.languages)
        return explain_value("not-languages", name, node, known=f"{name.rpartition('.')[2]}: {{{example}}}")

    def schema(self) -> Schema:
        properties = {code: self.item.schema() for code in self.languages}
        required = {"required": list(self._whole)} if self.all_of else {}
        return {"type": "object", "properties": properties, "additionalProperties": False, **required}
