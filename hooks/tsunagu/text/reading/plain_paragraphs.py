"""Paragraphs all of whose lines begin with a letter: most of any essay, and read without asking each rule.

What another block begins with is a sign or a digit. A table and a list of definitions begin with words, and
are known by the ``|`` in these, and by the ``:`` of the next line. Where no rule for what is within a line
would stop, its words are its only token.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

#: From here on there are only letters and marks of East Asia, and none that Markdown reads.
_EAST: Final = "\u3001"
_CODE_INDENT: Final = 4
_DEFINES: Final = ":"


def read_plain_paragraphs(parser: MarkdownIt) -> None:
    """Hang the rule in before all others, and read words alone without asking what is within a line."""
    parser.block.ruler.before("table", "plain_paragraph", _read_plain_paragraph)
    stop = re.compile(rf"(?!\n)(?:{parser.inline.terminator_re.pattern})|[ \t]\n|\n[ \t]")

    def read_inlines(state: StateCore) -> None:
        for token in state.tokens:
            if token.type == "inline":
                token.children = [] if token.children is None else token.children
                if stop.search(token.content):
                    state.md.inline.parse(token.content, state.md, state.env, token.children)
                else:
                    token.children += _list_lines(token.content)

    parser.core.ruler.at("inline", read_inlines)


def _read_plain_paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001
    line = start
    while line < state.lineMax and not state.isEmpty(line):
        first = _get_first(state, line)
        is_here = state.blkIndent <= state.sCount[line] < state.blkIndent + _CODE_INDENT
        if not (is_here and (first.isalpha() or first >= _EAST)):
            return False
        line += 1
    content = mdTrim(state.getLines(start, line, state.blkIndent, False))
    if "|" in content or (line + 1 < state.lineMax and _get_first(state, line + 1) == _DEFINES):
        return False
    state.line = line
    state.push("paragraph_open", "p", 1).map = [start, line]
    words = state.push("inline", "", 0)
    words.content, words.map, words.children = content, [start, line], []
    state.push("paragraph_close", "p", -1)
    return True


def _get_first(state: StateBlock, line: int) -> str:
    at = state.bMarks[line] + state.tShift[line]
    return state.src[at : at + 1]


def _list_lines(words: str) -> Iterator[Token]:
    """Each line, and each end of one, as Markdown has them."""
    at = 0
    for line in words.split("\n"):
        if at:
            yield Token("softbreak", "br", 0, meta={"place": (at - 1, at)})
        if line:
            yield Token("text", "", 0, content=line, meta={"place": (at, at + len(line))})
        at += len(line) + 1
