"""How long ``tsunagu check`` takes: a whole site of 1,000 essays, and one essay of it.

    .venv/bin/python tests/bench/check.py [ESSAYS]

And so many with thirty links each that lead nowhere, beside half as many: twice the time.
The essays are those of docs/ under other names, each with a number in it, with their translations; the bars
are 5 s and 0.5 s.
"""

from __future__ import annotations

import re
import resource
import shutil
import subprocess
import sys
import time
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "tests" / "sample"


def make_site(folder: Path, essays: int) -> None:
    """A project with the sample's content, and its essays again until there are ``essays``."""
    shutil.copy(SAMPLE / "mkdocs.yml", folder)
    for name in ("hooks", "overrides"):  # mkdocs.yml names them, and is checked too
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(SAMPLE / "docs", folder / "docs")
    written = sorted((folder / "docs" / "essays").glob("*.md"))
    for number, path in enumerate(islice(cycle(written), max(0, essays - len(written)))):
        for language in ("", "en"):
            source = folder / "docs" / language / "essays" / path.name
            if source.exists() and source.stem != "index":
                text = re.sub(r"(?m)^(series|part|aliases):.*\n", "", source.read_text(encoding="utf-8"))
                own = re.sub(r"(?m)^(title: )(.*)", rf"\g<1>{number} \2", text) + f"\n{number}\n"
                source.with_name(f"copy-{number}.md").write_text(own, encoding="utf-8")


def measure(folder: Path, *arguments: str) -> str:
    """The seconds of one run, the best of three, and what the processor worked for it (on a busy machine)."""
    worked = _read_work()
    best = min(_run(folder, *arguments) for _ in range(3))
    return f"{best:.2f} s, of them {(_read_work() - worked) / 3:.2f} s of work"


def _read_work() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _run(folder: Path, *arguments: str) -> float:
    began = time.perf_counter()
    command = [str(Path(sys.executable).with_name("tsunagu")), "check", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return time.perf_counter() - began


def measure_broken(essays: int) -> float:
    """The work for a site in which each essay has thirty links to what is not there, each another."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        make_site(folder, essays)
        for number, path in enumerate(sorted((folder / "docs" / "essays").glob("copy-*.md"))):
            links = [f"[x](mising-{number}-{link}.md) [[mising-{number}-{link}]]" for link in range(15)]
            with path.open("a", encoding="utf-8") as file:
                file.write("\n" + "\n".join(links) + "\n")
        worked = _read_work()
        command = [str(Path(sys.executable).with_name("tsunagu")), "check"]
        subprocess.run(command, cwd=folder, capture_output=True, check=False)
        return _read_work() - worked


def main(essays: int) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        make_site(folder, 0)
        print(f"one essay of the sample: {measure(folder, 'docs/essays/two-clocks.md')} (bar 0.5 s)")
    with TemporaryDirectory() as name:
        folder = Path(name)
        make_site(folder, essays)
        print(f"{essays} essays: {measure(folder)} (bar 5 s)")
        print(f"one of them: {measure(folder, 'docs/essays/copy-0.md')} (bar 0.5 s)")
    half, whole = measure_broken(essays // 2), measure_broken(essays)
    times = f"{whole / half:.2f} times (bar 2.3)"
    print(f"with 30 broken links each: {half:.2f} s of work for half of them, {whole:.2f} s for all, {times}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
