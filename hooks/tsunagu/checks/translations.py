"""The languages of one essay agree on what is not a matter of language."""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.checks.ground import Ground
from tsunagu.model import Essay, Problem

_SHARED = ("date", "factors", "series", "part")


def check_translations(ground: Ground) -> Iterator[Problem]:
    """Date, factors, series and part are stated once, or the same in each language."""
    default = ground.library.languages[0]
    originals = {essay.id: essay for essay in ground.library.essays if essay.language == default}
    for essay in ground.library.essays:
        original = originals.get(essay.id)
        if original is None or original is essay:
            continue
        for key in _SHARED:
            if getattr(essay, key) != getattr(original, key):
                values = {"field": key, "seen": _say(essay, key), "known": _say(original, key)}
                place = essay.places.get(key, essay.place)
                yield Problem("translation-disagrees", place, {**values, "other": original.uri})


def _say(essay: Essay, key: str) -> str:
    value = getattr(essay, key)
    if key == "date":
        return f"{value:%Y-%m-%d %H:%M}".removesuffix(" 00:00")
    return ", ".join(value) if isinstance(value, tuple) else str(value if value is not None else "-")
