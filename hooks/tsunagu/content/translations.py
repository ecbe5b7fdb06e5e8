"""The languages of one essay: what they share is stated once, in the original, or the same in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tsunagu.header import Field, Fields, Note, find_missing, suggest
from tsunagu.model import Problem

#: What the languages of an essay agree on; a translation takes it from its original.
SHARED = ("date", "factors", "series", "part")


def join_original(fields: Fields, original: Fields | None, uri: str, note: Note) -> Fields:
    """The fields of a translation and what its original, at ``uri``, gives (None: it can't be read).

    What is wrong in the original is not told again here.
    """
    if original is None:
        return replace(fields, wrong=fields.wrong | set(SHARED))
    shared = {name: original.values[name] for name in SHARED if name in original.values}
    for name, value in shared.items():
        if name in fields.values and fields.values[name] != value:
            values = {"field": name, "seen": _say(fields.values[name]), "known": _say(value), "other": uri}
            note(Problem("translation-disagrees", fields.places[name], values))
    untold = {name for name in SHARED if name not in shared and name not in fields.values}
    untold &= {"date", "factors"} | original.wrong
    return replace(fields, values={**shared, **fields.values}, wrong=fields.wrong | untold)


def ask_for_shared(
    fields: Fields, rows: Sequence[Field], uri: str, near: Mapping[str, Any], note: Note
) -> Fields:
    """An essay without an original at ``uri`` states everything itself; one problem says what is missing."""
    lost = [row.name for row in find_missing(fields, rows) if row.name in SHARED]
    if lost:
        stem = uri.rpartition("/")[2].removesuffix(".md")
        guess = suggest(stem, near)["near"]
        values = {"field": ", ".join(lost), "known": f"docs/{uri}", "near": f"{guess}.md" if guess else ""}
        note(Problem("translation-alone", fields.start, values))
    return replace(fields, wrong=fields.wrong | set(lost))


def _say(value: Any) -> str:
    """A value as an author would type it."""
    if isinstance(value, tuple):
        return ", ".join(value)
    text = f"{value:%Y-%m-%d %H:%M}" if hasattr(value, "strftime") else str(value)
    return text.removesuffix(" 00:00")
