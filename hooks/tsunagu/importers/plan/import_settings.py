"""What an import is asked to do, and what it must know of the site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from tsunagu.importers.plan.factor_proposal import Find
from tsunagu.importers.plan.factor_rules import FactorRules
from tsunagu.model import Library


@dataclass(frozen=True, slots=True)
class ImportSettings:
    """Where essays go, and what is known for them.

    ``docs`` is the folder of the content; ``library`` what is in it (its factors and terms); ``find`` gives
    the ids of the terms in a text; ``rules`` say factors of old posts (``read_factor_rules``), ``accept``
    from which measured likelihood on a proposal by terms is none to look at; ``site`` the
    address of the old blog, for exports that don't tell, perhaps with ``{basename}`` in it; ``language``
    that of the remarks, ``ja`` or ``en``, ``essay_language`` that of all the posts if the author says so;
    ``most_bytes`` the size of the largest file; ``pictures`` are folders and ZIPs with pictures of the posts,
    ``picture_megapixels`` the most points of one, in millions.
    """

    docs: Path
    library: Library
    find: Find
    now: datetime
    rules: FactorRules = field(default_factory=FactorRules)
    site: str = ""
    language: str = "ja"
    essay_language: str = ""
    dry_run: bool = False
    most_bytes: int = 1_000_000
    accept: float | None = None
    pictures: Sequence[Path] = ()
    picture_megapixels: int = 50
