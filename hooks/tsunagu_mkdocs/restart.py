"""Start the preview again when its own code changes: Python keeps the modules it has loaded."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

_STARTED: Final = time.time()

#: Every module, also those that are imported only where they are needed.
_LOAD: Final = """\
import sys
sys.path.insert(0, sys.argv[1])
import importlib, main, pkgutil, tsunagu
for module in pkgutil.walk_packages(tsunagu.__path__, "tsunagu."):
    importlib.import_module(module.name)
"""

#: The end of a traceback: where it is, the line itself, and what is wrong with it.
_TOLD_LINES: Final = 4


def restart_when_changed(folder: Path, tell: Callable[[str], None]) -> None:
    """Replace this process by a new one like it, if a Python file of the folder was saved since it began.

    Code that a new process could not load is told, and the preview goes on with the old one: the next
    save tries again.
    """
    now = time.time()
    if not any(_STARTED < path.stat().st_mtime <= now for path in folder.rglob("*.py")):
        return
    if fault := find_import_fault(folder):
        tell(fault)
        return
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def find_import_fault(folder: Path) -> str:
    """Why the hooks of a folder can't be loaded, as Python says it; nothing where they can."""
    loaded = subprocess.run(
        [sys.executable, "-c", _LOAD, str(folder)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return "\n".join(loaded.stderr.splitlines()[-_TOLD_LINES:]) if loaded.returncode else ""
