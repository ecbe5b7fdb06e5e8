"""What a check may look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tsunagu.model import Library


@dataclass(frozen=True, slots=True)
class Ground:
    """The whole library (drafts too), the uris of all files and generated pages, and the time."""

    library: Library
    uris: frozenset[str]
    now: datetime
