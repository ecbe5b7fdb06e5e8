"""Lint our scripts: ``python -m lint [FOLDER]``.

A folder whose files are published as one script (the search worker's) is linted as one, so that a name from
another of its files is known, and one that nobody uses is told; each finding has the place in its own file.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from projects import ROOT

_RULES = Path(__file__).with_name("oxlint.json")
_FINDING = re.compile(r"^.*?:(\d+):(\d+): (.*)$")


def list_scripts(folder: Path) -> Iterator[list[Path]]:
    """The files of each script: all of a folder with a ``main.js``, else each by itself."""
    for place in sorted({path.parent for path in folder.rglob("*.js")}):
        files = sorted(place.glob("*.js"))
        yield from [files] if place / "main.js" in files else ([file] for file in files)


def lint_script(files: Sequence[Path]) -> list[str]:
    """What is wrong with a script, as in ``fold.js:7:7 Variable ...``."""
    texts = [file.read_text(encoding="utf-8").removesuffix("\n") + "\n" for file in files]
    starts = list(accumulate((text.count("\n") for text in texts), initial=0))
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "script.js").write_text("".join(texts), encoding="utf-8")
        command = (_find_program(), "--config", str(_RULES), "--format", "unix", folder)
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    found = [_FINDING.match(line) for line in done.stdout.splitlines()]
    findings = sorted((int(one[1]), int(one[2]), one[3]) for one in found if one)
    assert bool(findings) == bool(done.returncode), done.stdout + done.stderr
    told = []
    for line, column, text in findings:
        file = bisect_right(starts, line - 1) - 1
        told.append(f"{files[file]}:{line - starts[file]}:{column} {text}")
    return told


def _find_program() -> str:
    program = shutil.which("oxlint", path=sysconfig.get_path("scripts"))
    assert program, "oxlint is not installed beside this Python"
    return program


def main(arguments: Sequence[str]) -> int:
    """Print what is wrong with the scripts of a folder (ours); the code says whether there was anything."""
    folder = Path(arguments[0]) if arguments else ROOT / "hooks"
    told = [finding for files in list_scripts(folder) for finding in lint_script(files)]
    print("\n".join(told) or "All scripts are free of slips.")
    return bool(told)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
