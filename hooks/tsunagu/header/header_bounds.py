"""Where the header of a Markdown file begins and ends, also where its ``---`` are not what they should be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tsunagu.header.yaml_nodes import Note
from tsunagu.model import Place, Problem, Repair

_FENCE: Final = re.compile(r"(?:---|\.\.\.)[ \t]*")

#: What is typed, or put there by a word processor, instead of three hyphens.
_BAD_FENCE: Final = re.compile("[ \t\u3000]*(?:[-‐‑‒–—―−－ーｰ─━]{2,}|[—―─━]|[=＝_＿~～]{3,})[ \t\u3000]*")
_DASHES: Final = re.compile("[-‐‑‒–—―－−ーｰ─━]+")
_TRAILED: Final = re.compile("---+[ \t\u3000]+\\S.*")
_KEY: Final = re.compile("[ \t\u3000]*[\"']?[A-Za-z_Ａ-Ｚａ-ｚ＿][\\w-]*[\"']?[ \u3000]*[:：]")
_PART: Final = re.compile("[ \t\u3000]|[-－・][ \t]*\\S|[\\]}\"'#]")


@dataclass(frozen=True, slots=True)
class Bounds:
    """Line numbers from 0: the header is ``lines[start:end]``, the text ``lines[body:]``."""

    start: int
    end: int
    body: int


def find_header(lines: Sequence[str], uri: str, note: Note) -> Bounds | None:
    """The bounds of the header, or None where there is none; what is wrong with its marks is noted.

    >>> find_header(["---", "title: x", "---", "text"], "a.md", print)
    Bounds(start=1, end=2, body=3)
    """
    start = _find_start(lines, uri, note)
    if start is None:
        return None
    end = next((number for number in range(start, len(lines)) if _is_fence(lines[number])), -1)
    if end >= 0 and all(_KEY.match(line) for line in lines[start:end]):
        return Bounds(start, end, end + 1)
    text = next((number for number in range(start, len(lines)) if _is_text(lines, number, start)), len(lines))
    for number in range(start, text):
        if _is_fence(lines[number]):
            return Bounds(start, number, number + 1)
        if _BAD_FENCE.fullmatch(lines[number]) or _TRAILED.fullmatch(lines[number]):
            note(_tell_bad(lines[number], Place(uri, number + 1)))
            return Bounds(start, number, number + 1)
    last = max(number for number in range(text) if number < start or lines[number].strip())
    note(Problem("unclosed-header", Place(uri, last + 1)))
    return Bounds(start, text, text)


def _find_start(lines: Sequence[str], uri: str, note: Note) -> int | None:
    """The line below the mark that begins the header."""
    if _is_fence(lines[0]) and lines[0].startswith("-"):
        return 1
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if _BAD_FENCE.fullmatch(lines[first]) and not _is_fence(lines[first]) and _has_key(lines, first + 1):
        note(_tell_bad(lines[first], Place(uri, first + 1)))
        return first + 1
    if first == 0 and _is_bare_header(lines):
        note(Problem("no-fence", Place(uri)))
        return 0
    for number, line in enumerate(lines):
        if _is_fence(line) and _has_key(lines, number + 1):
            if first < number and not _ends_soon(lines, number + 1):
                return None
            note(Problem("header-not-first", Place(uri, number + 1)))
            return number + 1
    return None


def _tell_bad(line: str, place: Place) -> Problem:
    """A mark that is none; ``known`` where it can only be meant as three hyphens."""
    seen = line.rstrip()
    known = "---" if _DASHES.fullmatch(seen) else ""
    repair = Repair(place, seen, known) if known else None
    return Problem("bad-fence", place, {"seen": seen, "known": known}, repair)


def _is_fence(line: str) -> bool:
    return bool(_FENCE.fullmatch(line))


def _has_key(lines: Sequence[str], number: int) -> bool:
    return number < len(lines) and bool(_KEY.match(lines[number]))


def _ends_soon(lines: Sequence[str], start: int) -> bool:
    """Whether a header that begins here is closed before any text: else ``---`` is only a line."""
    for number in range(start, len(lines)):
        if _is_fence(lines[number]):
            return number - start > 1
        if _is_text(lines, number, start) or not lines[number].strip():
            return False
    return False


def _is_bare_header(lines: Sequence[str]) -> bool:
    """Two keys or more from the first line on, and then a mark that would close them."""
    return _has_key(lines, 0) and _has_key(lines, 1) and _ends_soon(lines, 0)


def _is_text(lines: Sequence[str], number: int, start: int) -> bool:
    """A line below a blank one that looks like no part of a header: the text begins before it is closed."""
    line = lines[number]
    below_blank = number > start and not lines[number - 1].strip()
    header_like = not line.strip() or _is_mark(line) or _KEY.match(line) or _PART.match(line)
    return below_blank and not header_like


def _is_mark(line: str) -> bool:
    return _is_fence(line) or bool(_BAD_FENCE.fullmatch(line))
