"""Rules within one essay's front matter, and between the parts of a series."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from tsunagu.checks.ground import Ground
from tsunagu.model import Essay, Place, Problem
from tsunagu.shapes.shape import suggest

_TOGETHER = (("series", "part"), ("image", "image_alt"))


def _at(essay: Essay, key: str) -> Place:
    return essay.places.get(key, essay.place)


def check_pairs(ground: Ground) -> Iterator[Problem]:
    """``series`` needs ``part`` and ``image`` needs ``image_alt``, and the other way round."""
    for essay in ground.library.essays:
        for pair in _TOGETHER:
            stated = [key for key in pair if getattr(essay, key) is not None]
            if len(stated) == 1 and stated[0] in essay.places:
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
            values = {"field": "image", "seen": image, "near": _guess(image, ground)}
            yield Problem("no-such-file", _at(essay, "image"), values)


def _guess(image: str, ground: Ground) -> str:
    files = sorted(uri for uri in ground.uris if not uri.endswith(".md"))
    name = posixpath.basename(image.replace("\\", "/"))
    same = [uri for uri in files if posixpath.basename(uri) == name]
    return same[0] if same else suggest(image, files)["near"]


def check_parts(ground: Ground) -> Iterator[Problem]:
    """No two essays share a part of a series (translations are one essay)."""
    default = ground.library.languages[0]
    originals = {essay.id for essay in ground.library.essays if essay.language == default}
    seen: dict[tuple[str, int], Essay] = {}
    for essay in sorted(ground.library.essays, key=lambda essay: essay.uri):
        if essay.series is None or essay.part is None:
            continue
        first = seen.setdefault((essay.series, essay.part), essay)
        translated = essay.language != default and essay.id in originals
        if first.id != essay.id and not translated:
            parts = {other.part for other in ground.library.essays if other.series == essay.series}
            values = {
                "field": "part",
                "seen": str(essay.part),
                "known": first.uri,
                "other": essay.series,
                "near": str(next(part for part in range(1, len(parts) + 2) if part not in parts)),
            }
            yield Problem("part-taken", _at(essay, "part"), values)
