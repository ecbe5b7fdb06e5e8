"""Histories of texts, told as data (``cases/histories.yml``): as git has them, and in memory, without git."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from desk import write_site
from tsunagu.content import Commit, FileChange, Repository

_CASES = Path(__file__).parent / "cases" / "histories.yml"
_HEADERS = {"ja": "title: 傘\ndate: 2026-04-01\nfactors: [customers]", "en": "title: Umbrellas"}
_START = datetime(2026, 4, 1, tzinfo=UTC)

#: What a commit writes, by uri; None where it takes a file away.
Files = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class History:
    """One row; ``behind`` is the paragraph that the author is shown, empty for one that is in step."""

    name: str
    id: str
    commits: tuple[Files, ...]
    uncommitted: Files
    behind: str


def read_histories() -> list[History]:
    """The rows of the file."""
    rows = yaml.safe_load(_CASES.read_text(encoding="utf-8"))
    return [
        History(
            row["name"],
            row.get("id", "a"),
            tuple(_read_files(files) for files in row["commits"]),
            _read_files(row.get("uncommitted", {})),
            row.get("behind", ""),
        )
        for row in rows
    ]


def _read_files(files: Mapping[str, Any]) -> Files:
    return {name_file(key): write_text(key[:2], value) for key, value in files.items()}


def name_file(key: str) -> str:
    """The uri of ``ja``, ``en``, ``ja b``."""
    language, _, name = key.partition(" ")
    return f"{'' if language == 'ja' else 'en/'}essays/{name or 'a'}.md"


def write_text(language: str, value: Any) -> str | None:
    """A text under its header; None stays."""
    if value is None:
        return None
    more = value["header"] if isinstance(value, dict) else ""
    body = value["body"] if isinstance(value, dict) else value
    own = [line for line in _HEADERS[language].split("\n") if line.partition(":")[0] + ":" not in more]
    return "---\n" + "\n".join([*own, *filter(None, [more])]) + f"\n---\n\n{body}"


def git(folder: Path, *arguments: str) -> str:
    """Run git as an author whose machine has no settings."""
    environ = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "PATH": "/usr/bin:/bin"}
    names = {
        f"GIT_{who}_{what}": "a@b.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    command = ["git", "-c", "core.autocrlf=false", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environ | names, stdout=subprocess.PIPE, check=True, text=True
    ).stdout


def save(docs: Path, files: Files) -> None:
    """Write, or take away."""
    for uri, text in files.items():
        path = docs / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            path.unlink()
        else:
            path.write_bytes(text.encode())


def commit(docs: Path, files: Files) -> None:
    """The same, and a commit of it."""
    save(docs, files)
    git(docs, "add", "--all", ".")
    git(docs, "commit", "--quiet", "--message", "Write")


def begin(project: Path) -> Path:
    """A repository with a site; its folder docs/."""
    docs = project / "docs"
    docs.mkdir(parents=True)
    git(project, "init", "--quiet", "--initial-branch=main")
    write_site(docs, {})
    commit(docs, {})
    return docs


def write_history(project: Path, history: History) -> Path:
    """A repository with that history; its folder docs/."""
    docs = begin(project)
    for files in history.commits:
        commit(docs, files)
    save(docs, history.uncommitted)
    return docs


@dataclass
class _Kept:
    """Contents by the names that ``remember`` gives them."""

    texts: dict[str, str] = field(default_factory=dict)

    def read(self, name: str) -> str | None:
        return self.texts.get(name)


def remember(history: History) -> Repository:
    """The same history without git: the commits, and each content under its own words as its name."""
    kept, tree, made = _Kept(), dict[str, str](), list[Commit]()
    for number, files in enumerate(history.commits):
        changes = tuple(_list_changes(tree, files))
        tree |= {uri: text for uri, text in files.items() if text is not None}
        tree = {uri: text for uri, text in tree.items() if files.get(uri, "") is not None}
        kept.texts |= {text: text for text in tree.values()}
        kept.texts |= {f"{number}:{uri}": text for uri, text in tree.items()}
        made.insert(0, Commit(str(number), _START.replace(day=number + 1), changes))
    head = str(len(history.commits) - 1)
    return Repository(Path(history.name), head, "", tuple(made), kept)  # type: ignore[arg-type]


def _list_changes(tree: Mapping[str, str], files: Files) -> Iterator[FileChange]:
    gone = {uri.partition("essays/")[0]: uri for uri, text in files.items() if text is None}
    for uri, text in files.items():
        if text is not None:
            old = uri if uri in tree else gone.get(uri.partition("essays/")[0], "")
            yield FileChange(old, uri, tree.get(old, ""), text)
