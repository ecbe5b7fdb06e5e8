"""Texts: a line of words, a closed set of words, words of a pattern."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from tsunagu.header.types.value_type import (
    WRONG,
    Exact,
    Schema,
    explain_value,
    show_value,
    suggest,
    typed_text,
)
from tsunagu.header.yaml_nodes import Node, Note
from tsunagu.japanese import CONTROL, is_kana, name_character, propose_reading
from tsunagu.model import Problem

#: In characters: what stands in a heading, on a card and in a list. A paragraph that slipped in has more.
LONGEST_NAME: Final = 200

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+")
_ADDRESS_WITHIN: Final = re.compile(r"https?://[^\s<>\"'()\[\]（）「」]+")


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text that is not empty; ``named``: it is shown as a name, so it is short and has words."""

    named: bool = False

    def read(self, name: str, node: Node, note: Note) -> Any:
        problem = self._find_problem(name, node)
        if problem:
            note(problem)
            return WRONG
        return " ".join(str(node.value).split())

    def _find_problem(self, name: str, node: Node) -> Problem | None:
        if isinstance(node.value, tuple) and len(node.value) == 1 and isinstance(node.value[0].value, str):
            return explain_value("not-text", name, node, near=node.value[0].value)
        if not isinstance(node.value, str):
            return explain_value("not-text", name, node, near="")
        return self._find_problem_in(name, node, node.value)

    def _find_problem_in(self, name: str, node: Node, text: str) -> Problem | None:
        if node.comment:
            return Problem("hash-cuts-text", node.place, {"field": name, "seen": node.comment})
        if not text.strip():
            return Problem("empty", node.place, {"field": name})
        if control := CONTROL.search(text):  # a file has none, but quotes can hold one as ``\\0``
            return Problem(
                "control-character", node.place, {"field": name, "seen": name_character(control[0])}
            )
        if self.named and not any(char.isalnum() for char in text):
            return explain_value("no-words", name, node)
        if self.named and len(text) > LONGEST_NAME:
            values = {"field": name, "seen": f"{len(text):,}", "known": str(LONGEST_NAME)}
            return Problem("too-long", node.place, values)
        return None

    def schema(self) -> Schema:
        longest = {"maxLength": LONGEST_NAME} if self.named else {}
        return {"type": "string", "minLength": 1, **longest}


@dataclass(frozen=True, slots=True)
class Kana(Exact):
    """A reading: terms are sorted by it, and a kanji has more than one place in that order."""

    def parse(self, text: str) -> Any:
        return text if is_kana(text) else WRONG

    def explain(self, name: str, node: Node) -> Problem:
        return explain_value("not-kana", name, node, near=propose_reading(typed_text(node)))

    def schema(self) -> Schema:
        return {"type": "string", "pattern": "^[ぁ-ゖァ-ヺーゝゞヽヾ・ \u3000]+$"}


@dataclass(frozen=True, slots=True)
class Choice(Exact):
    """One of a closed set of words."""

    known: Sequence[str]

    def parse(self, text: str) -> Any:
        return text if text in self.known else WRONG

    def explain(self, name: str, node: Node) -> Problem:
        return explain_value(
            "not-known", name, node, **{**suggest(typed_text(node), self.known), "seen": show_value(node)}
        )

    def schema(self) -> Schema:
        return {"type": "string", "enum": list(self.known)}


@dataclass(frozen=True, slots=True)
class Pattern(Exact):
    """Text that a pattern describes in full; ``code`` is the problem where it does not."""

    pattern: str
    code: str

    def parse(self, text: str) -> Any:
        return text if re.fullmatch(self.pattern, text) else WRONG

    def explain(self, name: str, node: Node) -> Problem:
        return explain_value(self.code, name, node)

    def schema(self) -> Schema:
        return {"type": "string", "pattern": f"^(?:{self.pattern})$"}


@dataclass(frozen=True, slots=True)
class WebAddress(Exact):
    """An address of the web, and nothing around it."""

    def parse(self, text: str) -> Any:
        return text if _ADDRESS.fullmatch(text) else WRONG

    def explain(self, name: str, node: Node) -> Problem:
        """Where an address stands in a link or in brackets, it is what was meant."""
        found = _ADDRESS_WITHIN.search(typed_text(node))
        return explain_value("not-url", name, node, near=found[0] if found else "")

    def schema(self) -> Schema:
        return {"type": "string", "pattern": f"^(?:{_ADDRESS.pattern})$"}
