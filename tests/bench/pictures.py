"""What photographs cost a build, and what they weigh before and after.

    .venv/bin/python tests/bench/pictures.py [PHOTOGRAPHS]

A site of so many essays (300) of 1,200 characters, each with a photograph of 12 million points, built with an
empty cache, again with a full one, and without the photographs (cards are kept in both). The bars: 90 s of
work for 300 with an empty cache; with a full one 2 s more than without them, and 1.1 times as much.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from bench.essays import make_essays  # noqa: E402
from pictured import make_photograph  # noqa: E402

ESSAY = "---\ntitle: {number}枚目\ndate: 2026-01-01\nfactors: [skills]\n---\n\n{body}\n\n{picture}\n"


def build(folder: Path) -> float:
    """The seconds of work of one build, of all its processes and threads."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environ = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "TSUNAGU_NOW": "2026-11-30T12:00"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    subprocess.run(command, cwd=folder, env=environ, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def write_essays(folder: Path, count: int, *, pictured: bool) -> None:
    """So many essays, with or without their photographs."""
    for number, essay in enumerate(make_essays(count)):
        picture = f"![市場](../images/walk-{number}.jpg)" if pictured else ""
        text = ESSAY.format(number=number, body=essay.body, picture=picture)
        (folder / "docs" / "essays" / f"walk-{number}.md").write_text(text, encoding="utf-8")


def weigh(folder: Path) -> str:
    """What all files of a folder weigh."""
    return f"{sum(path.stat().st_size for path in folder.rglob('*') if path.is_file()) / 1_000_000:,.1f} MB"


def main(count: int) -> None:
    """Print the rows of the table."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "tests" / "sample", folder, dirs_exist_ok=True)
        for part in ("hooks", "overrides"):
            shutil.copytree(ROOT / part, folder / part, dirs_exist_ok=True)
        write_essays(folder, count, pictured=False)
        build(folder)
        plain = median(build(folder) for _ in range(3))
        images = folder / "docs" / "images"
        images.mkdir(exist_ok=True)
        photographs = [make_photograph(seed, (4000, 3000)) for seed in range(min(12, count))]
        for number in range(count):  # a tail that differs makes another file of the same photograph
            content = photographs[number % len(photographs)] + number.to_bytes(2)
            (images / f"walk-{number}.jpg").write_bytes(content)
        write_essays(folder, count, pictured=True)
        cold, warm = build(folder), median(build(folder) for _ in range(3))
        print(f"{count} photographs of 4000 x 3000 points, {weigh(images)} as they came")
        print(f"without them      {plain:6.1f} s of work")
        print(f"an empty cache    {cold:6.1f} s of work, {cold - plain:.1f} s more")
        print(f"a full cache      {warm:6.1f} s of work, {warm - plain:.1f} s more, {warm / plain:.2f} x")
        print(f"at their own addresses {weigh(folder / 'site' / 'images')}, ", end="")
        print(f"to choose from {weigh(folder / 'site' / 'assets' / 'pictures')}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
