"""Two folders change places in one step, where the operating system can: Linux, and macOS.

Python has no function for it. Elsewhere, and on a disk that can't (NFS, some of Docker's), nothing is done.
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path
from typing import Final

#: What Linux calls the folder in which a process stands, and the wish to exchange.
_HERE, _EXCHANGE = -100, 2

#: The same wish on macOS.
_SWAP: Final = 2


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places at once; False where they could not, and nothing has changed."""
    first, second = os.fsencode(one), os.fsencode(other)
    try:
        library = ctypes.CDLL(None)
        if sys.platform == "linux":
            return not library.renameat2(_HERE, first, _HERE, second, _EXCHANGE)
        if sys.platform == "darwin":
            return not library.renamex_np(first, second, _SWAP)
    except (OSError, AttributeError, TypeError):  # a C library without the function, or none to be had
        return False
    return False
