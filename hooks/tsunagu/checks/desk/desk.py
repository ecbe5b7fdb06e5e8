"""All that lies on the desk, gathered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from tsunagu.checks.context import CheckContext
from tsunagu.checks.desk.entries import (
    Behind,
    Draft,
    LastCommit,
    LooseTerm,
    Month,
    Spot,
    Untranslated,
    Waiting,
)
from tsunagu.checks.desk.lists import (
    Age,
    find_last,
    list_behind,
    list_dead,
    list_drafts,
    list_loose,
    list_months,
    list_undefined,
    list_untranslated,
    list_waiting,
)
from tsunagu.checks.warnings.link_style import list_wordless
from tsunagu.content import Repository, follow_changes, list_pushed, open_repository
from tsunagu.model import Problem


@dataclass(frozen=True, slots=True)
class Desk:
    """One list a question; ``published`` is None where no history says what went out last."""

    drafts: tuple[Draft, ...]
    waiting: tuple[Waiting, ...]
    untranslated: tuple[Untranslated, ...]
    behind: tuple[Behind, ...]
    unused: tuple[LooseTerm, ...]
    undefined: tuple[LooseTerm, ...]
    dead: tuple[Spot, ...]
    wordless: tuple[Spot, ...]
    months: tuple[Month, ...]
    published: LastCommit | None


def gather_desk(context: CheckContext, problems: Iterable[Problem]) -> Desk:
    """The desk of a library that was looked at, with what was told of it."""
    from tsunagu.candidates import list_unused_terms  # noqa: PLC0415 (a check needs no tokenizer)

    library, now = context.library, context.now
    with open_repository(context.docs) as repository:
        ages = dict(_list_ages(context, repository))
        last = find_last(library, list_pushed(repository), now) if repository else None
    return Desk(
        drafts=list_drafts(library, ages, now),
        waiting=list_waiting(library, now),
        untranslated=list_untranslated(library),
        behind=list_behind(library),
        unused=list_loose(list_unused_terms(library, context.dialect), library.languages[0]),
        undefined=list_undefined(library),
        dead=list_dead(problems),
        wordless=tuple(_list_wordless(context)),
        months=list_months(library, now),
        published=last,
    )


def _list_wordless(context: CheckContext) -> Iterator[Spot]:
    for page in context.pages:
        yield from (Spot(one.place.uri, one.place.line) for one in list_wordless(page))


def _list_ages(context: CheckContext, repository: Repository | None) -> Iterator[tuple[str, Age]]:
    """When each draft was begun and touched: by its commits, else by the disk."""
    for essay in context.library.essays:
        if essay.draft:
            times = [commit.time for commit, _ in follow_changes(repository, essay.uri)] if repository else []
            saved = _read_time(context, essay.uri)
            yield essay.uri, (min(times, default=saved), max(times, default=saved))


def _read_time(context: CheckContext, uri: str) -> datetime:
    try:
        return datetime.fromtimestamp((context.docs / uri).stat().st_mtime, UTC)
    except OSError:
        return context.now
