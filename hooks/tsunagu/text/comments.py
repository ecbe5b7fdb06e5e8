"""Notes of an author to himself (``<!-- ... -->``, ``%%...%%``) are taken out before a text is read.

So no list, feed, card, search or page can show them, whatever each would make of them. A comment in code, or
behind a backslash, stays: it is shown there. What has no clear end is no comment, and is told. Between the
signs of Obsidian a note has its lines to itself: within words ``%%`` is what Jupyter, a format or a remainder
is written with.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

from tsunagu.text.markdown_mask import mask_blocks

#: A line, a column (both from 1, of what is left) and how many characters were taken out before it.
Cut = tuple[int, int, int]

_STOP: Final = re.compile(r"\\[\\`<]|`+|<!--|^[ \t]*+%%", re.MULTILINE)
#: A line that is a note, or lines between two that are nothing but its signs.
_PERCENTS: Final = re.compile(
    r"(?:[ \t]*+\n(?:(?![ \t]*+%%[ \t]*+$)[^\n]*+\n)*+[ \t]*+|(?:(?!%%)[^\n])++)%%(?=[ \t]*+$)", re.MULTILINE
)
_BLANKS: Final = re.compile(" *")
_BETWEEN: Final = " \u3000"
_PARAGRAPH_END: Final = re.compile(r"\n[ \t]*+\n")
#: What makes a comment doubtful: a second beginning, an escaped end, an end that only browsers see.
_NO_COMMENT: Final = re.compile(r"<!--|\\-|(?<=<!-)->|(?<=<!--)->|--!>")


def take_out_comments(text: str) -> tuple[str, tuple[Cut, ...]]:
    """A text without its comments, line by line as it was, and where its lines became shorter.

    >>> take_out_comments("a <!-- b --> c `<!-- d -->`")
    ('a c `<!-- d -->`', ((1, 3, 11),))
    >>> take_out_comments("a <!-- b\\n c -->\\nd")
    ('a\\n\\nd', ())
    """
    if "<!--" not in text and text.count("%%") < 2:
        return text, ()
    left = _Left(text)
    for start, end in _list_comments(text):
        left.take_out(start, end)
    return "".join([*left.parts, text[left.done :]]), tuple(left.cuts)


@dataclass
class _Left:
    """What is left of a text up to ``done``; ``line`` and ``column`` are where that ends, in what is left."""

    text: str
    parts: list[str] = field(default_factory=list)
    cuts: list[Cut] = field(default_factory=list)
    done: int = 0
    line: int = 1
    column: int = 1
    last: str = ""

    def take_out(self, start: int, end: int) -> None:
        """Lines stay; with a comment go the blanks that would mean something now, at either end of a line.

        Of two blanks around it one is left.
        """
        closes_line = self.text[end : end + 1] in ("", "\n")
        kept = self.text[self.done : start]
        if closes_line:
            kept = kept.rstrip(" ")
        elif _begins_line(self.text, start) and (blanks := _BLANKS.match(self.text, end)):
            end = blanks.end()
        elif (kept[-1:] or self.last) == self.text[end] and self.text[end] in _BETWEEN:
            end += 1
        self._keep(kept + "\n" * self.text.count("\n", start, end))
        if not closes_line:
            first = max(start, self.text.rfind("\n", start, end) + 1)
            self.cuts.append((self.line, self.column, end - first))
        self.done = end

    def _keep(self, kept: str) -> None:
        self.parts.append(kept)
        self.last = kept[-1:] or self.last
        self.line += kept.count("\n")
        self.column = len(kept) - kept.rfind("\n") if "\n" in kept else self.column + len(kept)


def _begins_line(text: str, start: int) -> bool:
    while start and text[start - 1] == " ":
        start -= 1
    return not start or text[start - 1] == "\n"


def _list_comments(text: str) -> list[tuple[int, int]]:
    """Where each comment begins and ends: read from the left, so that code holds comments, and they it."""
    found: list[tuple[int, int]] = []
    read, ticks = mask_blocks(text), _Ticks(text)
    position = close = 0
    while stop := _STOP.search(read, position):
        position = stop.end()
        if stop[0][0] == "`":
            position = ticks.find_end(stop.start(), stop.end())
        elif stop[0].endswith("%%"):
            if note := _PERCENTS.match(read, position):
                found.append((position - 2, note.end()))
                position = note.end()
        elif stop[0] == "<!--":
            if close < position:
                close = text.find("-->", position)
            if close < 0:
                break
            if not _is_doubtful(text, stop.start(), close):
                found.append((stop.start(), close + 3))
                position = close + 3
    return found


def _is_doubtful(text: str, start: int, close: int) -> bool:
    """Whether Markdown or a browser might see another end of it."""
    if text.startswith(("<!-->", "<!--->"), start) or _NO_COMMENT.search(text, start + 4, close + 3):
        return True
    return not _begins_line(text, start) and bool(_PARAGRAPH_END.search(text, start, close))


class _Ticks:
    """Spans of code: from a run of ticks to the next of its length, within a paragraph."""

    def __init__(self, text: str) -> None:
        self.runs: dict[int, list[int]] = defaultdict(list)
        for run in re.finditer("`+", text):
            self.runs[len(run[0])].append(run.start())
        self.ends = [found.start() for found in _PARAGRAPH_END.finditer(text)]

    def find_end(self, start: int, end: int) -> int:
        """Where the code that begins here ends; behind the run where it is no code."""
        runs = self.runs[end - start]
        index = bisect_right(runs, start)
        last = bisect_right(self.ends, start)
        limit = self.ends[last] if last < len(self.ends) else runs[-1] if runs else 0
        return runs[index] + end - start if index < len(runs) and runs[index] <= limit else end
