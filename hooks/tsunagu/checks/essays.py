"""Rules within one essay's front matter, and between the parts of a series."""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.checks.ground import Ground
from tsunagu.model import Essay, Place, Problem

_TOGETHER = (("series", "part"), ("image", "image_alt"))


def _at(essay: Essay, key: str) -> Place:
    return essay.places.get(key, essay.place)


def check_pairs(ground: Ground) -> Iterator[Problem]:
    """``series`` needs ``part`` and ``image`` needs ``image_alt``, and the other way round."""
    for essay in ground.library.essays:
        for pair in _TOGETHER:
            stated = [key for key in pair if getattr(essay, key) is not None]
            if len(stated) == 1:
                other = pair[1] if stated[0] == pair[0] else pair[0]
                yield Problem("incomplete-pair", _at(essay, stated[0]), {"field": stated[0], "known": other})


def check_dates(ground: Ground) -> Iterator[Problem]:
    """An essay is not updated before it is published."""
    for essay in ground.library.essays:
        if essay.updated is not None and essay.updated < essay.date:
            values = {
                "field": "updated",
                "seen": f"{essay.updated:%Y-%m-%d}",
                "known": f"{essay.date:%Y-%m-%d}",
            }
            yield Problem("updated-too-early", _at(essay, "updated"), values)


def check_images(ground: Ground) -> Iterator[Problem]:
    """``image`` names a file below docs/, or is an address of its own."""
    for essay in ground.library.essays:
        image = essay.image
        if image and not image.startswith("https://") and image.lstrip("/") not in ground.uris:
            yield Problem("no-such-file", _at(essay, "image"), {"field": "image", "seen": image})


def check_parts(ground: Ground) -> Iterator[Problem]:
    """No two essays share a part of a series (translations are one essay)."""
    seen: dict[tuple[str, int], Essay] = {}
    for essay in sorted(ground.library.essays, key=lambda essay: essay.uri):
        if essay.series is None or essay.part is None:
            continue
        first = seen.setdefault((essay.series, essay.part), essay)
        if first.id != essay.id:
            values = {"field": "part", "seen": f"{essay.series} {essay.part}", "known": first.uri}
            yield Problem("part-taken", _at(essay, "part"), values)
