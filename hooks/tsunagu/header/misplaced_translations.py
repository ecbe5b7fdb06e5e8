"""Texts of a language that stand beside the key they belong below: ``ja:`` in the column of ``names:``.

To YAML they are keys like any other, so that ``names`` is empty and there is no ``ja``; both is bad advice.
"""

from __future__ import annotations

from collections.abc import Mapping

from tsunagu.header.types.lists import PerLanguage
from tsunagu.header.types.value_type import ValueType
from tsunagu.header.typos.indents import STEP
from tsunagu.header.yaml_nodes import Entry, Note
from tsunagu.model import Problem


def find_misplaced_translations(
    entries: Mapping[str, Entry], shapes: Mapping[str, ValueType], note: Note
) -> frozenset[str]:
    """Note each stray text; returned are their keys and those they belong to, of which that is enough."""
    misplaced: set[str] = set()
    above = ""
    for name, entry in entries.items():
        if name in shapes:
            above = name
            continue
        shape = shapes.get(above)
        width = _find_width(entries[above]) if isinstance(shape, PerLanguage) else -1
        if width >= 0 and isinstance(shape, PerLanguage) and name in shape.languages:
            values = {"seen": str(entry.place.column - 1), "known": str(width)}
            note(Problem("bad-indent", entry.place, values))
            misplaced |= {name, above}
    return frozenset(misplaced)


def _find_width(above: Entry) -> int:
    """How many blanks there are before what stands below a key, or should; -1 where nothing goes on there."""
    if above.node.value in ("", ()):
        return above.place.column - 1 + STEP
    if not isinstance(above.node.value, Mapping):
        return -1
    first = next(iter(above.node.value.values()), None)
    return first.place.column - 1 if first and first.place.line > above.place.line else -1
