"""The desk in words: the same for the terminal and for the page in the preview."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tsunagu.checks.desk.desk import Desk
from tsunagu.checks.desk.entries import Behind, LastCommit, LooseTerm, Month, Spot
from tsunagu.checks.desk.lists import is_counted_by_letters
from tsunagu.messages import say

#: So much of a paragraph is enough to find it by.
_MOST: Final = 24


@dataclass(frozen=True, slots=True)
class DeskLine:
    """One entry: the file and line that it is in (0: the file as a whole), its title, what is said of it."""

    uri: str
    line: int
    title: str
    note: str = ""

    def name_place(self, folder: str) -> str:
        """The file, as a terminal and an editor open it; empty where the entry is of none."""
        place = f"{folder}/{self.uri}" if self.uri else ""
        return f"{place}:{self.line}" if self.line else place


@dataclass(frozen=True, slots=True)
class DeskSection:
    """One list; without lines ``empty`` says why."""

    title: str
    lines: tuple[DeskLine, ...]
    empty: str


def write_sections(desk: Desk, folder: str, ui_language: str) -> Iterator[DeskSection]:
    """The lists in the order in which an author asks for them; ``folder`` is that of the content."""
    words = _Words(folder, ui_language)
    rows: dict[str, Iterable[DeskLine]] = {
        "drafts": (
            DeskLine(one.uri, 0, one.title, words.say("draft", days=one.days, idle=one.idle))
            for one in desk.drafts
        ),
        "waiting": (
            DeskLine(one.uri, 0, one.title, f"{one.date:%Y-%m-%d %H:%M} ({one.date:%Z})")
            for one in desk.waiting
        ),
        "untranslated": (
            DeskLine(one.uri, 0, one.title, words.list_lacking(one.languages)) for one in desk.untranslated
        ),
        "behind": (DeskLine(one.uri, 0, one.title, words.say_newer(one)) for one in desk.behind),
        "unused": map(words.write_term, desk.unused),
        "undefined": map(words.write_term, desk.undefined),
        "dead": map(_write_spot, desk.dead),
        "wordless": map(_write_spot, desk.wordless),
        "months": (DeskLine("", 0, one.month, words.say_lengths(one)) for one in desk.months),
        "published": words.list_published(desk.published),
    }
    for name, lines in rows.items():
        empty = "unknown" if name == "published" and desk.published is None else "nothing"
        yield DeskSection(words.say(name), tuple(lines), words.say(empty))


def _write_spot(spot: Spot) -> DeskLine:
    return DeskLine(spot.uri, spot.line, spot.seen)


@dataclass(frozen=True, slots=True)
class _Words:
    folder: str
    ui_language: str

    def say(self, name: str, **values: object) -> str:
        return say(f"desk/{name}", self.ui_language, **values)

    def list_lacking(self, languages: Sequence[str]) -> str:
        return self.say("lacks", codes=", ".join(languages))

    def write_term(self, term: LooseTerm) -> DeskLine:
        return DeskLine(term.uri, 0, term.name, self.list_lacking(term.languages) if term.languages else "")

    def say_newer(self, row: Behind) -> str:
        place = f"{self.folder}/{row.original}:{row.line}"
        if not row.words and row.since:
            return self.say("newer-by-date", place=place, day=f"{row.since:%Y-%m-%d}")
        words = row.words if len(row.words) <= _MOST else f"{row.words[: _MOST - 1].rstrip()}…"
        return self.say("newer", place=place, words=words)

    def say_lengths(self, month: Month) -> str:
        lengths = (
            self.say("letters" if is_counted_by_letters(code) else "words", code=code, count=f"{length:,}")
            for code, length in month.lengths.items()
            if length
        )
        if not month.essays:
            return "–"
        joint = "、" if self.ui_language == "ja" else ", "
        return joint.join([self.say("essays", count=month.essays), *lengths])

    def list_published(self, last: LastCommit | None) -> Iterator[DeskLine]:
        for name, rows in (("new", last.new), ("changed", last.changed)) if last else ():
            note = self.say(name, time=f"{last.time:%Y-%m-%d %H:%M}", commit=last.id[:8]) if last else ""
            yield from (DeskLine(uri, 0, title, note) for uri, title in rows)
