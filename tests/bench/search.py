"""Search beside what a site would otherwise take: Material's own, and Pagefind.

    PYTHONPATH=tests .venv/bin/python -m bench.search [--essays 100 --essays 1000] [--runs 3]

The 18 essays and 45 queries of cases/search/everyday.json among generated essays that say nothing of what
is asked. Bytes are what a first answer costs on top of the page, compressed (for Material's own search
without its script, which its pages load anyway); the time is from the opening of a page with a query in its
address to the first result (for Pagefind: from the loading of its script to ten results). Of a rare and a
common word the
dearer counts. A next answer is the mean of the 45 queries asked again, when what they need is loaded. All in
Chromium, on loopback.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from shutil import which
from statistics import mean, median
from tempfile import TemporaryDirectory

import click
from playwright.sync_api import Browser, Page, Request, sync_playwright

from bench.essays import make_essays
from browser.chromium import ARGUMENTS, find_chromium
from browser.searching import serve
from search_site import NAMES, Case, Query, make_page, make_search_site, name_page, read_case
from tsunagu.outputs.search import name_worker
from tsunagu.outputs.search.search_pages import SearchPage

#: A word of one essay, and one of a great many.
_FIRST = ("顧客開拓", "約束")

# Each asks all queries twice; it returns the first answers and the milliseconds of a query the second time.
_OURS = """([address, queries]) => new Promise((resolve) => {
  const worker = new Worker(address), answers = [], count = queries.length
  let half = 0
  const next = () => {
    if (answers.length === count) half = performance.now()
    if (answers.length < 2 * count) worker.postMessage(queries[answers.length % count])
    else resolve([answers.slice(0, count), (performance.now() - half) / count])
  }
  worker.onmessage = ({ data }) => {
    answers.push(data.items.map(item => item.location))
    next()
  }
  next()
})"""

_MATERIAL = """([address, index, queries]) => new Promise((resolve) => {
  const worker = new Worker(address), answers = [], count = queries.length
  let half = 0
  const next = () => {
    if (answers.length === count) half = performance.now()
    if (answers.length < 2 * count) worker.postMessage({ type: 2, data: queries[answers.length % count] })
    else resolve([answers.slice(0, count), (performance.now() - half) / count])
  }
  worker.onmessage = ({ data: { type, data } }) => {
    if (type === 3) answers.push(data.items.map(group => group[0].location))
    if (type === 3 || type === 1) next()
  }
  fetch(index).then(response => response.json())
    .then(({ config, docs }) => worker.postMessage({ type: 0, data: { config, docs, options: {} } }))
})"""

_PAGEFIND = """async ([address, queries, most]) => {
  const pagefind = await import(address + "pagefind/pagefind.js")
  const answers = []
  let half = 0
  for (const query of [...queries, ...queries]) {
    if (answers.length === queries.length) half = performance.now()
    const { results } = await pagefind.search(query)
    const read = await Promise.all(results.slice(0, most).map(result => result.data()))
    answers.push(read.map(({ url }) => url))
  }
  return [answers.slice(0, queries.length), (performance.now() - half) / queries.length]
}"""

#: Asks a site at an address queries on a page of a language; tells the addresses found, and milliseconds.
Ask = Callable[[Page, str, Sequence[str], str], tuple[list[list[str]], float]]


@dataclass(frozen=True, slots=True)
class Engine:
    """A search to be measured: how its site is made, how it is asked, and what its first answer needs."""

    name: str
    make: Callable[[Path, Sequence[SearchPage]], None]
    ask: Ask
    opens: Callable[[Page, str, str], None]


def _make_ours(folder: Path, pages: Sequence[SearchPage]) -> None:
    make_search_site(folder, pages)


def _ask_ours(
    page: Page, address: str, queries: Sequence[str], language: str
) -> tuple[list[list[str]], float]:
    found: list[list[str]]
    found, again = page.evaluate(_OURS, [f"{address}{name_worker(NAMES)}?lang={language}", list(queries)])
    return found, again


def _open_box(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}?q={query}")
    page.locator(".search-box__results li").first.wait_for(state="attached", timeout=120_000)


def _open_stock(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}?q={query}")
    page.locator(".md-search-result__item").first.wait_for(state="attached", timeout=120_000)


def _make_stock(folder: Path, pages: Sequence[SearchPage]) -> None:
    """The same essays as plain mkdocs-material publishes them."""
    with TemporaryDirectory() as made:
        docs = Path(made, "docs")
        for page in pages:
            path = docs / f"{page.location.rstrip('/')}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"# {page.title}\n\n{page.text}\n", encoding="utf-8")
        (docs / "index.md").write_text("# はじめ\n", encoding="utf-8")
        config = {
            "site_name": "Stock",
            "site_dir": str(folder),
            "theme": {"name": "material", "language": "ja", "font": False},
            "plugins": [{"search": {"lang": ["ja", "en"]}}],
            "nav": ["index.md"],
        }
        Path(made, "mkdocs.yml").write_text(json.dumps(config), encoding="utf-8")
        _run(sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", f"{made}/mkdocs.yml")


def _ask_stock(
    page: Page, address: str, queries: Sequence[str], language: str
) -> tuple[list[list[str]], float]:
    del language
    worker = json.loads(page.locator("#__config").inner_text())["search"]
    found: list[list[str]]
    found, again = page.evaluate(
        _MATERIAL, [f"{address}{worker}", f"{address}search/search_index.json", list(queries)]
    )
    return found, again


#: The releases of Pagefind that are measured: that of PyPI, and the newest, which npm alone has.
_PAGEFINDS = {
    "Pagefind 1.5.2": (sys.executable, "-m", "pagefind"),
    "Pagefind 1.6.0": ("npx", "--yes", "pagefind@1.6.0"),
}


def _make_pagefind(name: str, folder: Path, pages: Sequence[SearchPage]) -> None:
    """Material's pages, with Pagefind's index of their articles in one language, so that it finds both."""
    _make_stock(folder, pages)
    options = ("--site", str(folder), "--force-language", "ja", "--quiet", "--root-selector", "article")
    _run(*_PAGEFINDS[name], *options)


def _ask_pagefind(
    page: Page, address: str, queries: Sequence[str], language: str
) -> tuple[list[list[str]], float]:
    del language
    found: list[list[str]]
    found, again = page.evaluate(_PAGEFIND, [address, list(queries), 2000])
    return found, again


def _open_pagefind(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}sitemap.xml")
    page.evaluate(_PAGEFIND, [address, [query], 10])


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise click.ClickException(done.stdout + done.stderr)


ENGINES = (
    Engine("Tsunagu", _make_ours, _ask_ours, _open_box),
    Engine("Material", _make_stock, _ask_stock, _open_stock),
    *(Engine(name, partial(_make_pagefind, name), _ask_pagefind, _open_pagefind) for name in _PAGEFINDS),
)


def _list_engines() -> Iterator[Engine]:
    for engine in ENGINES:
        if engine.name == "Pagefind 1.5.2" and not importlib.util.find_spec("pagefind"):
            click.echo("Pagefind 1.5.2 is not installed: pip install 'pagefind[extended]'", err=True)
        elif engine.name == "Pagefind 1.6.0" and not which("npx"):
            click.echo("Pagefind 1.6.0 needs npx, of Node.js.", err=True)
        else:
            yield engine


@dataclass(frozen=True, slots=True)
class Answers:
    """How well an engine answers: ``empty`` queries of all, ``again`` milliseconds for one asked before."""

    recall: float
    precision: float
    empty: int
    again: float


def _measure_answers(engine: Engine, page: Page, address: str, queries: Sequence[Query]) -> Answers:
    recalls, precisions, waits = [], [], []
    for language in ("ja", "en"):
        rows = [row for row in queries if row.language == language]
        answers, again = engine.ask(page, address, [row.query for row in rows], language)
        waits.append(again)
        for row, locations in zip(rows, answers, strict=True):
            found = {name_page(location) for location in locations if "essays/" in location}
            right = len(row.relevant & found)
            recalls.append(right / len(row.relevant))
            precisions.append(right / len(found) if found else 1.0)
    empty = sum(recall == 0 and precision == 1 for recall, precision in zip(recalls, precisions, strict=True))
    return Answers(mean(recalls), mean(precisions), empty, max(waits))


def _measure_opening(
    engine: Engine, browser: Browser, address: str, folder: Path, query: str
) -> tuple[float, int]:
    """Seconds to the first answer, and the compressed bytes that it needed on top of the page."""
    context = browser.new_context()
    page = context.new_page()
    loaded: set[str] = set()

    def note(request: Request) -> None:
        loaded.add(request.url.removeprefix(address).partition("?")[0])

    page.on("request", note)
    start = time.perf_counter()
    engine.opens(page, address, query)
    seconds = time.perf_counter() - start
    context.close()
    return seconds, sum(_weigh(folder / name) for name in loaded if _is_of_search(name))


def _is_of_search(name: str) -> bool:
    return name.startswith(
        ("assets/tsunagu/", "search/", "pagefind/", "assets/javascripts/workers/", "assets/javascripts/lunr/")
    )


def _weigh(path: Path) -> int:
    """Bytes on the way: compressed, or as they are where the file is compressed already."""
    content = path.read_bytes() if path.is_file() else b""
    return min(len(content), len(gzip.compress(content)))


def _measure(engine: Engine, browser: Browser, pages: Sequence[SearchPage], case: Case, runs: int) -> str:
    """A row of the table."""
    with TemporaryDirectory() as made:
        folder = Path(made)
        engine.make(folder, pages)
        with serve(folder) as address:
            page = browser.new_page(bypass_csp=True)
            page.goto(address)
            found = _measure_answers(engine, page, address, case.queries)
            page.close()
            opened = [
                [_measure_opening(engine, browser, address, folder, query) for _ in range(runs)]
                for query in _FIRST
            ]
    seconds = max(median(second for second, _ in query) for query in opened)
    cost = max(size for query in opened for _, size in query)
    return (
        f"{engine.name:14}  {found.recall:6.3f}  {found.precision:9.3f}  {found.empty:5}  "
        f"{cost / 1000:8,.1f} kB  {seconds:5.2f} s  {found.again:8.1f} ms"
    )


@click.command()
@click.option("--essays", multiple=True, type=int, default=(100, 1000), show_default=True)
@click.option("--runs", default=3, show_default=True, help="Openings timed; the median counts.")
def main(essays: tuple[int, ...], runs: int) -> None:
    """Measure, and print a table."""
    case = read_case("everyday")
    click.echo("essays  search          recall  precision  empty  first answer         next answer")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_chromium()), args=list(ARGUMENTS))
        for count in essays:
            made = make_essays(count - len(case.pages))
            own = [make_page("ja", essay.slug, essay.title, essay.body) for essay in made]
            pages = [*own[: count // 2], *case.pages, *own[count // 2 :]]
            for engine in _list_engines():
                click.echo(f"{count:6}  {_measure(engine, browser, pages, case, runs)}")
        browser.close()


if __name__ == "__main__":
    main()
