"""Rules between the keys of one essay's header."""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.header import Fields
from tsunagu.model import Problem

_TOGETHER = (("series", "part"), ("image", "image_alt"))


def find_contradictions(fields: Fields) -> Iterator[Problem]:
    """Keys that stand alone and may not, and a change on a day before the first."""
    for pair in _TOGETHER:
        stated = [key for key in pair if key in fields.values]
        other = "".join(set(pair) - set(stated))
        if len(stated) == 1 and stated[0] in fields.places and other not in fields.wrong:
            yield Problem("incomplete-pair", fields.places[stated[0]], {"field": stated[0], "known": other})
    date, updated = fields.values.get("date"), fields.values.get("updated")
    if date and updated and updated.date() < date.date():
        values = {"field": "updated", "seen": f"{updated:%Y-%m-%d}", "known": f"{date:%Y-%m-%d}"}
        yield Problem("updated-too-early", fields.places["updated"], values)
