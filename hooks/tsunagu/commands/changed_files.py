"""Files that a command changes: all of them at once or none, with nothing lost on the way."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from tsunagu.commands.project import Project
from tsunagu.messages import say, write_findings
from tsunagu.model import Problem, Source
from tsunagu.text import create_file, decode, replace_file


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """A file as it was and as it will be: uri, and its text with the line ends that it has."""

    old: str
    new: str
    before: str
    after: str

    @property
    def count(self) -> int:
        """How many lines differ."""
        pairs = zip(self.before.splitlines(), self.after.splitlines(), strict=False)
        return sum(one != other for one, other in pairs) if self.old == self.new else 0


class ChangeError(Exception):
    """Nothing is changed: ``code`` says why, ``problems`` what would be left."""

    def __init__(self, code: str, problems: Sequence[Problem] = (), **values: str) -> None:
        super().__init__(code)
        self.code, self.problems, self.values = code, tuple(problems), values


def list_changed(docs: Path, before: Sequence[Source], after: Sequence[Source]) -> Iterator[ChangedFile]:
    """What is to be written where sources (in the same order) differ; their line ends stay."""
    for old, new in zip(before, after, strict=True):
        if old != new:
            read = (docs / old.uri).read_bytes()
            problems: list[Problem] = []
            if decode(read, old.uri, problems.append) != old or problems:
                raise ChangeError("unread", seen=old.uri)
            text = read.decode("utf-8")
            ends = "\r\n" if "\r\n" in text else "\n"
            yield ChangedFile(old.uri, new.uri, text, new.text.replace("\n", ends))


def write_changes(docs: Path, changed: Sequence[ChangedFile]) -> None:
    """New files first, then what names them, the old ones last: whatever fails, no text is lost."""
    moved = [one for one in changed if one.old != one.new]
    for one in moved:
        if not create_file(docs / one.new, one.after.encode()):
            raise ChangeError("there", seen=one.new)
    for one in changed:
        if one.old == one.new:
            replace_file(docs / one.old, one.after.encode())
    for one in moved:
        (docs / one.old).unlink()


def write_diff(project: Project, changed: Sequence[ChangedFile]) -> list[str]:
    """What would change, as a unified diff."""
    lines = []
    for one in changed:
        old, new = (name_file(project, uri) for uri in (one.old, one.new))
        texts = one.before.splitlines(), one.after.splitlines()
        lines += list(unified_diff(*texts, old, new, lineterm="", n=1)) or [f"{old} -> {new}"]
    return lines


def name_file(project: Project, uri: str) -> str:
    """A file as the author knows it; mkdocs.yml stands beside the content."""
    return posixpath.normpath(f"{project.docs.name}/{uri}")


def explain_change(command: str, error: ChangeError, ui_language: str) -> str:
    """Why a command changed nothing."""
    near = error.values.get("near", "")
    guess = say("command/guess", ui_language, near=near) if near else ""
    faults = "\n".join(write_findings(error.problems, ui_language))
    group = "change" if error.code == "unread" else command  # it is the same whatever was to be done
    return say(f"{group}/{error.code}", ui_language, **{"faults": faults, "guess": guess, **error.values})
