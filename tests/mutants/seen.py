"""Which tests can see which lines: recorded once for a state of the repository, by coverage.py."""

from __future__ import annotations

import ast
import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import coverage

from mutants.tree import CODE, PLACE, TREE, list_ignored, run_tests

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
    """``seconds`` of each test, and the tests by file (below the code's folder) and line."""

    seconds: Mapping[str, float]
    lines: Mapping[str, Mapping[int, frozenset[str]]]

    def list_tests(self, file: str, line: int) -> list[str]:
        """Those that run a line, or anything of the file where it runs at its import: the quickest first."""
        lines = self.lines.get(file, {})
        source = (TREE / CODE / file).read_text(encoding="utf-8")
        inside = _list_inner_lines(source)
        places = [line] if line in inside else list(inside & lines.keys())
        found = {test for place in places for test in lines.get(place, ())}
        return sorted(found, key=lambda test: (self.seconds[test], test))


def record() -> Seen:
    """Run the tests once, unchanged, and note what each of them runs."""
    data, notes, settings = PLACE / "data", PLACE / "tests.json", PLACE / "coverage.ini"
    if not notes.is_file():
        data.mkdir(parents=True, exist_ok=True)
        for old in data.iterdir():
            old.unlink()
        settings.write_text(_SETTINGS, encoding="utf-8")
        environ = {
            "COVERAGE_PROCESS_START": str(settings),
            "MUTANTS_RECORD": str(notes),
            "MUTANTS_CONTEXT": "",
        }
        program = ("-m", "coverage", "run", f"--rcfile={settings}", "-m")
        code, said = run_tests("mutants.record", list_ignored(), environ, program=program, limit=3600)
        print(said[-1500:] if code else f"Recorded: {said.strip().splitlines()[-1:]}", flush=True)
    told = json.loads(notes.read_text(encoding="utf-8"))
    return Seen(told["seconds"], _read_lines(data, told))


def _read_lines(
    folder: Path, told: Mapping[str, Mapping[str, list[str]]]
) -> dict[str, dict[int, frozenset[str]]]:
    askers = defaultdict(set)
    for test, names in told["fixtures"].items():
        for name in names:
            askers[f"fixture:{name}"].add(test)
    seen: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for path in folder.iterdir():
        data = coverage.CoverageData(basename=str(path))
        data.read()
        for measured in data.measured_files():
            name = Path(measured).as_posix().rpartition(f"/{CODE}/")[2]
            for line, contexts in data.contexts_by_lineno(measured).items():
                for context in contexts:
                    seen[name][line] |= askers.get(context, {context}) & told["seconds"].keys()
    return {name: {line: frozenset(tests) for line, tests in found.items()} for name, found in seen.items()}


def _list_inner_lines(source: str) -> set[int]:
    """The lines within functions: the others run when the file is imported."""
    inner = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            body = node.body if isinstance(node.body, list) else [node.body]
            for one in body:
                inner |= set(range(one.lineno, (one.end_lineno or one.lineno) + 1))
    return inner
