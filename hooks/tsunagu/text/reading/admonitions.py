"""Boxes and folds as Python-Markdown's writers type them: ``!!! note "title"``, ``???``, ``???+``.

What belongs to one is indented by four blanks below it, empty lines and all. Without that, or without a type
that is known or a title in quotes, it is a line that wonders or cries out (``??? What was that``). Words
behind a known type are its title without quotes, too, but for Material's ``inline end``.
https://python-markdown.github.io/extensions/admonition/,
https://squidfunk.github.io/mkdocs-material/reference/admonitions/#supported-types
"""

from __future__ import annotations

import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

#: A wide blank, too, which is hidden while blocks are read (``reader.py``).
_BLANK: Final = "[ \\t\ufdd0-\ufded]"
_HEAD: Final = re.compile(
    rf"(?P<sign>!!!|\?\?\?\+?){_BLANK}?"
    rf"(?:(?P<classes>[\w-]+(?:{_BLANK}+[\w-]+)*){_BLANK}+\"(?P<title>[^\n]*)\""
    rf"|(?P<type>[\w-]+(?:{_BLANK}+(?:inline|end)\b)*)(?:{_BLANK}+(?P<words>\S[^\n]*?))?){_BLANK}*$"
)
_INDENT: Final = 4
#: What Docutils, Python-Markdown and Material for MkDocs call a box; others name their own beside a title.
_TYPES: Final = re.compile(
    "abstract|attention|bug|caution|check|cite|danger|deprecated|done|error|example|fail|failure|faq|"
    "help|hint|important|info|missing|note|question|quote|seealso|success|summary|tip|tldr|todo|"
    "warning",
    re.IGNORECASE,
)


def read_admonitions(parser: MarkdownIt) -> None:
    """Hang the rule in before fences."""
    parser.block.ruler.before(
        "fence", "admonition", _read_admonition, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )


def _read_admonition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.is_code_block(start):
        return False
    at = state.bMarks[start] + state.tShift[start]
    found = _HEAD.match(state.src[at : state.eMarks[start]]) if state.src[at : at + 1] in ("!", "?") else None
    last = _find_end(state, start, end) if found and _is_named(found) else start + 1
    if not found or last == start + 1 or silent:
        return last > start + 1
    token = state.push("admonition_open", "", 1)
    token.map, token.info, token.markup = [start, last], found["classes"] or found["type"], found["sign"]
    title = found["title"] if found["classes"] else found["words"]
    token.meta = {"named": title is not None}
    if title:
        state.push("admonition_title_open", "", 1)
        words = state.push("inline", "", 0)
        words.content, words.map, words.children = title, [start, start + 1], []
        state.push("admonition_title_close", "", -1)
    parent, limit, indent = state.parentType, state.lineMax, state.blkIndent
    state.parentType, state.lineMax, state.blkIndent = "admonition", last, indent + _INDENT
    state.md.block.tokenize(state, start + 1, last)
    state.parentType, state.lineMax, state.blkIndent = parent, limit, indent
    state.push("admonition_close", "", -1)
    state.line = last
    return True


def _is_named(head: re.Match[str]) -> bool:
    return head["title"] is not None or _TYPES.fullmatch(head["type"].split()[0]) is not None


def _find_end(state: StateBlock, start: int, end: int) -> int:
    """The line below the last one that is indented enough."""
    last = start + 1
    for line in range(start + 1, end):
        if state.isEmpty(line):
            continue
        if state.sCount[line] < state.blkIndent + _INDENT:
            break
        last = line + 1
    return last
