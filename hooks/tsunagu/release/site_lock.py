"""One build at a time of one site: the second waits for the first, and nothing is left of a killed one.

The lock is the operating system's own, on a hidden file beside the site: it goes with the process that has
it, however that ends.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

_TURN: Final = 0.05

#: What it is called where another process has the lock, or has just deleted the file.
_TAKEN: Final = (BlockingIOError, PermissionError, FileNotFoundError)

if sys.platform == "win32":
    import msvcrt

    def _try(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try(handle: int) -> None:
        # Of a process, not of a handle: a second build in the same process waits for nobody.
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class BusyError(Exception):
    """Another build had the lock for as long as was to be waited."""


def take_lock(path: Path, patience: float, tell: Callable[[], None]) -> Callable[[], None]:
    """Lock a file that need not be there, and return what gives it back.

    ``tell`` is called once where another has it; after ``patience`` seconds a BusyError is raised.
    """
    end = time.monotonic() + patience
    handle = _take(path)
    if handle is None:
        tell()
    while handle is None:
        if time.monotonic() > end:
            raise BusyError(path)
        time.sleep(_TURN)
        handle = _take(path)
    return partial(_give_back, path, handle)


def _take(path: Path) -> int | None:
    """The handle of a lock; None where another process has it, or has just deleted its file."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _try(handle)
        if os.path.samestat(os.fstat(handle), path.stat()):
            return handle
    except _TAKEN:
        pass
    except OSError:  # a disk on which nothing can be locked: each build has a folder of its own all the same
        return handle
    os.close(handle)
    return None


def _give_back(path: Path, handle: int) -> None:
    """Delete the file while nobody else can have it; Windows deletes none that is open."""
    if sys.platform == "win32":
        os.close(handle)
        path.unlink(missing_ok=True)
        return
    path.unlink(missing_ok=True)
    os.close(handle)
