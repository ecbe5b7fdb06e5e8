"""The Markdown of one file, and where in the file its characters are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tsunagu.model import Body, Place, Problem, Repair
from tsunagu.text import Lines


@lru_cache(maxsize=16)
def _find_lines(text: str) -> Lines:
    """Counted once a text: a thousand mistakes in it would count its lines a thousand times."""
    return Lines(text)


@dataclass(frozen=True, slots=True)
class MarkdownText:
    """The Markdown of one file."""

    uri: str
    body: Body

    def place(self, line: int, column: int) -> Place:
        """The place in the file of a line and column of the body, both from 1."""
        taken = sum(width for at, start, width in self.body.cuts if at == line and start <= column)
        return Place(self.uri, self.body.line + line - 1, column + taken)

    def find_place(self, offset: int) -> Place:
        """The place of a character of the body."""
        return self.place(*_find_lines(self.body.text).place(offset))

    def mistyped(self, code: str, place: Place, seen: str, known: str, key: str = "known") -> Problem:
        """The problem of what was typed at a place and can only be meant as ``known``.

        ``key`` is the value by which the message says so. What goes over more than one line is left alone.
        """
        values = {"seen": " ".join(seen.split("\n")), key: known}
        return Problem(code, place, values, None if "\n" in seen else Repair(place, seen, known))
