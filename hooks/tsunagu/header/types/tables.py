"""A mapping with keys of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tsunagu.header.fields import Field, read_fields, require_fields, schema_of
from tsunagu.header.front_matter import Header
from tsunagu.header.types.value_type import WRONG, Schema, explain_value
from tsunagu.header.yaml_nodes import Node, Note


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping with a row for each key; ``make`` gets its values by name, ``example`` shows its form."""

    rows: Sequence[Field]
    make: Callable[..., Any] = dict
    example: str = ""

    def read(self, name: str, node: Node, note: Note) -> Any:
        if not isinstance(node.value, Mapping):
            example = self.example or ", ".join(f"{row.name}: …" for row in self.rows)
            note(explain_value("not-table", name, node, known=f"{name.rpartition('.')[2]}: {{{example}}}"))
            return WRONG
        fields = read_fields(Header(node.place, present=True, entries=node.value), self.rows, note, name)
        complete = require_fields(fields, self.rows, note, name)
        return self.make(**fields.values) if complete and not fields.wrong else WRONG

    def schema(self) -> Schema:
        return schema_of(self.rows)
