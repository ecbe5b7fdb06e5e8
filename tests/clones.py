"""Repositories of their own, as an author and a machine of CI have them, made without a network.

``make`` builds its environment with ``$PYTHON -m venv`` and pip. In tests, ``PYTHON`` names a script that
makes the environment from the packages of the one that runs the tests; pip then finds nothing to do, and the
linters neither: they have seen these very files.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent

_GENERATED = shutil.ignore_patterns(
    *(".git", ".venv", ".cache", ".hypothesis", ".*_cache", "__pycache__", "*.egg-info", "node_modules"),
    *("photos", ".site.*"),
)
#: The author's own, and what is built from it.
_AUTHORS = {"docs", "mkdocs.yml", ".schemas", ".vscode", "site"}
_GIT = {
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Author",
    "GIT_AUTHOR_EMAIL": "author@example.com",
    "GIT_COMMITTER_NAME": "Author",
    "GIT_COMMITTER_EMAIL": "author@example.com",
}


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder; what it said, on both channels."""
    from workflows import plain_environ  # noqa: PLC0415 (this file is also a program, without tests beside it)

    return subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env=plain_environ(**_GIT, PYTHON=str(folder.parent / "python")),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=True,
    ).stdout


def _leave_out(folder: str, names: list[str]) -> set[str]:
    return _GENERATED(folder, names) | (_AUTHORS if Path(folder) == ROOT else set())


def make_repository(home: Path, docs: Path) -> Path:
    """A copy of this repository with other content, its first commit pushed to ``home/origin.git``."""
    home.mkdir(parents=True, exist_ok=True)
    copy = home / "author"
    shutil.copytree(ROOT, copy, ignore=_leave_out)
    shutil.copy(ROOT / "tests" / "sample" / "mkdocs.yml", copy)
    shutil.copytree(docs, copy / "docs")
    git(home, "init", "--quiet", "--bare", "--initial-branch=main", "origin.git")
    git(copy, "init", "--quiet", "--initial-branch=main")
    git(copy, "remote", "add", "origin", str(home / "origin.git"))
    push(copy, "First")
    write_python(home)
    return copy


def push(copy: Path, message: str, branch: str = "main") -> str:
    """Commit everything and push it; what the author sees."""
    git(copy, "add", "--all")
    git(copy, "commit", "--quiet", "--message", message)
    return git(copy, "push", "--quiet", "origin", f"HEAD:{branch}")


def clone(home: Path, name: str) -> Path:
    """A fresh clone of ``home/origin.git``, in a folder of its own: ``home/name/repository``."""
    (home / name).mkdir()
    git(home / name, "clone", "--quiet", str(home / "origin.git"), "repository")
    write_python(home / name)
    return home / name / "repository"


def write_programs(folder: Path, scripts: Mapping[str, str]) -> None:
    """Programs of a few words of shell, for a ``PATH``: what a test's machine has not."""
    folder.mkdir()
    for name, script in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (folder / name).chmod(0o755)


def write_python(folder: Path) -> Path:
    """The script for ``PYTHON``."""
    script = folder / "python"
    script.write_text(
        f'#!/bin/sh\nif [ "$1 $2" = "-m venv" ]; then exec "{sys.executable}" "{__file__}" "$3"; fi\n'
        f'exec "{sys.executable}" "$@"\n',
        encoding="utf-8",
    )
    script.chmod(0o755)
    return script


def link_environment(folder: Path) -> None:
    """An environment with our packages and their programs, for the repository that it stands in."""
    venv.create(folder, with_pip=False, symlinks=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    own = [path for path in sys.path if path.endswith("site-packages")]
    hooks = folder.resolve().parent / "hooks"
    (packages / "linked.pth").write_text("\n".join([str(hooks), *own]) + "\n", encoding="utf-8")
    (packages / "pip").mkdir()
    for name in ("__init__.py", "__main__.py"):  # without the first, Python would take the real one
        (packages / "pip" / name).write_text("", encoding="utf-8")
    python = folder.absolute() / "bin" / "python"
    for linter in ("ruff", "mypy"):
        (folder / "bin" / linter).write_text("#!/bin/sh\n", encoding="utf-8")
        (folder / "bin" / linter).chmod(0o755)
    for program in Path(sys.executable).parent.iterdir():
        target = folder / "bin" / program.name
        if target.exists() or not program.is_file():
            continue
        content = program.read_bytes()
        if content.startswith(b"#!") and b"python" in content.partition(b"\n")[0]:
            target.write_bytes(b"#!%s\n%s" % (str(python).encode(), content.partition(b"\n")[2]))
            target.chmod(0o755)
        else:
            target.symlink_to(program)


if __name__ == "__main__":
    link_environment(Path(sys.argv[1]))
