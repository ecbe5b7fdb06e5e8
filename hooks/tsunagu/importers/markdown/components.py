"""Components of MDX over many lines: what stands in them is Markdown, as it is between blank lines.

CommonMark takes ``<Callout>`` alone in its line for the beginning of HTML, which goes on to the next blank
line, and what is indented in it for code; MDX has neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

#: The beginning or the end of a component alone in a line, or a whole one that holds nothing.
_ALONE: Final = re.compile(r"[ \t]*<(?P<ends>/?)[A-Z][\w.]*(?:\s[^<>]*?)?(?P<closes>/?)>[ \t]*")
_FENCE: Final = re.compile(r"[ \t]*(`{3,}|~{3,})")


def open_components(text: str) -> str:
    """MDX with blank lines around the tags of its components, and what they hold without its indent.

    >>> open_components("<Note>\\n  **b**\\n</Note>").split("\\n")
    ['', '<Note>', '', '**b**', '', '</Note>', '']
    """
    return "\n".join(_walk(text.split("\n"))) if "<" in text else text


def _walk(lines: list[str]) -> Iterator[str]:
    holders: list[_Holder] = []
    fence = ""
    for line in lines:
        tag = None if fence else _ALONE.fullmatch(line)
        if tag and tag["ends"] and holders:
            holders.pop()
        shown = holders[-1].cut(line) if holders else line
        if tag:
            yield from ("", shown, "")
        else:
            yield shown
            fence = _find_fence(line, fence)
        if tag and not tag["ends"] and not tag["closes"]:
            holders.append(_Holder(_measure(shown)))


@dataclass(slots=True)
class _Holder:
    """A component that goes on: where its tag begins in its line, and how much deeper its first line did."""

    depth: int
    deeper: int | None = None

    def cut(self, line: str) -> str:
        """A line in it, as deep as the tag."""
        if self.deeper is None and line.strip():
            self.deeper = max(0, _measure(line) - self.depth)
        return line[min(_measure(line), self.deeper or 0) :]


def _measure(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _find_fence(line: str, fence: str) -> str:
    """The fence of the code that goes on behind a line; nothing where none does."""
    found = _FENCE.match(line)
    if not found:
        return fence
    if not fence:
        return found[1]
    return "" if found[1].startswith(fence) and line.strip() == found[1] else fence
