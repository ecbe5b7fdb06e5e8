"""What is made once for all workers of a run: who wants it first makes it, the others wait and take it."""

from __future__ import annotations

import fcntl
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

_T = TypeVar("_T")


def share(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], _T]) -> _T:
    """What ``make`` returned for a folder of this run; whoever is given it writes nothing there."""
    base = factory.getbasetemp()
    home = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / f"shared-{name}"
    home.mkdir(exist_ok=True)
    made = home / "made.pickle"
    with (home / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.is_file():
            folder = home / "folder"
            folder.mkdir()
            made.write_bytes(pickle.dumps(make(folder)))
    value: _T = pickle.loads(made.read_bytes())
    return value
