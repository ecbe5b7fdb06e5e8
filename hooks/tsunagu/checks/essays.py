"""Rules between an essay's header and the other files: its picture, and its place in a series."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from tsunagu.checks.ground import Ground
from tsunagu.checks.pictures import is_foreign, propose_file
from tsunagu.model import Essay, Place, Problem
from tsunagu.shapes.shape import suggest


def _at(essay: Essay, key: str) -> Place:
    return essay.places.get(key, essay.place)


def check_images(ground: Ground) -> Iterator[Problem]:
    """``image`` names a file below docs/, or is an address on this site."""
    for essay in ground.essays:
        image = essay.image
        if image and is_foreign(image, ground.site_url):
            values = {"field": "image", "seen": image, "known": propose_file(image)}
            yield Problem("foreign-picture", _at(essay, "image"), values)
        elif image and not image.startswith("https://") and image.lstrip("/") not in ground.uris:
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
    originals = {essay.id for essay in ground.essays if essay.language == default}
    seen: dict[tuple[str, int], Essay] = {}
    for essay in sorted(ground.essays, key=lambda essay: (essay.date, essay.id, essay.language != default)):
        if essay.series is None or essay.part is None:
            continue
        first = seen.setdefault((essay.series, essay.part), essay)
        translated = essay.language != default and essay.id in originals
        if first.id != essay.id and not translated:
            parts = {other.part for other in ground.essays if other.series == essay.series}
            values = {
                "field": "part",
                "seen": str(essay.part),
                "known": first.uri,
                "other": essay.series,
                "near": str(next(part for part in range(1, len(parts) + 2) if part not in parts)),
            }
            yield Problem("part-taken", _at(essay, "part"), values)
