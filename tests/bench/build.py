"""What a whole build costs: beside plain mkdocs-material on the same files, and as the site grows.

    PYTHONPATH=tests .venv/bin/python -m bench.build [--essays 1000] [--more 5000] [--runs 3]

Builds take turns and medians count, so that a busy machine is unfair to none; compared is the work of the
processor. Plain MkDocs has no hook, the same Markdown extensions and its own search. An option of the theme
that prunes its navigation makes it faster, and is shown too.
"""

from __future__ import annotations

import os
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
import yaml
from mkdocs.utils.yaml import yaml_load

from bench.column import make_column
from projects import SAMPLE, Project

RATIO, GROWTH = 1.25, 1.2


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
        """Build once; a build that fails ends the benchmark with what it said."""
        for folder in ("site", *([".cache"] if self.anew else [])):
            shutil.rmtree(project.folder / folder, ignore_errors=True)
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", *self.arguments]
        quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        with (project.folder / "said.txt").open("w") as said:
            began = time.monotonic()
            process = subprocess.Popen(command, cwd=project.folder, stdout=said, stderr=said, env=quiet)
            _, status, usage = os.wait4(process.pid, 0)
            clock = time.monotonic() - began
        if status:
            text = (project.folder / "said.txt").read_text(encoding="utf-8")[-3000:]
            raise click.ClickException(f"{self.name}: {os.waitstatus_to_exitcode(status)}\n{text}")
        return Cost(usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss / 1024)


FIRST = Way("Tsunagu, the first build", ["--strict"], anew=True)
AGAIN = Way("Tsunagu, cards kept", ["--strict"])
PLAIN = Way("plain mkdocs-material", ["--config-file", "plain.yml"])
PRUNED = Way("plain, navigation pruned", ["--config-file", "pruned.yml"])


def write_plain_settings(project: Project) -> None:
    """Settings of MkDocs and its theme alone, for the same files."""
    extensions = yaml_load((SAMPLE / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]
    for name, features in (("plain", []), ("pruned", ["navigation.prune", "navigation.indexes"])):
        settings = {
            "site_name": "Plain",
            "site_url": "https://plain.example/",
            "theme": {"name": "material", "language": "ja", "font": False, "features": features},
            "markdown_extensions": extensions,
        }
        text = yaml.safe_dump(settings, allow_unicode=True)
        (project.folder / f"{name}.yml").write_text(text, encoding="utf-8")


def compare(project: Project, runs: int) -> Mapping[str, Cost]:
    """The medians of each way, taking turns."""
    write_plain_settings(project)
    taken: dict[str, list[Cost]] = {}
    for run in range(runs):
        for way in (FIRST, AGAIN, PLAIN, PRUNED):
            click.echo(f"  run {run + 1} of {runs}: {way.name}", err=True)
            taken.setdefault(way.name, []).append(way.measure(project))
    return {
        name: Cost(*(median(getattr(cost, what) for cost in costs) for what in ("work", "clock", "memory")))
        for name, costs in taken.items()
    }


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
        click.echo(f"{essays} essays, median of {runs}        work       clock       memory")
        for name, cost in costs.items():
            click.echo(f"  {name:<26} {cost.show()}")
        for way in (FIRST, AGAIN):
            ratio = costs[way.name].work / costs[PLAIN.name].work
            click.echo(f"{way.name}: {ratio:.2f} of the work of {PLAIN.name} (bar: <= {RATIO})")
        if more:
            _print_growth(Path(folder), costs[FIRST.name], essays, more)


def _print_growth(folder: Path, middle: Cost, essays: int, more: int) -> None:
    """An essay's share at both sizes, of what is beyond the sample's own site."""
    small, large = make_column(folder / "small", 0), make_column(folder / "large", more)
    base, own = FIRST.measure(small), count_essays(small)
    cost = FIRST.measure(large)
    click.echo(f"  the sample alone ({own}) {base.show()}")
    click.echo(f"  {more} essays, once        {cost.show()}")
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
