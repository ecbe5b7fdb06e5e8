"""What a value in a header may be: how it is read, and how it is described to an editor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any, Final, Protocol

from tsunagu.header.types.tidy import tidy_value
from tsunagu.header.yaml_nodes import Node, Note
from tsunagu.model import Problem, Repair

#: What a reader returns after noting a problem.
WRONG: Final = object()

#: A JSON Schema.
Schema = dict[str, Any]


class ValueType(Protocol):
    """One row of the closed set of shapes."""

    def read(self, name: str, node: Node, note: Note) -> Any:
        """The value of a node, or ``WRONG`` after noting one problem; ``name`` is the key, for messages."""

    def schema(self) -> Schema:
        """The JSON Schema of a right value."""


class Exact:
    """A shape that is no free text: what a keyboard or a word processor did to it can be told apart.

    ``parse`` gives the value of a text or ``WRONG``; ``explain_value`` the problem of a node that is wrong.
    """

    def parse(self, text: str) -> Any:
        raise NotImplementedError

    def explain(self, name: str, node: Node) -> Problem:
        raise NotImplementedError

    def read(self, name: str, node: Node, note: Note) -> Any:
        """Read a text as it is, else as it was meant."""
        if not isinstance(node.value, str):
            note(self.explain(name, node))
            return WRONG
        if not node.value.strip() and not node.comment:
            note(Problem("empty", node.place, {"field": name}))
            return WRONG
        value = self.parse(node.value)
        if value is not WRONG:
            return value
        tidy = tidy_value(node.value)
        value = self.parse(tidy.text) if tidy.code else WRONG
        if value is WRONG:
            note(self.explain(name, node))
        else:
            values = {"field": name, "seen": node.value, "known": tidy.text}
            note(Problem(tidy.code, node.place, values, Repair(node.place, node.value, tidy.text)))
        return value


def explain_value(code: str, name: str, node: Node, **values: str) -> Problem:
    """A problem of one value, with what was seen."""
    return Problem(code, node.place, {"field": name, "seen": show_value(node), **values})


def fix(problem: Problem, node: Node, new: str, *, bare: bool = False) -> Problem:
    """The problem with its repair, ``new`` for the text of the node; without, where there is nothing new."""
    if not new or not isinstance(node.value, str):
        return problem
    return replace(problem, repair=Repair(node.place, node.value, new, bare))


def typed_text(node: Node) -> str:
    """The text of a node; nothing where it is a list or a table, from which nothing can be guessed."""
    return node.value if isinstance(node.value, str) else ""


def show_value(node: Node) -> str:
    """The value as the author typed it, short enough for a message."""
    if isinstance(node.value, str):
        text = node.value or node.comment
    elif isinstance(node.value, tuple):
        text = "[" + ", ".join(show_value(item) for item in node.value) + "]"
    else:
        text = "{" + ", ".join(f"{key}: …" for key in node.value) + "}"
    return text if len(text) <= 60 else text[:59] + "…"


def suggest(
    seen: str, known: Iterable[str], names: Mapping[str, Iterable[str]] | None = None
) -> dict[str, str]:
    """What a message about an unknown word says: the word, the nearest known one, all known ones.

    ``names`` are other names of the known words: ``顧客開拓`` is ``customers``.

    >>> suggest("顧客開拓", ["customers", "skills"], {"customers": ["顧客開拓"]})
    {'seen': '顧客開拓', 'near': 'customers', 'known': 'customers, skills'}
    """
    words = list(known)
    folded = {word.casefold(): word for word in words}
    folded |= {other.casefold(): word for word, others in (names or {}).items() for other in others}
    near = get_close_matches(seen.strip().casefold(), folded, n=1, cutoff=0.6)
    return {"seen": seen, "near": folded[near[0]] if near else "", "known": ", ".join(words)}


def find_misspelt(word: str, seen: Iterable[str]) -> str:
    """Which of some words is one that is known, or nearly; nothing where none is.

    >>> find_misspelt("tsunagu", ["social", "tunagu"])
    'tunagu'
    """
    typed_text = {one.casefold(): one for one in seen}
    near = get_close_matches(word, typed_text, n=1, cutoff=0.75)
    return typed_text[near[0]] if near else ""
