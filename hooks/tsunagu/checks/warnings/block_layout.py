"""Lines that are shown otherwise than they look: prose as code or as a heading, a second title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem

#: What stands before the words of an item.
_ITEM: Final = re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)]) +")
_PROSE: Final = re.compile(r"[ \t]*[「『（“”【]?[ぁ-ゖァ-ヺ一-鿿々][^\n。]*[ぁ-ゖ]。")


def check_indents(page: CheckedPage) -> Iterator[Problem]:
    """Four blanks or a tab before a paragraph make code of it, which no sentence in Japanese is."""
    for token in page.reading.tokens:
        if token.type == "code_block" and token.map and _PROSE.match(token.content):
            yield Problem("prose-as-code", page.passage.place(token.map[0] + 1, 1))


def check_items(page: CheckedPage) -> Iterator[Problem]:
    """A paragraph that belongs to an item is indented as far as its words: with less it ends the list.

    Who indents all paragraphs so, indents no item.
    """
    lines = page.passage.body.text.split("\n")
    behind, others, item = [], False, 0
    for before, token in pairwise(page.reading.tokens):
        if token.type == "list_item_open" and token.map:
            item = token.map[0]
        elif token.type == "paragraph_open" and token.map and not token.level:
            is_indented = lines[token.map[0]].startswith(" ")
            if before.type.endswith("_list_close") and (head := _ITEM.match(lines[item])):
                behind += [(token.map[0], len(head[0]))] if is_indented else []
            else:
                others |= is_indented
    for line, width in () if others else behind:
        yield Problem("list-ends", page.passage.place(line + 1, 1), {"known": str(width)})


def check_titles(page: CheckedPage) -> Iterator[Problem]:
    """A page has one heading of level 1: its title, which the header gives (or the first line of a page).

    The first other one is told: whoever makes one so makes all of them.
    """
    prose = {first + 1 for first, _, _ in _list_underlined(page)}
    titles = [line for level, line, _ in page.headings if level == 1]
    for line in [line for line in titles[not page.has_title :] if line not in prose][:1]:
        yield Problem("second-title", page.passage.place(line, 1))


def check_underlines(page: CheckedPage) -> Iterator[Problem]:
    """A rule stands below an empty line: else it makes a heading of the sentence, or of all lines, above."""
    for _, last, sign in _list_underlined(page):
        yield Problem("rule-below-prose", page.passage.place(last, 1), {"seen": sign * 3})


def _list_underlined(page: CheckedPage) -> Iterator[tuple[int, int, str]]:
    """The lines of prose that is a heading by what is below it, and the sign. A question may well be one."""
    for token, words in pairwise(page.reading.tokens):
        is_heading = token.type == "heading_open" and token.markup in ("-", "=")
        if is_heading and token.map and ("\n" in words.content or words.content.endswith(("。", "."))):
            yield token.map[0], token.map[1], token.markup
