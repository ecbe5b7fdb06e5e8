"""Names of other files: the id of a factor, a series, a term or an essay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tsunagu.header.types.tidy import tidy_value
from tsunagu.header.types.value_type import WRONG, Exact, Schema, explain_value, fix, suggest
from tsunagu.header.yaml_nodes import Node
from tsunagu.model import Problem

#: A file's stem, and every id: ASCII kebab-case.
ID_TYPE = r"[a-z0-9]+(?:-[a-z0-9]+)*"


@dataclass(frozen=True, slots=True)
class Reference(Exact):
    """The id of a file that is there; ``known`` maps each id to the names its file gives it."""

    kind: str
    known: Mapping[str, tuple[str, ...]]

    def parse(self, text: str) -> Any:
        return text if text in self.known else WRONG

    def explain(self, name: str, node: Node) -> Problem:
        if not isinstance(node.value, str):
            return explain_value("not-text", name, node, near="")
        word = tidy_value(node.value).text.removesuffix(".md").rpartition("/")[2]
        hint = suggest(word, self.known, self.known)
        problem = explain_value(
            "unknown-reference", name, node, kind=self.kind, **{**hint, "seen": node.value}
        )
        return fix(problem, node, self._find_named(word))

    def _find_named(self, word: str) -> str:
        """The one id that is called this, in whatever capitals; nothing where there is no one such."""
        called = word.strip().casefold()
        names = {one: {name.casefold() for name in (one, *more)} for one, more in self.known.items()}
        owners = [one for one, own in names.items() if called in own]
        return owners[0] if len(owners) == 1 else ""

    def schema(self) -> Schema:
        return {"type": "string", "pattern": f"^{ID_TYPE}$", "x-refers-to": self.kind}
