"""Start the preview again when its own code changes: Python keeps the modules it has loaded."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

_STARTED = time.time()


def restart_when_changed(folder: Path) -> None:
    """Replace this process by a new one like it, if a Python file of the folder was saved since it began."""
    now = time.time()
    if any(_STARTED < path.stat().st_mtime <= now for path in folder.rglob("*.py")):
        sys.stdout.flush()
        sys.stderr.flush()
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
