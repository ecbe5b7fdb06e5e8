"""Which translations are behind their originals: by the commits that changed the two texts, else by dates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from tsunagu.content.history.repository import HistoryError, Repository
from tsunagu.content.history.versions import NotCommittedError, Version, compare_versions
from tsunagu.model import Essay, Library, Newer, Place


def list_newer(library: Library, repository: Repository | None) -> dict[str, Newer]:
    """What is newer in the original of each translation that is behind, by the translation's uri.

    Without a history, and for files that are not committed, the headers say so.
    """
    if repository is None:
        return list_newer_by_date(library)
    try:
        return dict(_list_newer(library, partial(_compare, repository)))
    except HistoryError:
        return list_newer_by_date(library)


def list_newer_by_date(library: Library) -> dict[str, Newer]:
    """The same by ``updated`` and ``date`` alone."""
    return dict(_list_newer(library, _compare_dates))


def _list_newer(
    library: Library, compare: Callable[[Essay, Essay], Newer | None]
) -> Iterator[tuple[str, Newer]]:
    default = library.languages[0]
    originals = {essay.id: essay for essay in library.essays if essay.language == default}
    for essay in library.essays:
        if essay.language != default and essay.id in originals:
            newer = compare(essay, originals[essay.id])
            if newer:
                yield essay.uri, newer


def _compare(repository: Repository, essay: Essay, original: Essay) -> Newer | None:
    texts = Version(essay.uri, essay.body.text), Version(original.uri, original.body.text)
    try:
        change = compare_versions(repository, *texts)
    except NotCommittedError:
        return _compare_dates(essay, original)
    if change is None:
        return None
    return Newer(Place(original.uri, original.body.line + change.line - 1), change.since, change.words)


def _compare_dates(essay: Essay, original: Essay) -> Newer | None:
    """An original that was updated on a day after this translation was last touched."""
    if original.updated is None or original.updated.date() <= (essay.updated or essay.date).date():
        return None
    return Newer(original.places.get("updated", original.place), original.updated)
