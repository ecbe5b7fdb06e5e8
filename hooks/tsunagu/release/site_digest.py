"""One number for a whole site, so that what is live already need not be published again."""

from __future__ import annotations

import hashlib
from pathlib import Path

#: The file in which a published site says its own digest.
DIGEST = "digest.txt"


def digest_site(folder: Path) -> str:
    """The SHA-256 of all paths and contents of a site folder but of its own digest."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name != DIGEST:
            total.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()
