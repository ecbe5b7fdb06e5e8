"""``tsunagu import --factors-from`` and ``--accept`` without files: the drafts that are here are decided."""

from __future__ import annotations

from pathlib import Path

from tsunagu.checks import CheckContext
from tsunagu.commands.fixes import Fix
from tsunagu.importers import FactorJudge, ImportSettings, UndecidedDraft, list_undecided
from tsunagu.model import Source


def list_drafts(context: CheckContext, settings: ImportSettings) -> list[UndecidedDraft]:
    """The drafts that an import left with factors that are a guess."""
    return list(list_undecided(context.library.essays, context.sources, FactorJudge(settings)))


def find_decisions(docs: Path, drafts: list[UndecidedDraft]) -> list[Fix]:
    """The files that would change. Nothing is written; a file that changed meanwhile is left alone."""
    settled = [(draft.source, draft.settle()) for draft in drafts]
    fixes = (_compare(docs / old.uri, old, new) for old, new in settled if new)
    return [fix for fix in fixes if fix]


def _compare(path: Path, old: Source, new: str) -> Fix | None:
    """The fix of a file, whose line ends stay as they are."""
    before = path.read_bytes().decode("utf-8", errors="replace")
    if before.replace("\r\n", "\n") != old.text:
        return None
    return Fix(path, old.uri, before, new.replace("\n", "\r\n") if "\r\n" in before else new)
