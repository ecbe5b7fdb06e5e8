"""``make audit``: serve the built site on loopback, measure it, print a table; 1 when a bar is missed."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import click

from audit.bars import PICTURED
from audit.lighthouse import Reading, read_page, take_median
from audit.nu import list_errors
from audit.table import Row, write_table
from audit.tools import ToolError, get_lighthouse, get_nu
from pages import BuiltSite, read_site
from pictured import write_walk
from projects import SAMPLE, make_project
from samples import list_samples
from serving import serve


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), default="site")
@click.option(
    "--pages", default="", help="Lighthouse: only pages with these words in their name, as 'essay'."
)
@click.option("--runs", default=3, show_default=True, help="Lighthouse: loads of each page; medians count.")
@click.option("--only", type=click.Choice(["lighthouse", "nu"]), help="Only one of the two.")
def main(folder: Path, pages: str, runs: int, only: str | None) -> None:
    """Measure the site in FOLDER against the bars."""
    site = read_site(folder)
    missed = 0
    try:
        if only != "lighthouse":
            missed += _check_html(site)
        if only != "nu":
            missed += _check_pages(site, pages, runs)
    except ToolError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"\nBars missed: {missed}" if missed else "\nEvery bar is met.")
    sys.exit(1 if missed else 0)


def _check_html(site: BuiltSite) -> int:
    """Print what Nu finds on all pages; 1 when there is anything."""
    errors = list_errors(get_nu(), site.folder)
    click.echo(f"Nu checker: {len(errors)} errors on {len(site.pages)} pages (bar: 0)")
    for error in errors[:50]:
        click.echo(f"  {error}")
    return 1 if errors else 0


def _check_pages(site: BuiltSite, words: str, runs: int) -> int:
    """Print Lighthouse's table; how many bars are missed in it."""
    samples = {name: url for name, url in list_samples(site) if words in name}
    if not samples and words not in PICTURED:
        raise click.BadParameter(f"no page is named like {words!r}")
    rows = [
        Row(name, site.page(samples[name].partition("#")[0]).kind, take_median(taken))
        for name, taken in _measure(site.folder, samples, runs).items()
    ]
    if words in PICTURED:
        rows.append(Row(PICTURED, PICTURED, take_median(_measure_pictured(runs))))
    speed = median(row.reading.values["speed"] for row in rows)
    click.echo(
        f"\nLighthouse: phone, slow 4G (simulated), median of {runs}. This machine: index {speed:.0f} "
        f"(a desktop has 1000 to 2000), {_describe_load()}. A busy machine makes scores and seconds worse."
    )
    for line in write_table(rows):
        click.echo(line)
    return sum(len(row.missed) for row in rows)


def _measure_pictured(runs: int) -> list[Reading]:
    """The sample site with an essay of twelve photographs, built for this."""
    click.echo("Building an essay of twelve photographs ...", err=True)
    with TemporaryDirectory() as folder:
        project = make_project(Path(folder, "project"), SAMPLE / "docs")
        write_walk(project)
        outcome = project.build()
        if outcome.code:
            raise ToolError(outcome.output)
        return _measure(project.site, {PICTURED: "essays/walk/"}, runs)[PICTURED]


def _describe_load() -> str:
    load = f"load {os.getloadavg()[0]:.1f} on " if hasattr(os, "getloadavg") else ""
    return f"{load}{os.cpu_count()} cores"


def _measure(folder: Path, samples: Mapping[str, str], runs: int) -> dict[str, list[Reading]]:
    """All pages once, then all again: a busy minute spoils one run of a page and not each."""
    tool = get_lighthouse()
    readings: dict[str, list[Reading]] = {name: [] for name in samples}
    with (
        serve(folder) as address,
        click.progressbar(
            [(name, url) for _ in range(runs) for name, url in samples.items()],
            label="Lighthouse",
            item_show_func=lambda one: one[0] if one else "",
            file=sys.stderr,
        ) as loads,
    ):
        for name, url in loads:
            readings[name].append(read_page(tool, f"{address}{url}", is_hidden=_is_hidden(folder, url)))
    return readings


def _is_hidden(folder: Path, url: str) -> bool:
    """Whether a page asks not to be indexed, as that of search does."""
    path = folder / url.partition("#")[0]
    html = (path if path.is_file() else path / "index.html").read_text(encoding="utf-8")
    return '<meta name="robots" content="noindex' in html


if __name__ == "__main__":
    main()
