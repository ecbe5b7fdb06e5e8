"""One function a list of the desk, each of values alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

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
from tsunagu.content import Commit, is_published, is_scheduled
from tsunagu.model import Essay, Library, Problem, Term
from tsunagu.text import plain_text

#: What a check tells of links within the site.
_DEAD: Final = frozenset(
    ("broken-anchor", "broken-html-link", "broken-link", "link-to-hidden", "unknown-term")
)
_MONTHS: Final = 12

#: When a file was begun, and when it was touched last.
Age = tuple[datetime, datetime]


def list_drafts(library: Library, ages: Mapping[str, Age], now: datetime) -> tuple[Draft, ...]:
    """The drafts, the one that was begun first before all others."""
    drafts = sorted(
        (essay for essay in library.essays if essay.draft), key=lambda one: (ages[one.uri], one.uri)
    )
    return tuple(
        Draft(one.uri, one.title, *(max(0, (now - moment).days) for moment in ages[one.uri]))
        for one in drafts
    )


def list_waiting(library: Library, now: datetime) -> tuple[Waiting, ...]:
    """What goes out by itself, the next first."""
    found = [one for one in library.essays if is_scheduled(one, now) and not one.draft]
    return tuple(
        Waiting(one.uri, one.title, one.date.astimezone(now.tzinfo))
        for one in sorted(found, key=lambda one: (one.date, one.uri))
    )


def list_untranslated(library: Library) -> tuple[Untranslated, ...]:
    """The essays that a language lacks, newest first; a draft lacks nothing yet, and fills its own gap."""
    by_id: dict[str, list[Essay]] = defaultdict(list)
    for essay in library.essays:
        by_id[essay.id].append(essay)
    return tuple(_list_lacking(by_id.values(), library.languages))


def _list_lacking(groups: Iterable[Sequence[Essay]], languages: Sequence[str]) -> Iterator[Untranslated]:
    for essays in groups:
        written = [essay for essay in essays if not essay.draft]
        lacking = tuple(code for code in languages if code not in {essay.language for essay in essays})
        if written and lacking:
            first = min(written, key=lambda essay: languages.index(essay.language))
            yield Untranslated(first.uri, first.title, lacking)


def list_behind(library: Library) -> tuple[Behind, ...]:
    """The translations that are behind, the longest first; what is not committed yet is the newest."""
    titles = {essay.uri: essay.title for essay in library.essays}
    rows = [
        Behind(uri, titles[uri], newer.place.uri, newer.place.line, newer.since, newer.words)
        for uri, newer in library.newer.items()
    ]
    return tuple(
        sorted(rows, key=lambda row: (row.since is None, row.since.timestamp() if row.since else 0, row.uri))
    )


def list_loose(terms: Iterable[Term], default: str) -> tuple[LooseTerm, ...]:
    """Terms as they are listed."""
    return tuple(LooseTerm(term.place.uri, term.id, _name(term, default)) for term in terms)


def list_undefined(library: Library) -> tuple[LooseTerm, ...]:
    """Terms that some language has no definition of, also those whose header has a mistake."""
    rows = (
        LooseTerm(term.place.uri, term.id, _name(term, library.languages[0]), lacking)
        for term in (*library.terms, *library.unfinished.terms)
        if (lacking := tuple(code for code in library.languages if not term.definition.get(code, "").strip()))
    )
    return tuple(rows)


def _name(term: Term, default: str) -> str:
    return term.name.get(default) or next(iter(term.name.values()), term.id)


def list_dead(problems: Iterable[Problem]) -> tuple[Spot, ...]:
    """The links to pages, headings and terms of the site that are not there, or not out."""
    found = (problem for problem in problems if problem.code in _DEAD)
    rows = (Spot(one.place.uri, one.place.line, one.values.get("seen", "")) for one in found)
    return tuple(sorted(rows, key=lambda row: (row.uri, row.line, row.seen)))


def list_months(library: Library, now: datetime) -> tuple[Month, ...]:
    """The last twelve months, this one first: what readers got in each, by the dates of the essays."""
    names = [_name_month(now.year * 12 + now.month - 1 - back) for back in range(_MONTHS)]
    essays: dict[str, int] = dict.fromkeys(names, 0)
    lengths: dict[str, dict[str, int]] = {name: dict.fromkeys(library.languages, 0) for name in names}
    for essay in library.essays:
        name = f"{essay.date.astimezone(now.tzinfo):%Y-%m}"
        if name in essays and is_published(essay, now):
            essays[name] += 1
            lengths[name][essay.language] += measure(essay.body.text, essay.language)
    return tuple(Month(name, essays[name], lengths[name]) for name in names)


def _name_month(number: int) -> str:
    return f"{number // 12:04}-{number % 12 + 1:02}"


def is_counted_by_letters(language: str) -> bool:
    """Whether a language has no blanks between its words.

    >>> is_counted_by_letters("ja"), is_counted_by_letters("zh-Hant"), is_counted_by_letters("en")
    (True, True, False)
    """
    return language.partition("-")[0] in ("ja", "zh")


def measure(markdown: str, language: str) -> int:
    """How long a text is, in characters or words.

    >>> measure("**本社**の 時計", "ja"), measure("The *clock* there.", "en")
    (5, 3)
    """
    words = plain_text(markdown).split()
    return sum(map(len, words)) if is_counted_by_letters(language) else len(words)


def find_last(library: Library, commits: Iterable[Commit], now: datetime) -> LastCommit | None:
    """The newest commit that changed an essay which is out; one that was renamed is changed."""
    titles = {essay.uri: essay.title for essay in library.essays if is_published(essay, now)}
    for commit in commits:
        new = [change.uri for change in commit.changes if not change.old_uri and change.uri in titles]
        changed = [change.uri for change in commit.changes if change.old_uri and change.uri in titles]
        if new or changed:
            rows = (tuple((uri, titles[uri]) for uri in sorted(uris)) for uris in (new, changed))
            return LastCommit(commit.id, commit.time.astimezone(now.tzinfo), *rows)
    return None
