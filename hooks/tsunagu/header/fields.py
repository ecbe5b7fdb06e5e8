"""The keys of a header: a schema is a table of ``Field`` rows, and unknown keys are refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tsunagu.header.front_matter import Header
from tsunagu.header.key_names import KEY_NAMES, STRANGE_KEYS
from tsunagu.header.misplaced_translations import find_misplaced_translations
from tsunagu.header.types.value_type import WRONG, Schema, ValueType, suggest
from tsunagu.header.yaml_nodes import Note
from tsunagu.model import Place, Problem, Repair

__all__ = ["Field", "Fields", "find_missing", "read_fields", "require_fields", "schema_of", "suggest"]


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a header.

    ``ja`` and ``en`` say what it is for, in the guide and in editors; ``example`` is a right value as it is
    typed. ``propose`` guesses the value of a missing key from the others.
    """

    name: str
    shape: ValueType
    ja: str
    en: str
    example: str
    required: bool = False
    propose: Callable[[Mapping[str, Any]], str] | None = None


@dataclass(frozen=True, slots=True)
class Fields:
    """The values of one file's front matter by key, and where each value stands."""

    values: Mapping[str, Any]
    places: Mapping[str, Place]
    start: Place
    wrong: frozenset[str] = frozenset()


def read_fields(header: Header, rows: Sequence[Field], note: Note, within: str = "") -> Fields:
    """Read each key of a header by its row; unknown keys are problems, missing ones are not (yet).

    A key that is probably another one misspelt counts as that one, noted and wrong. ``within`` is the
    key whose value this is.
    """
    known = {row.name: row for row in rows}
    values: dict[str, Any] = {}
    places: dict[str, Place] = {}
    misplaced = find_misplaced_translations(header.entries, {row.name: row.shape for row in rows}, note)
    wrong = set(misplaced)
    for name, entry in header.entries.items():
        if name in misplaced:
            continue
        full = f"{within}.{name}" if within else name
        if name not in known:
            hint = _suggest_key(name, known)
            exact = _means(name, hint["near"]) and hint["near"] not in header.entries
            repair = Repair(entry.place, name, hint["near"], bare=True) if exact else None
            note(Problem("unknown-key", entry.place, {**hint, "field": full}, repair))
            wrong |= {hint["near"]} - {""}
            continue
        places[name] = entry.node.place
        value = known[name].shape.read(full, entry.node, _ask_for_value(known[name], note))
        if value is WRONG:
            wrong.add(name)
        else:
            values[name] = value
    return Fields(values, places, header.place, frozenset(wrong))


def _ask_for_value(row: Field, note: Note) -> Note:
    """Of a key that must be there, one does not say that its line may go where it has no value."""

    def tell(problem: Problem) -> None:
        if row.required and problem.code == "empty":
            values = {**problem.values, "known": f"{row.name}: {row.example}"}
            note(Problem("empty-required", problem.place, values))
        else:
            note(problem)

    return tell


def _suggest_key(name: str, known: Iterable[str]) -> dict[str, str]:
    """What to say of a key that is none: also what it means in Japanese, or in another program."""
    hint = suggest(name, known, {key: KEY_NAMES.get(key, ()) for key in known})
    return {**hint, "near": ""} if name.lower() in STRANGE_KEYS else hint


def _means(name: str, key: str) -> bool:
    """Whether a name is a key in other capitals, or what it is called in Japanese.

    >>> _means("Title", "title"), _means("題", "title"), _means("titel", "title")
    (True, True, False)
    """
    return name.casefold() == key or name in KEY_NAMES.get(key, ())


def find_missing(fields: Fields, rows: Sequence[Field]) -> list[Field]:
    """The required rows that have no value and of which nothing was noted."""
    return [row for row in rows if row.required and row.name not in {*fields.values, *fields.wrong}]


def require_fields(fields: Fields, rows: Sequence[Field], note: Note, within: str = "") -> bool:
    """Note each required key that is neither there nor noted already; True when all can be used."""
    for row in find_missing(fields, rows):
        value = (row.propose(fields.values) if row.propose else "") or row.example
        full = f"{within}.{row.name}" if within else row.name
        note(Problem("missing-key", fields.start, {"field": full, "known": f"{row.name}: {value}"}))
    return all(row.name in fields.values for row in rows if row.required)


def schema_of(rows: Sequence[Field]) -> Schema:
    """The JSON Schema of a table of rows."""
    return {
        "type": "object",
        "properties": {
            row.name: {**row.shape.schema(), "description": f"{row.ja} / {row.en}"} for row in rows
        },
        "required": [row.name for row in rows if row.required],
        "additionalProperties": False,
    }
