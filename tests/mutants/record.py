"""A pytest plugin: writes which tests run which lines of the code, processes that they start included.

Each test is a context of coverage.py, and so is the setting up of each fixture that several tests share: what
it runs is seen by every test that asks for it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import coverage
import pytest

_SHARED = ("session", "package", "module", "class")


class Recorder:
    """Names the contexts, and gathers what was seen; ``out`` is the file to write."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._seconds: dict[str, float] = {}
        self._fixtures: dict[str, list[str]] = {}
        self._failed: set[str] = set()
        self._context = ""

    def _switch(self, context: str) -> None:
        self._context = context
        os.environ["MUTANTS_CONTEXT"] = context
        if (running := coverage.Coverage.current()) is not None:
            running.switch_context(context)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """A context for each test."""
        self._fixtures[item.nodeid] = list(getattr(item, "fixturenames", ()))
        self._switch(item.nodeid)
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[Any]) -> Iterator[None]:
        """A context for each shared fixture."""
        before = self._context
        if fixturedef.scope in _SHARED:
            self._switch(f"fixture:{fixturedef.argname}")
        try:
            return (yield)
        finally:
            self._switch(before)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """How long each test takes; one that fails unchanged says nothing of a mutant."""
        if report.when == "call":
            self._seconds[report.nodeid] = report.duration
        if report.outcome != "passed":
            self._failed.add(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        """Write what there is to know of each test."""
        good = {test: round(took, 4) for test, took in self._seconds.items() if test not in self._failed}
        notes = {"seconds": good, "fixtures": self._fixtures, "failed": sorted(self._failed)}
        self._out.write_text(json.dumps(notes), encoding="utf-8")


def pytest_configure(config: pytest.Config) -> None:
    """Begin, where ``MUTANTS_RECORD`` names a file."""
    config.pluginmanager.register(Recorder(Path(os.environ["MUTANTS_RECORD"])), "mutants-recorder")
