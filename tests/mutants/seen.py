"""Which tests can see which lines: recorded once for a state of the repository, by coverage.py."""

from __future__ import annotations

import ast
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import coverage
import coverage.exceptions

from mutants import record as recorder
from mutants.tree import CODE, PLACE, TREE, copy_tests, list_ignored, run_tests

_SETTINGS = f"""\
[run]
parallel = true
data_file = {PLACE}/data/seen
include = */{CODE}/*
context = ${{MUTANTS_CONTEXT-}}
core = ctrace
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """``seconds`` of each test; by file (below the code's folder) and line who ran it: tests, and fixtures.

    ``askers`` are the tests that ask for a fixture.
    """

    seconds: Mapping[str, float]
    askers: Mapping[str, Set[str]]
    lines: Mapping[str, Mapping[int, Set[str]]]

    def list_tests(self, file: str, line: int) -> list[str]:
        """Those that run a line, or anything of the file where the line runs at its import.

        The quickest come first.
        """
        lines = self.lines.get(file, {})
        inside = _list_inner_lines((TREE / CODE / file).read_text(encoding="utf-8"))
        places = [line] if line in inside else list(inside & lines.keys())
        contexts = {context for place in places for context in lines.get(place, ())}
        found = {test for context in contexts for test in self.askers.get(context, {context})}
        return sorted(found & self.seconds.keys(), key=lambda test: self._rank(test, contexts))

    def _rank(self, test: str, contexts: Set[str]) -> tuple[bool, bool, float, str]:
        """A site that is built once for many tests comes before the tests that build one for themselves."""
        seconds = self.seconds[test]
        return seconds > 1, test not in contexts, seconds, test


def record(more: Sequence[str] = ()) -> Seen:
    """Run the tests that are not recorded yet, and ``more``, unchanged; note what each of them runs."""
    data, notes, settings = PLACE / "data", PLACE / "notes", PLACE / "coverage.ini"
    known = notes.is_dir()
    for folder in (data, notes):
        folder.mkdir(parents=True, exist_ok=True)
    changed = [*copy_tests(), *more]
    settings.write_text(_SETTINGS, encoding="utf-8")
    if changed or not known:
        out = notes / f"{len(list(notes.iterdir())):04}.json"
        print(
            f"Recording {', '.join(changed) if known else 'all tests, once: this takes long'} ...", flush=True
        )
        environ = {"COVERAGE_PROCESS_START": str(settings), "MUTANTS_RECORD": str(out), "MUTANTS_CONTEXT": ""}
        program = ("-m", "coverage", "run", f"--rcfile={settings}", "-m")
        arguments = [*list_ignored(), *(changed if known else ())]
        code, said = run_tests(recorder, arguments, environ, program=program, limit=3600)
        if not out.is_file():
            raise SystemExit(f"Nothing was recorded:\n{said[-1500:]}")
        print(said[-1500:] if code else "Recorded.", flush=True)
    return _read(data, [json.loads(path.read_text(encoding="utf-8")) for path in sorted(notes.iterdir())])


def _read(data: Path, notes: Sequence[Mapping[str, Any]]) -> Seen:
    seconds: dict[str, float] = {}
    askers: dict[str, set[str]] = defaultdict(set)
    for told in notes:
        seconds.update(told["seconds"])
        for test, names in told["fixtures"].items():
            for name in names:
                askers[f"fixture:{name}"].add(test)
    seen: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for path in data.iterdir():
        for name, line, context in _list_lines(path):
            seen[name][line].add(context)
    return Seen(seconds, askers, seen)


def _list_lines(path: Path) -> Iterator[tuple[str, int, str]]:
    """The file, line and context of all that one process ran; nothing of one that was killed as it wrote."""
    data = coverage.CoverageData(basename=str(path))
    try:
        data.read()
    except coverage.exceptions.DataError:
        return
    for measured in data.measured_files():
        name = Path(measured).as_posix().rpartition(f"/{CODE}/")[2]
        for line, contexts in data.contexts_by_lineno(measured).items():
            yield from ((name, line, context) for context in contexts)


def _list_inner_lines(source: str) -> set[int]:
    """The lines within functions: the others run when the file is imported."""
    inner = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            body = node.body if isinstance(node.body, list) else [node.body]
            for one in body:
                inner |= set(range(one.lineno, (one.end_lineno or one.lineno) + 1))
    return inner
