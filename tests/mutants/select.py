"""A pytest plugin: only the tests that a file names, in its order."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep what ``MUTANTS_TESTS`` names."""
    wanted = Path(os.environ["MUTANTS_TESTS"]).read_text(encoding="utf-8").splitlines()
    order = {name: place for place, name in enumerate(wanted)}
    items[:] = sorted((item for item in items if item.nodeid in order), key=lambda item: order[item.nodeid])
