"""Everything below docs/, read and checked once: what a build and ``tsunagu check`` both start from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tsunagu.checks.context import CheckContext
from tsunagu.checks.registry import check_library
from tsunagu.config import Settings
from tsunagu.content import Folder, list_indexes, read_folder, read_library
from tsunagu.header import Note
from tsunagu.model import Library, Problem


@dataclass(frozen=True, slots=True)
class Content:
    """The folder as it is, the whole library (drafts too), and every problem found in either."""

    folder: Folder
    library: Library
    problems: tuple[Problem, ...]

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
    folder = read_folder(docs, problems.append)
    library = read_library(folder, settings, _tell_causes(problems.append))
    written = [source.uri for source in folder.sources]
    uris = folder.uris | {page.uri for page in list_indexes(library, written)}
    wanted = frozenset(filter(is_wanted or _everything, library.bodies))
    problems += check_library(CheckContext(library, uris, now, wanted.__contains__, settings.url))
    return Content(folder, library, tuple(problems))
