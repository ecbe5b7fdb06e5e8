"""What ``tsunagu import`` makes of years of columns, in each of the ways they are saved: a table.

    .venv/bin/python tests/bench/imports.py [POSTS [FORMAT ...]]

The posts are the repository's essays, two in each, as each service and generator exports them (``exports``).
``words`` are the letters that readers saw and the essays have, in a hundred; ``pictures`` those that were
placed, three in every tenth post; ``remarks`` what ``tsunagu check`` says of the result. The bars for
1,000 posts: 100 in a hundred, all pictures, 0 errors, 50 remarks, 20 s of the processor, and + 0.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from html import escape
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

from exports.columns import Block, Column, p  # noqa: E402
from exports.generators import GENERATORS  # noqa: E402
from exports.movable_types import Export  # noqa: E402
from exports.services import SERVICES  # noqa: E402
from imported import NOW, import_case, make_settings, save  # noqa: E402
from imported_prose import read_shown, render, squeeze  # noqa: E402
from odd_pictures import save_picture  # noqa: E402
from projects import Project, make_project  # noqa: E402
from tsunagu.checks.content_check import find_warnings, read_content  # noqa: E402
from tsunagu.commands.project import read_project  # noqa: E402
from tsunagu.importers.plan.import_report import ImportReport  # noqa: E402
from tsunagu.importers.plan.import_run import import_posts  # noqa: E402
from tsunagu.text import plain_text  # noqa: E402

_HEADS = ("format", "posts", "essays", "words", "pictures", "errors", "remarks", "CPU s", "again CPU s")


def list_columns(count: int) -> Iterator[Column]:
    """Columns of the length that columns have, on as many days."""
    essays = sorted(ROOT.glob("docs/essays/*.md"))
    texts = [plain_text(path.read_text("utf-8").split("---\n", 2)[2]) for path in essays]
    bodies = [
        tuple(p(*map(escape, part.split("\n"))) for part in f"{one}\n\n{other}".split("\n\n") if part.strip())
        for one, other in zip(texts, texts[1:] + texts[:1], strict=True)
    ]
    first = Column("", "", NOW - timedelta(days=count + 1), ())
    for number, body in enumerate(islice(cycle(bodies), count)):
        names = [f"p{number}-{at}.png" for at in range(3)] if number < count / 10 else []
        pictures = [Block("img", (name, "港", "")) for name in names]
        yield replace(
            first,
            slug=f"post-{number}",
            title=f"題その{number}",
            date=first.date + timedelta(days=number),
            blocks=(p(f"{number} 番めの話。"), *pictures, *body),
        )


def measure(name: str, export: Export, columns: list[Column], folder: Path) -> list[str]:
    """The row of one format."""
    project = make_project(folder / "project")
    for path, text in export(columns).items():
        save(folder / "export", path, text)
    wanted = [block.lines[0] for one in columns for block in one.blocks if block.kind == "img"]
    for number, picture in enumerate(wanted):
        save(folder / "uploads", picture, save_picture("PNG") + number.to_bytes(4, "big"))
    first, seconds = _run(folder, project)
    errors, remarks = _check(project)
    again, more = _run(folder, project)
    placed = sum(essay.placed for essay in first.essays)
    return [
        name,
        str(first.found),
        f"{len(first.essays)} + {len(again.essays)}",
        f"{_count_kept(columns, first):.2f}",
        f"{placed} of {len(wanted)}",
        str(errors),
        str(remarks),
        f"{seconds:.1f}",
        f"{more:.1f}",
    ]


def _run(folder: Path, project: Project) -> tuple[ImportReport, float]:
    settings = replace(make_settings(project.docs), pictures=[folder / "uploads"])
    start = time.process_time()
    report = import_posts([folder / "export"], settings)
    return report, time.process_time() - start


def _check(project: Project) -> tuple[int, int]:
    """The mistakes and the remarks on what was imported."""
    settings = read_project(project.folder).settings
    content = read_content(project.docs, settings, NOW, lambda uri: "題その" in _read(project, uri))
    return len(content.problems), len(find_warnings(content, settings))


def _read(project: Project, uri: str) -> str:
    path = project.docs / uri
    return path.read_text("utf-8") if path.is_file() and "essays/" in uri else ""


def _count_kept(columns: list[Column], report: ImportReport) -> float:
    """Of a hundred letters those that came home, in order, in every twentieth post."""
    essays = {essay.title: essay.text for essay in report.essays}
    asked = kept = 0
    for column in columns[::20]:
        lines = [squeeze(line) for line in column.shown.split("\n")]
        shown = squeeze(read_shown(render(essays.get(column.title, "").partition("\n---\n")[2])))
        for line in lines:
            asked += len(line)
            kept += len(line) if line in shown else 0
    return 100 * kept / max(1, asked)


def main(count: int, names: list[str]) -> None:
    """Print the table."""
    exports = {**SERVICES, **GENERATORS}
    columns = list(list_columns(count))
    print("".join(f"{head:>18}" for head in _HEADS), flush=True)
    with TemporaryDirectory() as name:
        import_case("hatena", Path(name) / "warm")  # opens the dictionary once
    for name in names or exports:
        with TemporaryDirectory() as folder:
            row = measure(name, exports[name], columns, Path(folder))
        print("".join(f"{cell:>18}" for cell in row), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, sys.argv[2:])
