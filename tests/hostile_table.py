"""Hostile texts and files, and what becomes of each: by MkDocs and its theme alone, and by a tree of ours.

Our own judge is not asked: a page is live where lxml sees more in it than in a harmless page of its site.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from lxml import html as lxml_html

from desk import EXTENSIONS, SITE
from projects import ROOT
from tsunagu.html.allowed import ADDRESSES, ALLOWED, find_scheme, is_allowed_attribute

CASES = ROOT / "tests" / "cases"
LIVE, HARMLESS, FAILS = "LIVE", "harmless", "no site"
HARMLESS_URI = "harmless.md"


@dataclass(frozen=True, slots=True)
class Case:
    """A file of docs/; a text is a page of its own below a heading."""

    name: str
    uri: str
    content: str


def list_cases(folder: Path | None) -> Iterator[Case]:
    """Those of this repository, and those of a folder as they were found elsewhere."""
    texts = yaml.safe_load((CASES / "hostile.yml").read_text(encoding="utf-8"))
    yield from (_make_page(f"text {number}", case["text"]) for number, case in enumerate(texts))
    files = yaml.safe_load((CASES / "mistakes" / "active-files.yml").read_text(encoding="utf-8"))
    told = "\n".join(files["en"])
    yield from (Case(uri, uri, text) for uri, text in files["files"].items() if f"docs/{uri}:" in told)
    for path in sorted(folder.iterdir()) if folder else ():
        if path.suffix == ".md":
            yield _make_page(path.stem, path.read_text(encoding="utf-8").partition("\n---\n")[2])
        elif path.suffix == ".json":
            found = json.loads(path.read_text(encoding="utf-8"))
            yield from (_make_page(name, text) for name, text in found.items())
        elif path.suffix in (".html", ".js", ".svg"):
            yield Case(path.name, path.name, path.read_text(encoding="utf-8"))


def _make_page(name: str, text: str) -> Case:
    return Case(name, f"case-{name.replace(' ', '-').lower()}.md", f"# 題\n\n{text}\n")


def judge_plain(cases: Sequence[Case]) -> dict[str, str]:
    """What MkDocs publishes with the theme and the same extensions, and nothing of ours."""
    settings = {
        "site_name": "x",
        "theme": {"name": "material", "font": False},
        "plugins": [],
        "markdown_extensions": EXTENSIONS,
    }

    def judge(batch: Sequence[Case], project: Path) -> dict[str, str]:
        _write(project, batch, {"index.md": "# 題\n"})
        (project / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
        _run(project, {}, "mkdocs", "build", "--quiet")
        return _look(project / "site", batch)

    return _judge_all(cases, judge)


def judge_ours(cases: Sequence[Case], tree: Path) -> dict[str, str]:
    """What the check of a tree of this project tells, and what it publishes of the rest."""
    environment = {"PYTHONPATH": str(tree / "hooks"), "TSUNAGU_NOW": "2026-06-01T12:00"}

    def judge(batch: Sequence[Case], project: Path) -> dict[str, str]:
        for name in ("hooks", "overrides"):
            (project / name).symlink_to(tree / name)
        config = (ROOT / "tests" / "sample" / "mkdocs.yml").read_text(encoding="utf-8")
        (project / "mkdocs.yml").write_text(config, encoding="utf-8")
        _write(project, batch, SITE)
        told = _read_told(_run(project, environment, _find_command(tree), "check", "--json", fails=True))
        rest = [case for case in batch if case.uri not in told]
        for case in batch:
            if case.uri in told:
                (project / "docs" / case.uri).unlink()
        _run(project, environment, "mkdocs", "build", "--quiet")
        seen = _look(project / "site", rest)
        return {
            case.uri: f"refused: {told[case.uri]}" if case.uri in told else seen[case.uri] for case in batch
        }

    return _judge_all(cases, judge)


def _find_command(tree: Path) -> str:
    """The module of the command, which had other names."""
    project = tomllib.loads((tree / "pyproject.toml").read_text(encoding="utf-8"))
    name: str = project["project"]["scripts"]["tsunagu"].partition(":")[0]
    return name


def _judge_all(
    cases: Sequence[Case], judge: Callable[[Sequence[Case], Path], Mapping[str, str]]
) -> dict[str, str]:
    """All at once; where that makes no site, each half, so that the one that does it is found."""
    try:
        with TemporaryDirectory() as folder:
            return dict(judge(cases, Path(folder)))
    except (subprocess.SubprocessError, ValueError):
        if len(cases) == 1:
            return {cases[0].uri: FAILS}
        half = len(cases) // 2
        return _judge_all(cases[:half], judge) | _judge_all(cases[half:], judge)


def _write(project: Path, cases: Sequence[Case], beside: Mapping[str, str]) -> None:
    files = {case.uri: case.content for case in cases}
    for uri, text in {**beside, HARMLESS_URI: "# 題\n\n文です。\n", **files}.items():
        path = project / "docs" / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _run(project: Path, environment: Mapping[str, str], *command: str, fails: bool = False) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=not fails,
    )
    return done.stdout


def _read_told(output: str) -> dict[str, str]:
    """The codes of the mistakes in each file."""
    told: dict[str, dict[str, None]] = {}
    for one in json.loads(output):
        if one["severity"] == "error":
            told.setdefault(one["path"].removeprefix("docs/"), {})[one["code"]] = None
    return {uri: ", ".join(codes) for uri, codes in told.items()}


def _look(site: Path, cases: Sequence[Case]) -> dict[str, str]:
    usual = _count_active(site / "harmless" / "index.html")
    found = {}
    for case in cases:
        if case.uri.endswith(".md"):
            more = _count_active(site / case.uri.removesuffix(".md") / "index.html") - usual
            found[case.uri] = f"{LIVE}: {', '.join(more)}" if more else HARMLESS
        else:
            found[case.uri] = LIVE if (site / case.uri).is_file() else "not published"
    return found


def _count_active(page: Path) -> Counter[str]:
    """How often a page has each thing that is not on the list."""
    count: Counter[str] = Counter()
    for element in lxml_html.document_fromstring(page.read_bytes()).iter():
        if not isinstance(element.tag, str) or element.tag == "nav" or element.get("rel") in ("prev", "next"):
            continue  # which say where a page stands
        if element.tag not in ALLOWED:
            count[element.tag] += 1
            continue
        for name, value in element.attrib.items():
            scheme = find_scheme(value) if name in ADDRESSES else ""
            if scheme or not (name.startswith("data-") or is_allowed_attribute(element.tag, name, value)):
                count[scheme or f"{element.tag} {name}"] += 1
    return count


def write_table(cases: Sequence[Case], columns: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """A row a case, and what it comes to."""
    yield f"| case | {' | '.join(columns)} |"
    yield f"| --- |{' --- |' * len(columns)}"
    for case in cases:
        shown = " ".join(case.content.split()[2:])[:40] if case.name.startswith("text ") else ""
        name = f"{case.name} {shown}".replace("|", "&#124;").replace("<", "&lt;").replace("`", "&#96;")
        yield f"| {name} | {' | '.join(column[case.uri] for column in columns.values())} |"
    live = [sum(LIVE in verdict for verdict in column.values()) for column in columns.values()]
    yield f"| live of {len(cases)} | {' | '.join(map(str, live))} |"


def tabulate(folder: Path | None, before: Path | None) -> Iterator[str]:
    """Plain MkDocs, an earlier tree if there is one, and this one."""
    cases = list(list_cases(folder))
    columns = {"plain MkDocs": judge_plain(cases)}
    if before:
        columns["before"] = judge_ours(cases, before)
    columns["now"] = judge_ours(cases, ROOT)
    yield from write_table(cases, columns)
