"""Build the repository's content with MkDocs and with ProperDocs, on Material and on no theme, and compare.

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


def build(folder: Path, python: str, module: str, theme: str) -> Path:
    """Build a copy of the repository's content on a theme; the folder of the site."""
    project = make_project(folder, ROOT / "docs", ROOT / "mkdocs.yml")
    project.set_config("  name: material\n", f"  name: {theme}\n")
    done = subprocess.run(
        [python, "-m", module, "build", "--strict", "--config-file", "mkdocs.yml"],
        cwd=project.folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{module} on {theme} does not build the site:\n{done.stdout}{done.stderr}")
    return project.site


def main() -> int:
    """Build four times, compare each with the first, and say how it went."""
    programs = {"mkdocs": sys.executable, "properdocs": str(Path(sys.argv[1]).absolute())}
    with tempfile.TemporaryDirectory() as home:
        sites = {
            f"{module} on {theme}": build(Path(home, f"{module}-{theme}"), python, module, theme)
            for module, python in programs.items()
            for theme in ("material", "null")
        }
        first = next(iter(sites.values()))
        count = sum(path.is_file() for path in first.rglob("*"))
        differing = {name: list(compare_folders(first, site)) for name, site in sites.items()}
        generators = {found[0] for site in sites.values() for found in _find_generators(site)}
    for name, files in differing.items():
        print(f"{name}: {count} files, {len(files)} differ in more than the generator tag")
        print(*(f"  differs: {file}" for file in files[:20]), sep="\n", end="\n" if files else "")
    return 1 if any(differing.values()) or len(generators) != len(programs) else 0


def _find_generators(folder: Path) -> Iterator[re.Match[bytes]]:
    found = (_GENERATOR.search(path.read_bytes()) for path in folder.rglob("*.html"))
    return (one for one in found if one)


if __name__ == "__main__":
    sys.exit(main())
