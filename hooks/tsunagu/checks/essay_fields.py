"""Rules between an essay's header and the other files: its picture, and its place in a series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tsunagu.checks.context import CheckContext
from tsunagu.checks.near_files import NearFiles
from tsunagu.checks.picture_sources import is_foreign, propose_file
from tsunagu.model import Essay, Place, Problem


def _at(essay: Essay, key: str) -> Place:
    return essay.places.get(key, essay.place)


def check_images(context: CheckContext) -> Iterator[Problem]:
    """``image`` names a file below docs/, or is an address on this site."""
    pictures = [uri for uri in context.uris if not uri.endswith(".md")]
    files = NearFiles(pictures, context.library.languages)
    for essay in context.essays:
        image = essay.image
        if image and is_foreign(image, context.site_url):
            values = {"field": "image", "seen": image, "known": propose_file(image)}
            yield Problem("foreign-picture", _at(essay, "image"), values)
        elif image and not image.startswith("https://") and not context.find_file(image.lstrip("/")):
            values = {"field": "image", "seen": image, "near": files.find("", image.replace("\\", "/")) or ""}
            yield Problem("no-such-file", _at(essay, "image"), values)


def check_parts(context: CheckContext) -> Iterator[Problem]:
    """No two essays share a part of a series (translations are one essay)."""
    default = context.library.languages[0]
    originals = {essay.id for essay in context.essays if essay.language == default}
    seen: dict[tuple[str, int], Essay] = {}
    parts: dict[str, set[int]] = defaultdict(set)
    for essay in context.essays:
        if essay.series is not None and essay.part is not None:
            parts[essay.series].add(essay.part)
    for essay in sorted(context.essays, key=lambda essay: (essay.date, essay.id, essay.language != default)):
        if essay.series is None or essay.part is None:
            continue
        first = seen.setdefault((essay.series, essay.part), essay)
        translated = essay.language != default and essay.id in originals
        if first.id != essay.id and not translated:
            taken = parts[essay.series]
            values = {
                "field": "part",
                "seen": str(essay.part),
                "known": first.uri,
                "other": essay.series,
                "near": str(next(part for part in range(1, len(taken) + 2) if part not in taken)),
            }
            yield Problem("part-taken", _at(essay, "part"), values)
