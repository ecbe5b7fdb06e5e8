"""Write files so that nobody ever sees half of one, and nothing is overwritten by accident."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def replace_file(path: Path, content: bytes) -> None:
    """Put new content in an old file's place at once, with the old one's mode."""
    mode = path.stat().st_mode & 0o7777
    with _write_beside(path, content) as written:
        written.chmod(mode)
        written.replace(path)


def create_file(path: Path, content: bytes) -> bool:
    """Write a file that is not there yet, all of it or nothing; False where one is there already."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with _write_beside(path, content) as written:
        written.chmod(0o644)
        try:
            path.hardlink_to(written)  # a rename would overwrite
        except FileExistsError:
            return False
        except OSError:  # a disk without links
            if path.exists():
                return False
            written.rename(path)
    return True


@contextmanager
def _write_beside(path: Path, content: bytes) -> Iterator[Path]:
    """A hidden file in the same folder, gone afterwards unless it was renamed."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        yield written
    finally:
        written.unlink(missing_ok=True)
