"""What a whole build costs: beside other generators on the same files, and as the site grows.

    PYTHONPATH=tests .venv/bin/python -m bench.build [--essays 1000] [--more 5000] [--runs 3]

Builds take turns and medians count, so that a busy machine is unfair to none; compared is the work of the
processor. The others (``bench/peers.py``) are set up as their own users would, on the same texts; they make
fewer pages of them. Those that are not installed are left out, and named.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import click

from bench.column import make_column
from bench.peers import PEERS, list_peers
from projects import Project

#: Our work beside that of plain mkdocs-material with a navigation of one line.
FULL, SAME = 2.5, 0.25
GROWTH = 1.2
PLAIN = PEERS[0].name
_SIZES = "(bars: 18,000 files of 5,000 essays, 3,000 elements, 61,440 bytes)"
_START_TAG = re.compile(rb"<[a-zA-Z]")


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of work and on the clock, and the greatest memory in MiB."""

    work: float
    clock: float
    memory: float

    def show(self) -> str:
        return f"{self.work:8.1f} s  {self.clock:8.1f} s  {self.memory:8.0f} MiB"


@dataclass(frozen=True, slots=True)
class Way:
    """How ``mkdocs build`` is called for a project; ``anew``: without what earlier builds kept."""

    name: str
    arguments: Sequence[str] = ()
    anew: bool = False

    def measure(self, project: Project) -> Cost:
        """Build once."""
        for folder in ("site", *([".cache"] if self.anew else [])):
            shutil.rmtree(project.folder / folder, ignore_errors=True)
        return measure([sys.executable, "-m", "mkdocs", "build", "--quiet", *self.arguments], project.folder)


FIRST = Way("Tsunagu, the first build", ["--strict"], anew=True)
AGAIN = Way("Tsunagu, nothing changed", ["--strict"])


def measure(command: Sequence[str], folder: Path) -> Cost:
    """Run a command once; one that fails ends the benchmark with what it said."""
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with (folder / "said.txt").open("w") as said:
        began = time.monotonic()
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said, env=quiet)
        _, status, usage = os.wait4(process.pid, 0)
        clock = time.monotonic() - began
    if status:
        text = (folder / "said.txt").read_text(encoding="utf-8")[-3000:]
        raise click.ClickException(f"{command}: {os.waitstatus_to_exitcode(status)}\n{text}")
    return Cost(usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss / 1024)


def compare(project: Project, runs: int) -> Mapping[str, Cost]:
    """The medians of each way and of each peer, taking turns."""
    taken: dict[str, list[Cost]] = {}
    with TemporaryDirectory() as folder:
        peers = list(list_peers(project, Path(folder)))
        for peer, _ in peers:
            click.echo(f"  {peer.read_version()}", err=True)
        for _ in range(runs):
            for way in (FIRST, AGAIN):
                taken.setdefault(way.name, []).append(way.measure(project))
            for peer, site in peers:
                taken.setdefault(peer.name, []).append(measure(peer.command, site))
    return {
        name: Cost(*(median(getattr(cost, what) for cost in costs) for what in ("work", "clock", "memory")))
        for name, costs in taken.items()
    }


def describe_site(site: Path) -> str:
    """Of a finished site how many files it is, and its largest page by elements and by compressed bytes."""
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = {path: path.read_bytes() for path in files if path.suffix == ".html"}
    elements = {path: len(_START_TAG.findall(html)) for path, html in pages.items()}
    weights = {path: len(gzip.compress(html)) for path, html in pages.items()}
    most, heaviest = (max(sizes, key=lambda path: sizes[path]) for sizes in (elements, weights))
    return (
        f"{len(files):,} files; most elements {elements[most]:,} ({most.parent.relative_to(site)}/), "
        f"heaviest page {weights[heaviest]:,} bytes ({heaviest.parent.relative_to(site)}/)"
    )


def count_essays(project: Project) -> int:
    """Essays of the default language."""
    return len(list((project.docs / "essays").glob("*.md")))


@click.command()
@click.option("--essays", default=1000, show_default=True)
@click.option("--more", default=5000, show_default=True, help="For growth; 0 leaves it out.")
@click.option("--runs", default=3, show_default=True)
def main(essays: int, more: int, runs: int) -> None:
    """Print what builds cost, beside the bars."""
    with TemporaryDirectory() as folder:
        project = make_column(Path(folder, "column"), essays)
        costs = compare(project, runs)
        plain = costs[PLAIN].work
        click.echo(f"{essays} essays, median of {runs}        work       clock       memory   beside {PLAIN}")
        for name, cost in sorted(costs.items(), key=lambda row: row[1].work):
            click.echo(f"  {name:<26} {cost.show()} {cost.work / plain:8.2f}")
        click.echo(f"{essays} essays: {describe_site(project.site)} {_SIZES}")
        for way, bar in ((FIRST, FULL), (AGAIN, SAME)):
            click.echo(f"{way.name}: {costs[way.name].work / plain:.2f} of {PLAIN} (bar: <= {bar})")
        for peer in PEERS:
            if peer.name not in costs:
                click.echo(f"{peer.name} is not installed: see bench/peers.py")
        if more:
            _print_growth(Path(folder), costs[FIRST.name], essays, more)


def _print_growth(folder: Path, middle: Cost, essays: int, more: int) -> None:
    """An essay's share at both sizes, of what is beyond the sample's own site."""
    small, large = make_column(folder / "small", 0), make_column(folder / "large", more)
    base, own = FIRST.measure(small), count_essays(small)
    cost = FIRST.measure(large)
    click.echo(f"  the sample alone ({own}) {base.show()}")
    click.echo(f"  {more} essays, once        {cost.show()}")
    click.echo(f"{more} essays: {describe_site(large.site)} {_SIZES}")
    for what, unit in (("work", "s"), ("memory", "MiB")):
        shares = [
            (getattr(total, what) - getattr(base, what)) / (count - own)
            for total, count in ((middle, essays), (cost, more))
        ]
        click.echo(
            f"{what} an essay: {shares[0]:.4f} {unit} at {essays}, {shares[1]:.4f} {unit} at {more}, "
            f"{shares[1] / shares[0]:.2f} times (bar: <= {GROWTH})"
        )


if __name__ == "__main__":
    main()
