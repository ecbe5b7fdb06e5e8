"""The commits of docs/ as git tells them: read once a build, in three calls, whatever the number of files.

Where git is not there, knows only the newest commits (a shallow clone), fails or takes too long, there is no
history. Nothing is fetched: a clone that has left contents at its origin does without them.
"""

from __future__ import annotations

import os
import posixpath
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from threading import Timer
from typing import IO, Final

#: So many seconds may it take to ask git for all commits, and again for all contents.
_SECONDS: Final = 20
#: A text of more bytes is none that an author wrote; it is passed over.
_MOST: Final = 4_000_000
#: So many commits of docs/ are looked at, the newest.
_MOST_COMMITS: Final = "--max-count=50000"
#: A file that was moved is known as the same by so much of what is in it.
_LIKENESS: Final = "--find-renames=30%"


class HistoryError(Exception):
    """Git gave no answer, or none that can be read."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file in one commit: its uri before and after, empty where it was not there, and git's names of its
    contents."""

    old_uri: str
    uri: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit that changed something below docs/."""

    id: str
    time: datetime
    changes: tuple[FileChange, ...]


@dataclass
class Contents:
    """One process of git that is asked for contents, begun when the first is wanted."""

    docs: Path
    _texts: dict[str, str | None] = field(default_factory=dict)
    _process: subprocess.Popen[bytes] | None = None
    _clock: Timer | None = None

    def read(self, name: str) -> str | None:
        """The text of a content by git's name for it, None where there is none."""
        if name not in self._texts:
            self._texts[name] = None if "\n" in name else self._ask(name)
        return self._texts[name]

    def close(self) -> None:
        """End the process, and forget what it said."""
        self._texts.clear()
        if self._process and self._clock:
            self._clock.cancel()
            self._process.kill()
            self._process.communicate()

    def _ask(self, name: str) -> str | None:
        try:
            source, answers = self._begin()
            source.write(os.fsencode(f"{name}\n"))
            source.flush()
            told = answers.readline()
            if told.endswith((b" missing\n", b" ambiguous\n")):
                return None
            size = int(told.split()[-1])
            content = answers.read(min(size, _MOST))
            rest = sum(
                len(answers.read(min(left, _MOST))) for left in range(size + 1 - len(content), 0, -_MOST)
            )
        except (OSError, ValueError, IndexError) as error:
            raise HistoryError(name) from error
        if len(content) + rest != size + 1:
            raise HistoryError(name)
        return content.decode("utf-8-sig", "replace").replace("\r\n", "\n") if size <= _MOST else None

    def _begin(self) -> tuple[IO[bytes], IO[bytes]]:
        """What the process reads, and what it answers; it is killed when its time is over."""
        if self._process is None:
            self._process = subprocess.Popen(
                [*_GIT, "cat-file", "--batch"],
                cwd=self.docs,
                env=_list_environ(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            self._clock = Timer(_SECONDS, self._process.kill)
            self._clock.daemon = True
            self._clock.start()
        if self._process.stdin is None or self._process.stdout is None:
            raise HistoryError(str(self.docs))
        return self._process.stdin, self._process.stdout


@dataclass(frozen=True, slots=True)
class Repository:
    """The commits up to ``head``, newest first (a commit before its parents), and what was in their files.

    Two are the same that have the same head: what was read of one is true of the other.
    """

    docs: Path
    head: str
    prefix: str = field(compare=False)
    commits: tuple[Commit, ...] = field(compare=False, repr=False)
    contents: Contents = field(compare=False, repr=False)

    def read_at(self, commit: str, uri: str) -> str | None:
        """A text as a commit has it; None where it has none."""
        return self.contents.read(f"{commit}:{posixpath.normpath(self.prefix + uri)}")

    def read(self, name: str) -> str | None:
        """The text of a content by git's name for it."""
        return self.contents.read(name)


@contextmanager
def open_repository(docs: Path) -> Iterator[Repository | None]:
    """The history of a folder docs/, or None. It ends with the context."""
    with closing(Contents(docs)) as contents:
        try:
            told = _run(docs, "rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD").split("\n")
            shallow, prefix, head = told[:3]
            commits = _read_commits(docs, head, prefix) if shallow == "false" else ()
        except (HistoryError, ValueError):
            yield None
        else:
            yield Repository(docs, head, prefix, commits, contents) if commits else None


@dataclass(frozen=True, slots=True)
class PublishedFiles:
    """The Markdown files of the commit that was published last, and those of them that are others now.

    ``waiting`` are the commits since then, which nobody but their author has.
    """

    commit: str
    uris: frozenset[str]
    changed: frozenset[str]
    waiting: frozenset[str] = frozenset()


def read_published(repository: Repository) -> PublishedFiles:
    """Published is what the branch has that this one follows, else what the last commit has."""
    docs = repository.docs
    try:
        name = _run(docs, "rev-parse", "--verify", "--quiet", "@{upstream}").strip()
    except HistoryError:
        name = repository.head
    there = _run(docs, "ls-tree", "-r", "--name-only", "-z", name, "--", ".").split("\0")
    changed = _run(docs, "diff", "--name-only", "--no-renames", "--relative", "-z", name, "--", ".").split(
        "\0"
    )
    waiting = frozenset(_run(docs, "log", "--format=%H", f"{name}..{repository.head}", "--", ".").split())
    uris = frozenset(uri for uri in there if uri.endswith(".md"))
    return PublishedFiles(name, uris, uris.intersection(changed), waiting)


def list_pushed(repository: Repository) -> tuple[Commit, ...]:
    """The commits that are published, newest first; all where nothing says which."""
    try:
        waiting = read_published(repository).waiting
    except HistoryError:
        return repository.commits
    return tuple(commit for commit in repository.commits if commit.id not in waiting)


_SETTINGS: Final = ("core.fsmonitor=false", "log.showSignature=false", "log.showRoot=true")
_GIT: Final = ("git", "--no-pager", *(part for row in _SETTINGS for part in ("-c", row)))
_LOG: Final = (
    *("log", "--topo-order", "--raw", "-z", "-c", "--no-abbrev", "--no-color", "--no-ext-diff"),
    *(_LIKENESS, _MOST_COMMITS, "--format=%x01%H %ct"),
)


def _run(folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            [*_GIT, *arguments],
            cwd=folder,
            env=_list_environ(),
            timeout=_SECONDS,
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise HistoryError(arguments[0]) from error
    return os.fsdecode(done.stdout)


def _list_environ() -> Mapping[str, str]:
    """Git's surroundings: it fetches nothing and locks nothing.

    A hook of git names the repository whose hook it is, which need not be that of docs/; who names a work
    tree with it means what he says.
    """
    environ = {**os.environ, "GIT_ALLOW_PROTOCOL": "none", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    if "GIT_WORK_TREE" not in environ:
        for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_PREFIX"):
            environ.pop(name, None)
    return environ


@lru_cache(maxsize=2)
def _read_commits(docs: Path, head: str, prefix: str) -> tuple[Commit, ...]:
    """The commits up to one: ``serve`` asks for the same ones each time that a text is saved."""
    return tuple(_read_log(_run(docs, *_LOG, head, "--", "."), prefix))


def _read_log(told: str, prefix: str) -> Iterator[Commit]:
    """The commits of a log; ``ValueError`` where it is none."""
    for record in told.split("\x01")[1:]:
        head, *rest = record.split("\0")
        name, seconds = head.split()
        time = datetime.fromtimestamp(int(seconds), UTC)
        yield Commit(name, time, tuple(_read_changes(iter(rest), prefix)))


def _read_changes(parts: Iterator[str], prefix: str) -> Iterator[FileChange]:
    """``:mode mode name name letter`` and a path, two where it was moved; a merge has a name a parent."""
    for part in parts:
        row = part.strip("\n")
        if not row:
            continue
        parents = len(row) - len(row.lstrip(":"))
        _, *names, letter = row.split()[parents:]
        path = next(parts)
        old, new = (path, next(parts)) if letter[0] in "RC" and parents == 1 else (path, path)
        yield FileChange(
            "" if letter[0] == "A" else old.removeprefix(prefix),
            "" if letter[0] == "D" else new.removeprefix(prefix),
            names[0],
            names[-1],
        )
