"""The way from a push to a site, for tests: an author, his repository, and GitHub's machines."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Final

from clones import clone, git, make_repository, push, write_programs
from projects import NOW, SMALL
from workflows import Machine, plain_environ

#: What only GitHub's machine has. ``npm`` leaves a wrangler that writes down how it was called.
STUBS = {
    "sudo": "exit 0",
    "npm": 'cd .github/preview; mkdir -p node_modules/.bin; cp "$(dirname "$0")/wrangler" node_modules/.bin/',
    "wrangler": 'echo "$@" > "$CALLS/wrangler"; cp -R "$3" "$CALLS/deployed"',
}

ESSAY = "---\ntitle: {title}\ndate: 2026-05-20\nfactors: [skills]\n---\n\n{text}\n"

#: Besides, GitHub's machine makes the environment (measured apart: 24 CPU s, with all downloads).
INSTALL: Final = 30
BAR: Final = 90


def make_home(home: Path) -> Path:
    """A folder with an author's copy, the bare repository that he pushes to, and GitHub's own programs."""
    make_repository(home, SMALL)
    write_programs(home / "bin", STUBS)
    return home


def start_machine(home: Path, name: str) -> Machine:
    """A fresh machine with a fresh clone. Its tests are one file: these would start themselves again."""
    folder = clone(home, name)
    environ = plain_environ(
        PYTHON=str(home / name / "python"),
        TSUNAGU_NOW=NOW,
        PYTEST_ADDOPTS="tests/test_project.py",
        GITHUB_ACTIONS="true",
        CALLS=str(home / name),
    )
    environ["PATH"] = f"{home / 'bin'}:{environ['PATH']}"
    return Machine(folder, environ, artifacts=home / name / "artifacts")


def make_site(home: Path, name: str, **environ: str) -> Path:
    """What ``make site`` builds in a clone of its own."""
    machine = start_machine(home, name)
    subprocess.run(["make", "site"], cwd=machine.folder, env={**machine.environ, **environ}, check=True)
    return machine.folder / "site"


def push_change(home: Path) -> None:
    """A pull request: it adds an essay and a draft, and edits an essay."""
    author = home / "author"
    git(author, "switch", "--quiet", "--create", "change", "main~0")
    essay = ESSAY.format(title='"@everyone ](x)"', text="初めまして。")
    (author / "docs/essays/pulled.md").write_text(essay, "utf-8")
    text = (author / "docs/essays/gamma.md").read_text(encoding="utf-8")
    (author / "docs/essays/gamma.md").write_text(text + "\nもう一行、書き足しました。\n", encoding="utf-8")
    push(author, "A change", branch="change")
    git(author, "switch", "--quiet", "main")


def start_merged(home: Path, name: str) -> Machine:
    """A machine with the pull request as GitHub merges it."""
    machine = start_machine(home, name)
    git(machine.folder, "merge", "--quiet", "--no-ff", "-m", "As GitHub merges it", "origin/change")
    return machine


def build_pull(folder: Path) -> tuple[Path, Machine]:
    """The home of a pull request, and the machine that has built it."""
    home = make_home(folder / "home")
    push_change(home)
    machine = start_merged(home, "pull")
    assert machine.run("preview-build", "build"), machine.said[-1]
    return home, machine
