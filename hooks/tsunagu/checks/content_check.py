"""Everything below docs/, read and checked once: what a build and ``tsunagu check`` both start from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from tsunagu.checks.context import CheckContext
from tsunagu.checks.memory import Memory
from tsunagu.checks.registry import find_mistakes, find_remarks_of
from tsunagu.config import Settings
from tsunagu.content import (
    Folder,
    list_indexes,
    list_lost_addresses,
    list_newer,
    list_newer_by_date,
    open_repository,
    read_folder,
    read_library,
)
from tsunagu.header import Note
from tsunagu.model import Library, Newer, Problem


@dataclass(frozen=True, slots=True)
class Content:
    """The folder as it is, the whole library (drafts too), every mistake in them, and what was looked at."""

    folder: Folder
    library: Library
    problems: tuple[Problem, ...]
    context: CheckContext

    @property
    def written(self) -> frozenset[str]:
        """The uris of the author's Markdown files."""
        return frozenset(source.uri for source in self.folder.sources)


class ContentError(Exception):
    """The content has mistakes, and nothing may be built from it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


def _everything(_: str) -> bool:
    return True


def _tell_causes(note: Note) -> Note:
    """Not what follows from a mistake that was told: an open bracket makes a list of a text."""
    told: set[tuple[str, int]] = set()

    def tell(problem: Problem) -> None:
        at = problem.place.uri, problem.place.line
        if problem.code == "unclosed-bracket":
            told.add(at)
        if problem.code != "not-text" or at not in told:
            note(problem)

    return tell


def read_content(
    docs: Path, settings: Settings, now: datetime, is_wanted: Callable[[str], bool] | None = None
) -> Content:
    """Read and check everything below docs/; the text of only those files that ``is_wanted`` names by uri."""
    problems: list[Problem] = []
    folder = read_folder(docs, settings.limits, problems.append)
    content = check_folder(
        folder, docs, settings, now, is_wanted, partial(_ask_history, docs, is_wanted or _everything)
    )
    return replace(content, problems=(*problems, *content.problems))


def _ask_history(docs: Path, is_wanted: Callable[[str], bool], library: Library) -> Mapping[str, Newer]:
    """What is newer in the originals of those translations that are wanted; git is asked if there are any."""
    default = library.languages[0]
    essays = tuple(one for one in library.essays if one.language == default or is_wanted(one.uri))
    if all(essay.language == default for essay in essays):
        return {}
    with open_repository(docs) as repository:
        return list_newer(replace(library, essays=essays), repository)


def check_folder(
    folder: Folder,
    docs: Path,
    settings: Settings,
    now: datetime,
    is_wanted: Callable[[str], bool] | None = None,
    find_newer: Callable[[Library], Mapping[str, Newer]] = list_newer_by_date,
) -> Content:
    """The same of files that were read, which need not stand below docs/ as they are."""
    problems: list[Problem] = []
    library = read_library(folder, settings, _tell_causes(problems.append))
    library = replace(library, newer=find_newer(library))
    written = [source.uri for source in folder.sources]
    uris = folder.uris | {page.uri for page in list_indexes(library, written)}
    context = CheckContext(
        library,
        uris,
        now,
        is_wanted or _everything,
        settings.home,
        settings.dialect,
        folder.sources,
        docs,
        limits=settings.limits,
        site_pictures=settings.pictures,
        icon=settings.icon,
    )
    problems += find_mistakes(context)
    return Content(folder, library, tuple(problems), context)


def compare_with_published(content: Content, settings: Settings) -> Content:
    """The same, knowing which published addresses would lead nowhere; asked of content without mistakes."""
    docs, now = content.context.docs, content.context.now
    with open_repository(docs) as repository:
        lost = list_lost_addresses(repository, content.folder, content.library, settings, now)
    return replace(content, context=replace(content.context, lost=lost))


def find_warnings(content: Content, settings: Settings, memory: Memory | None = None) -> list[Problem]:
    """Every warning for the files that were wanted, without those that mkdocs.yml switches off."""
    context = replace(content.context, told=frozenset(problem.place for problem in content.problems))
    found = find_remarks_of(context, memory or Memory())
    return [problem for problem in found if problem.code not in settings.quiet]


def find_remarks(content: Content, settings: Settings, path: Path) -> list[Problem]:
    """Every warning for all content; what was said of a text in an earlier build is kept at ``path``."""
    memory = Memory(path)
    found = find_warnings(content, settings, memory)
    memory.save()
    return found
