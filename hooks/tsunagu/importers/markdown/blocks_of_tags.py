"""Tags around words, as the site has them: folds and boxes, of which the outer one has more colons.

Where a tag is read it is not known yet what is in it, and whether it ends: it leaves a line with its
beginning or its end, and ``write_fences`` makes fences of those that belong together.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tsunagu.importers.html.markdown_escaping import escape_markdown
from tsunagu.importers.markdown.values_of_tags import TagValues

FOLDS: Final = ("details", "expand", "collapse", "spoiler", "folding")
_BOXES: Final = (
    "note",
    "notice",
    "alert",
    "admonition",
    "callout",
    "hint",
    "tip",
    "info",
    "warning",
    "message",
)
_ALERTS: Final = frozenset(("warning", "warn", "danger", "error", "caution", "alert", "failure", "bug"))
#: What themes say of a box besides its title: its kind, its look, its picture.
_LOOKS: Final = re.compile(r"[A-Za-z0-9_#-]*|fa\w? .*|(?:fa\w?|icon)-.*")
#: Begin a line of these: characters for private use.
_BEGIN: Final = "\ue00d"
_END: Final = "\ue00e"
_COLONS: Final = re.compile(r"[ \t>]*(:{3,})")
_FEWEST: Final = 2


def is_block(name: str) -> bool:
    """Whether a tag of this name stands around words."""
    return name in FOLDS or name in _BOXES


def begin_block(name: str, values: TagValues, tag: str) -> str:
    """The line of a beginning, and that of its title; ``tag`` is told where nothing ends it.

    >>> begin_block("note", TagValues(("warning",), {}), "{% note warning %}").strip().split(_BEGIN)[1:]
    ['note', 'message alert', '{% note warning %}']
    """
    if name in FOLDS:
        return f"\n{_BEGIN}{name}{_BEGIN}details {values.get('title', 'summary', at=0)}{_BEGIN}{tag}\n"
    kinds = {name, values.get("type", "class", "color").lower(), *(one.lower() for one in values.listed)}
    shown = (one for one in values.listed if not _LOOKS.fullmatch(one))
    title = values.get("title", "summary") or next(shown, "")
    box = f"message{' alert' * bool(kinds & _ALERTS)}"
    below = f"**{escape_markdown(title)}**\n\n" if title else ""
    return f"\n{_BEGIN}{name}{_BEGIN}{box}{_BEGIN}{tag}\n{below}"


def end_block(name: str) -> str:
    """The line of an end."""
    return f"\n{_END}{name}\n"


@dataclass(slots=True)
class _Block:
    """A beginning: its line, and the longest fence in it."""

    name: str
    at: int
    longest: int = _FEWEST


def write_fences(text: str, leave_out: Callable[[str, str], None]) -> str:
    """A text with fences in place of the lines of beginnings and ends; what nothing ends is told.

    >>> text = begin_block("details", TagValues(("外",), {}), "") + "中" + end_block("details")
    >>> write_fences(text, print).split("\\n")
    ['', ':::details 外', '中', ':::', '']
    """
    if _BEGIN not in text and _END not in text:
        return text
    lines = text.split("\n")
    begun: list[_Block] = []
    for at, line in enumerate(lines):
        if line.startswith(_BEGIN):
            begun.append(_Block(line.split(_BEGIN)[1], at))
        elif line.startswith(_END):
            lines[at] = ""
            _end(lines, begun, line[1:], at)
        elif begun and (colons := _COLONS.match(line)):
            begun[-1].longest = max(begun[-1].longest, len(colons[1]))
    for block in begun:
        leave_out("embed", lines[block.at].split(_BEGIN)[3])
        lines[block.at] = ""
    return "\n".join(lines)


def _end(lines: list[str], begun: list[_Block], name: str, at: int) -> None:
    """Write the fences of the last block of a name, if one has begun."""
    found = next((number for number in reversed(range(len(begun))) if begun[number].name == name), None)
    if found is None:
        return
    block = begun.pop(found)
    fence = ":" * (block.longest + 1)
    lines[block.at] = fence + lines[block.at].split(_BEGIN)[2].rstrip()
    lines[at] = fence
    if found:
        begun[found - 1].longest = max(begun[found - 1].longest, len(fence))
