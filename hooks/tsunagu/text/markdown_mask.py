"""Markdown source with everything blanked that is not read as Markdown: code."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_FENCE: Final = re.compile(r"[ \t>]*+(`{3,}|~{3,})([^\n]*)")
_TICKS: Final = re.compile(r"\\`|`+")
_CONTAINER: Final = re.compile(r"[ \t]*+(?:[*+-]|\d+[.)]|:|!!!|\?\?\?\+?|===|\[\^[^\]\n]+\]:)(?:[ \t]|$)")
_PARAGRAPH_END: Final = re.compile(r"(\n[ \t]*+\n)")
_VISIBLE: Final = re.compile(r"[^\n]")


class Lines:
    """Where the lines of a text begin."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


@lru_cache(maxsize=5_000)
def mask_unread(text: str) -> str:
    """Blank fenced and indented code, and code spans; the length and the lines stay the same.

    A dozen rules ask for it of each text. Comments were taken out before (``comments.py``).

    >>> mask_unread("a `b` c")
    'a     c'
    """
    return _mask_spans(mask_blocks(text))


def list_indented(text: str) -> list[int]:
    """Where each line begins that opens indented code (by four blanks or a tab, below an empty line).

    >>> list_indented("a\\n\\n    b\\n    c")
    [3]
    """
    lines = text.split("\n")
    starts = Lines(text).starts
    indented = [number for number, is_fenced in _list_code(lines) if not is_fenced]
    return [starts[number] for number in indented if number == 0 or not lines[number - 1].strip()]


def mask_blocks(text: str) -> str:
    """Blank code that stands in lines of its own."""
    lines = text.split("\n")
    for number, _ in list(_list_code(lines)):
        lines[number] = " " * len(lines[number])
    return "\n".join(lines)


def _list_code(lines: list[str]) -> Iterator[tuple[int, bool]]:
    """Each line of code, and whether it is so by a fence (else by its indent)."""
    closers = _list_closers(lines)
    code_indent, after_blank, fenced_until = 4, True, -1
    for number, line in enumerate(lines):
        if number > fenced_until:
            fenced_until = _find_fence_end(line, number, closers)
        indent = _indentation(line)
        if number <= fenced_until or (after_blank and indent >= code_indent):
            yield number, number <= fenced_until
            after_blank = number > fenced_until
        elif not line.strip():
            after_blank = True
        else:
            if _CONTAINER.match(line):
                code_indent = indent // 4 * 4 + 8
            elif after_blank and indent < 4:
                code_indent = 4
            after_blank = False


def _list_closers(lines: list[str]) -> dict[str, list[int]]:
    """For each fence that could close one (three or more of a character, alone on a line), its lines."""
    closers: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        fence = _FENCE.fullmatch(line)
        if fence and not fence[2].strip():
            closers[fence[1]].append(number)
    return closers


def _find_fence_end(line: str, number: int, closers: dict[str, list[int]]) -> int:
    """The line that closes the fence opened on this one, or -1 where none is opened or closed."""
    fence = _FENCE.fullmatch(line)
    if fence is None or "`" in fence[2]:
        return -1
    numbers = closers.get(fence[1], [])
    position = bisect_right(numbers, number)
    return numbers[position] if position < len(numbers) else -1


def _indentation(line: str) -> int:
    if not line.startswith((" ", "\t")):
        return 0
    expanded = line.expandtabs(4)
    return len(expanded) - len(expanded.lstrip(" "))


def _mask_spans(text: str) -> str:
    """Blank what stands between equal runs of backticks in one paragraph."""
    if "`" not in text:
        return text
    return "".join(_mask_paragraph_spans(part) for part in _PARAGRAPH_END.split(text))


def _mask_paragraph_spans(text: str) -> str:
    runs = [run for run in _TICKS.finditer(text) if run[0][0] == "`"]
    following: dict[str, list[re.Match[str]]] = defaultdict(list)
    for run in reversed(runs):
        following[run[0]].append(run)
    parts: list[str] = []
    end = 0
    for run in runs:
        same = following[run[0]]
        same.pop()
        if run.start() >= end and same:
            parts += [text[end : run.start()], _VISIBLE.sub(" ", text[run.start() : same[-1].end()])]
            end = same[-1].end()
    return "".join(parts) + text[end:]
