"""Build the repository's content with MkDocs and with ProperDocs, and compare the two sites byte by byte.

``make compat`` runs it: ``python -m compat .venv/compat/bin/python``. ProperDocs has taken MkDocs on where
it was left; the day MkDocs can't be installed any more, it is to be the only change.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from projects import ROOT, make_project

#: Each says who made the page; nothing else may differ.
_GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')


def compare_folders(one: Path, other: Path) -> Iterator[str]:
    """The paths of the files that differ in more than the generator tag, or that only one folder has."""
    files = [
        {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
        for folder in (one, other)
    ]
    for name in sorted(files[0].keys() | files[1].keys()):
        if name not in files[0] or name not in files[1]:
            yield name
            continue
        contents = [found[name].read_bytes() for found in files]
        if len({_GENERATOR.sub(b"", content) for content in contents}) > 1:
            yield name


def build(folder: Path, python: str, module: str) -> Path:
    """Build a copy of the repository's content; the folder of the site."""
    project = make_project(folder, ROOT / "docs", ROOT / "mkdocs.yml")
    done = subprocess.run(
        [python, "-m", module, "build", "--strict", "--config-file", "mkdocs.yml"],
        cwd=project.folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{module} does not build the site:\n{done.stdout}{done.stderr}")
    return project.site


def main() -> int:
    """Build twice, compare, and say how it went."""
    with tempfile.TemporaryDirectory() as home:
        site = build(Path(home, "mkdocs"), sys.executable, "mkdocs")
        other = build(Path(home, "properdocs"), str(Path(sys.argv[1]).absolute()), "properdocs")
        generators = sorted(
            {found[0].decode() for folder in (site, other) for found in _find_generators(folder)}
        )
        differing = list(compare_folders(site, other))
        count = sum(path.is_file() for path in site.rglob("*"))
    print(*generators, sep="\n")
    print(*(f"differs: {name}" for name in differing[:20]), sep="\n", end="\n" if differing else "")
    print(f"{count} files, {len(differing)} differ in more than the generator tag.")
    return 1 if differing or len(generators) != 2 else 0


def _find_generators(folder: Path) -> Iterator[re.Match[bytes]]:
    found = (_GENERATOR.search(path.read_bytes()) for path in folder.rglob("*.html"))
    return (one for one in found if one)


if __name__ == "__main__":
    sys.exit(main())
