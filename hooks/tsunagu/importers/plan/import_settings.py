"""What an import is asked to do, and what it must know of the site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from tsunagu.importers.plan.factor_proposal import Find
from tsunagu.model import Library


@dataclass(frozen=True, slots=True)
class ImportSettings:
    """Where essays go, and what is known for them.

    ``docs`` is the folder of the content; ``library`` what is in it (its factors and terms); ``find`` gives
    the ids of the terms in a text; ``themes`` the factors of old themes (``read_themes``); ``site`` the
    address of the old blog, for exports that don't tell, perhaps with ``{basename}`` in it; ``language``
    that of the remarks, ``ja`` or ``en``, ``essay_language`` that of all the posts if the author says so;
    ``most_bytes`` the size of the largest file; ``pictures`` are folders and ZIPs with pictures of the posts.
    """

    docs: Path
    library: Library
    find: Find
    now: datetime
    themes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    site: str = ""
    language: str = "ja"
    essay_language: str = ""
    dry_run: bool = False
    most_bytes: int = 1_000_000
    pictures: Sequence[Path] = ()
