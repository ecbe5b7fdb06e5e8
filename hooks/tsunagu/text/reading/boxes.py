"""Boxes and boxes to tick, as GitHub's writers type them: ``> [!NOTE]`` and ``- [x]``."""

from __future__ import annotations

import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

#: What may stand in the brackets of a box.
ALERTS: Final = ("note", "tip", "important", "warning", "caution")

_ALERT: Final = re.compile(rf"\[!({'|'.join(ALERTS)})\][ \t]*(?:\n|$)", re.IGNORECASE)
#: In a box and behind it, a blank may be a wide one.
_TASK: Final = re.compile(r"\[([ \u3000\xa0xX])\][^\S\n]+(?=\S)")


def read_boxes(parser: MarkdownIt) -> None:
    """Hang the rule in behind the blocks, when their words are again as they were typed."""
    parser.core.ruler.after("show", "boxes", _find_boxes)


def _find_boxes(state: StateCore) -> None:
    tokens = state.tokens
    for at in range(len(tokens) - 2):
        outer, paragraph, words = tokens[at : at + 3]
        if paragraph.type == "paragraph_open":
            if outer.type == "blockquote_open" and (alert := _ALERT.match(words.content)):
                outer.info = alert[1].lower()
                _cut(words, alert)
                if not words.content:
                    paragraph.hidden = tokens[at + 3].hidden = True
            elif outer.type == "list_item_open" and (task := _TASK.match(words.content)):
                outer.info = "done" if task[1] in "xX" else "open"
                _cut(words, task)


def _cut(words: Token, found: re.Match[str]) -> None:
    words.content = words.content[found.end() :].lstrip(" \t")
    if words.map and "\n" in found[0]:
        words.map[0] += 1
