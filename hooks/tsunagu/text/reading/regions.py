"""HTML whose first tag asks for Markdown within it: ``<details markdown="1">`` … ``</details>``."""

from __future__ import annotations

import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

_OPEN: Final = re.compile(
    r"<(?P<tag>[A-Za-z][\w-]*)(?P<before>(?:\s[^<>]*?)?)\smarkdown(?:=(?P<how>\"[^\"]*\"|'[^']*'|[^\s>]*))?"
    r"(?P<after>[^<>]*)>"
)
#: Within such a tag, an element that is one line of its own ends with it: a summary, above the text.
_WHOLE: Final = re.compile(r"<(?P<tag>[A-Za-z][\w-]*)(?:\s[^<>]*)?>[^\n]*</(?P=tag)>[ \t]*(?=\n|\Z)")
_REGION: Final = "markdown_region"
#: Regions within one another; below, a tag is HTML like any other. A guard, not a feature.
_DEEPEST: Final = 100
#: What says that nothing within is to be read.
_OFF: Final = ("0", "off")
#: Tags that hold words, no blocks.
_LINES: Final = frozenset(
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt", "address", "legend", "th")
)


def read_regions(parser: MarkdownIt) -> None:
    """Hang the rule in before HTML blocks, which would take the tag and leave what is in it unread."""
    parser.block.ruler.before(
        "html_block", "markdown_region", _read_region, {"alt": ["paragraph", "reference", "blockquote"]}
    )


def _read_region(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.is_code_block(start):
        return False
    at = state.bMarks[start] + state.tShift[start]
    found = _OPEN.match(state.src, at, state.eMarks[start])
    if not found and state.parentType == _REGION and (whole := _WHOLE.match(state.src, at)):
        if not silent:
            _put_html(state, whole[0], (start, start + 1), whole.span())
            state.line = start + 1
        return True
    depth = state.env.get(_REGION, 0) + 1
    if not found or silent or depth > _DEEPEST:
        return bool(found) and depth <= _DEEPEST
    last, close = _find_end(state, found, start, end)
    opened = f"<{found['tag']}{found['before']}{found['after']}>"
    if (found["how"] or "").strip("\"'").lower() in _OFF:
        typed = state.src[found.end() : state.eMarks[last]]
        _put_html(state, f"{opened}{typed}\n", (start, last + 1), (found.start(), state.eMarks[last]))
        state.line = last + 1
        return True
    _put_html(state, opened, (start, start + 1), found.span(), depth)
    after = state.eMarks[last]
    state.eMarks[last] = close.start() if close else after
    _cut_start(state, start, found.end())
    state.env[_REGION] = depth
    _read_within(state, found["tag"].lower(), start, last + 1)
    state.env[_REGION] = depth - 1
    state.line = last + 1
    if close:
        _put_html(state, close[0], (last, last + 1), close.span())
        state.eMarks[last] = after
        _cut_start(state, last, close.end())
        state.line -= state.bMarks[last] + state.tShift[last] < after
    return True


def _find_end(
    state: StateBlock, found: re.Match[str], start: int, end: int
) -> tuple[int, re.Match[str] | None]:
    """The line with the closing tag that belongs to it; without one, the region goes to the end."""
    tags = re.compile(rf"<(/?){re.escape(found['tag'])}(?![\w-])[^<>]*>", re.IGNORECASE)
    depth = 1
    for tag in tags.finditer(state.src, found.end(), state.eMarks[end - 1]):
        depth += -1 if tag[1] else 1
        if not depth:
            return next(at for at in range(start, end) if tag.start() <= state.eMarks[at]), tag
    return end - 1, None


def _read_within(state: StateBlock, tag: str, start: int, end: int) -> None:
    if tag in _LINES:
        token = state.push("inline", "", 0)
        token.map, token.children = [start, end], []
        token.content = state.getLines(start, end, state.blkIndent, False).strip()
        return
    parent, limit = state.parentType, state.lineMax
    state.parentType, state.lineMax = _REGION, end
    state.md.block.tokenize(state, start, end)
    state.parentType, state.lineMax = parent, limit


def _cut_start(state: StateBlock, line: int, at: int) -> None:
    """Let a line begin later."""
    rest = state.src[at : state.eMarks[line]]
    blanks = len(rest) - len(rest.lstrip(" \t"))
    state.bMarks[line], state.tShift[line], state.sCount[line] = at, blanks, state.blkIndent


def _put_html(
    state: StateBlock, html: str, lines: tuple[int, int], place: tuple[int, int], depth: int = 0
) -> None:
    token = state.push("html_block", "", 0)
    token.map, token.content, token.meta = list(lines), html, {"place": place, "depth": depth}
