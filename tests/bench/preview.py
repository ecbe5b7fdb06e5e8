"""How long a saved line takes to be seen: to the page that its author looks at, and to the end of the build.

    PYTHONPATH=tests .venv/bin/python -m bench.preview [--essays 100 --essays 1000] [--saves 5]

A preview of each size runs, one essay is open, a line is added to it again and again; medians, on the clock.
MkDocs' server looks for changed files twice a second and waits for a tenth: that is within.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import click

from bench.column import make_column
from projects import Project

PATIENCE = 600.0


@dataclass(frozen=True, slots=True)
class Preview:
    """A running ``mkdocs serve``, and what it says."""

    address: str
    log: Path

    def read(self, url: str) -> str:
        """A page; nothing where there is none yet."""
        try:
            with urllib.request.urlopen(f"{self.address}{url}", timeout=PATIENCE) as response:
                return str(response.read().decode())
        except (urllib.error.URLError, OSError):
            return ""

    def count_ends(self) -> int:
        """How many builds have ended since the first."""
        return self.log.read_text(encoding="utf-8").count("Reloading browsers")


@contextmanager
def preview(project: Project) -> Iterator[Preview]:
    """A preview of a project, once its first page is there."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    log = project.folder / "serve.log"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    with log.open("wb") as said:
        quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        server = subprocess.Popen(command, cwd=project.folder, stdout=said, stderr=said, env=quiet)
    running = Preview(f"http://{address}/", log)
    try:
        wait(lambda: running.read("") or server.poll() is not None)
        yield running
    finally:
        server.terminate()
        server.wait()


def wait(is_there: Callable[[], object]) -> None:
    """Wait until something is there; it ends the benchmark where it never comes."""
    end = time.monotonic() + PATIENCE
    while not is_there():
        if time.monotonic() > end:
            raise click.ClickException("nothing came")
        time.sleep(0.02)


def save_lines(project: Project, running: Preview, saves: int) -> tuple[float, float]:
    """The medians of the seconds to the page, and to the end of the build."""
    essay = sorted((project.docs / "essays").glob("*.md"))[5]
    text, url = essay.read_text(encoding="utf-8"), f"essays/{essay.stem}/"
    running.read(url)
    pages, ends = [], []
    for number in range(saves):
        line, before = f"書き足した{number}行目です。", running.count_ends()
        essay.write_text(f"{text}\n{line}\n", encoding="utf-8")
        began = time.monotonic()
        wait(lambda line=line: line in running.read(url))  # type: ignore[misc]
        pages.append(time.monotonic() - began)
        wait(lambda before=before: running.count_ends() > before)  # type: ignore[misc]
        ends.append(time.monotonic() - began)
    return median(pages), median(ends)


@click.command()
@click.option("--essays", multiple=True, type=int, default=[100, 1000], show_default=True)
@click.option("--saves", default=5, show_default=True)
def main(essays: Sequence[int], saves: int) -> None:
    """Print how long a saved line takes to be seen."""
    click.echo(f"essays   the page is there   the build ends   (s, median of {saves})")
    for count in essays:
        with TemporaryDirectory() as folder:
            project = make_column(Path(folder, "column"), count)
            with preview(project) as running:
                page, end = save_lines(project, running, saves)
        click.echo(f"{count:6}   {page:17.2f}   {end:14.2f}")


if __name__ == "__main__":
    main()
