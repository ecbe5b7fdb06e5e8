"""What was made in an earlier build and need not be made again: bytes by a key of all that went into them.

The cache is a folder that may be deleted at any time; a build without it gives the same bytes. What is not
whole any more (a disk that was full, a hand that was in it) is made anew.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path

from tsunagu.text import seal, unseal


@dataclass
class Cache:
    """One kind of thing, a file each in ``folder``. Where the folder can't be written, nothing is kept."""

    folder: Path
    _used: set[str] = field(default_factory=set)

    def fetch(self, key: str, make: Callable[[], bytes]) -> bytes:
        """The bytes for a key (letters and digits), made now if they aren't there."""
        self._used.add(key)
        path = self.folder / key
        with contextlib.suppress(OSError):
            kept = unseal(path.read_bytes()) or b""
            if kept.startswith(name := f"{key}\n".encode()):
                return kept[len(name) :]
        content = make()
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            # Written apart and renamed: a build that is cut short leaves no half file under the key.
            part = path.with_name(f"{key}.{os.getpid()}")
            part.write_bytes(seal(f"{key}\n".encode() + content))
            part.replace(path)
        return content

    def drop_unused(self) -> None:
        """Forget what was not asked for since this object was made."""
        for path in _list_files(self.folder):
            if path.name not in self._used:
                with contextlib.suppress(OSError):
                    path.unlink()


def _list_files(folder: Path) -> Collection[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return ()
