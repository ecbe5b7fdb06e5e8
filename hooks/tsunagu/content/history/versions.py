"""The versions of two texts side by side: was the original changed since the translation was last touched?

A translation is made from its original as that stands in the commit that last touched a word of it; so what
is changed in one commit is in step, and a branch that has not seen a change is not. It is behind where a
paragraph of the original reads otherwise now, and some commit changed it by more than a slip. What is not
committed yet is the newest. A text is followed over its renames.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from tsunagu.content.history.changed_words import find_changed, is_touched, read_body
from tsunagu.content.history.repository import Commit, FileChange, Repository


class NotCommittedError(Exception):
    """The last commit does not have one of the two files."""


@dataclass(frozen=True, slots=True)
class Version:
    """A text as it is now, without its header and comments."""

    uri: str
    body: str


@dataclass(frozen=True, slots=True)
class LateChange:
    """What an original has and its translation does not know: since when (None: not committed), the line of
    the body, the words there."""

    since: datetime | None
    line: int
    words: str


@lru_cache(maxsize=5_000)
def compare_versions(repository: Repository, translation: Version, original: Version) -> LateChange | None:
    """The change that a translation is behind by, None where it is in step; or ``NotCommittedError``."""
    committed, committed_original = (
        _read_at(repository, repository.head, one.uri) for one in (translation, original)
    )
    if committed is None or committed_original is None:
        raise NotCommittedError
    if is_touched(committed, translation.body):
        return None
    known = _read_known(repository, translation.uri, original.uri)
    changed = find_changed(known, original.body)
    if changed is None:
        return None
    if find_changed(committed_original, original.body):
        return LateChange(None, changed.line, changed.words)
    commit = _find_commit(repository, original.uri, known)
    return LateChange(commit.time, changed.line, changed.words) if commit else None


def _read_known(repository: Repository, translation: str, original: str) -> str:
    """The original as the last commit that touched the translation has it; as it began, if that was later."""
    touched = _find_touched(repository, translation)
    first = None
    for _, first in follow_changes(repository, original):
        known = _read_at(repository, touched.id, first.uri)
        if known is not None:
            return known
    if first is None:
        raise NotCommittedError
    return _read(repository, first.after)


def _find_touched(repository: Repository, uri: str) -> Commit:
    """The last commit that changed anything that is read, or that began the text."""
    last = None
    for last, change in follow_changes(repository, uri):
        before, after = (_read(repository, name) for name in (change.before, change.after))
        if not change.old_uri or is_touched(before, after):
            return last
    if last is None:
        raise NotCommittedError
    return last


def _find_commit(repository: Repository, uri: str, known: str) -> Commit | None:
    """The last commit that changed a text by more than a slip, since it was what is known."""
    for commit, change in follow_changes(repository, uri):
        after = _read(repository, change.after)
        if not is_touched(known, after):
            return None
        if find_changed(_read(repository, change.before) if change.old_uri else known, after):
            return commit
    return None


def follow_changes(repository: Repository, uri: str) -> Iterator[tuple[Commit, FileChange]]:
    """The commits that changed a file, newest first, whatever its name was."""
    last = -1
    while row := [one for one in _index(repository).get(uri, ()) if one[0] > last]:
        for last, change in row:
            yield repository.commits[last], change
            if change.old_uri != uri:
                break
        uri = change.old_uri


@lru_cache(maxsize=2)
def _index(repository: Repository) -> Mapping[str, Sequence[tuple[int, FileChange]]]:
    """By the name that a file got, which commits changed it, by their numbers."""
    rows = defaultdict(list)
    for number, commit in enumerate(repository.commits):
        for change in commit.changes:
            if change.uri:
                rows[change.uri].append((number, change))
    return rows


def _read(repository: Repository, name: str) -> str:
    return read_body(repository.read(name) or "")


def _read_at(repository: Repository, commit: str, uri: str) -> str | None:
    text = repository.read_at(commit, uri)
    return None if text is None else read_body(text)
