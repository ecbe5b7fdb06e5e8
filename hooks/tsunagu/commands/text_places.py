"""Where words stand in the author's files, and the files with other words there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from tsunagu.checks import Content, check_folder
from tsunagu.commands.changed_files import ChangedFile, ChangeError, list_changed
from tsunagu.commands.fixes import repair_lines
from tsunagu.config import Settings
from tsunagu.model import Place, Repair, Source

#: So many letters of a line are shown on each side of what changes.
_NEAR = 24


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Words at a place, with what stands around them on the line."""

    place: Place
    before: str
    words: str
    after: str


def list_places(sources: Iterable[Source], words: str) -> Iterator[TextPlace]:
    """Every place of some words, header and text alike, in order.

    >>> [one.place.column for one in list_places([Source("a.md", "本社の本社")], "本社")]
    [1, 4]
    """
    for source in sources:
        for number, line in enumerate(source.text.split("\n"), 1):
            start = line.find(words)
            while start >= 0:
                end = start + len(words)
                before = line[:start] if start <= _NEAR else f"…{line[start - _NEAR : start]}"
                after = line[end:] if len(line) - end <= _NEAR else f"{line[end : end + _NEAR]}…"
                yield TextPlace(Place(source.uri, number, start + 1), before, words, after)
                start = line.find(words, end)


def replace_words(sources: Sequence[Source], places: Iterable[TextPlace], new: str) -> tuple[Source, ...]:
    """The sources with other words at some places."""
    repairs = [Repair(one.place, one.words, new, bare=True) for one in places]
    return apply_repairs(sources, repairs)


def apply_repairs(sources: Sequence[Source], repairs: Sequence[Repair]) -> tuple[Source, ...]:
    """The sources with what some repairs say."""
    touched = {repair.place.uri for repair in repairs}
    return tuple(
        Source(one.uri, "\n".join(repair_lines(one, repairs))) if one.uri in touched else one
        for one in sources
    )


def plan_changes(
    content: Content, docs: Path, settings: Settings, now: datetime, after: tuple[Source, ...]
) -> list[ChangedFile]:
    """The files to write so that the content is ``after``; ``ChangeError`` where that made a new mistake."""
    folder = replace(content.folder, sources=after)
    known = {(one.code, one.place.uri, one.values.get("seen", "")) for one in content.problems}
    found = check_folder(folder, docs, settings, now).problems
    fresh = [one for one in found if (one.code, one.place.uri, one.values.get("seen", "")) not in known]
    if fresh:
        raise ChangeError("would-break", fresh)
    return list(list_changed(docs, content.folder.sources, after))
