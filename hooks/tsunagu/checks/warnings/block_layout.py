"""Lines that are shown otherwise than they look: prose as code or as a heading, a second title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem

_PROSE: Final = re.compile(r"[ \t]*[「『（“”【]?[ぁ-ゖァ-ヺ一-鿿々][^\n。]*[ぁ-ゖ]。")


def check_indents(page: CheckedPage) -> Iterator[Problem]:
    """Four blanks or a tab before a paragraph make code of it, which no sentence in Japanese is."""
    for token in page.reading.tokens:
        if token.type == "code_block" and token.map and _PROSE.match(token.content):
            yield Problem("prose-as-code", page.passage.place(token.map[0] + 1, 1))


def check_titles(page: CheckedPage) -> Iterator[Problem]:
    """A page has one heading of level 1: its title, which the header gives (or the first line of a page).

    The first other one is told: whoever makes one so makes all of them.
    """
    titles = [line for level, line, _ in page.headings if level == 1]
    for line in (titles if page.has_title else titles[1:])[:1]:
        yield Problem("second-title", page.passage.place(line, 1))


def check_underlines(page: CheckedPage) -> Iterator[Problem]:
    """A rule stands below an empty line: else it makes a heading of the sentence, or of all lines, above.

    A question may well be a heading.
    """
    tokens = page.reading.tokens
    for token, words in pairwise(tokens):
        is_heading = token.type == "heading_open" and token.markup in ("-", "=")
        if is_heading and token.map and ("\n" in words.content or words.content.endswith(("。", "."))):
            yield Problem("rule-below-prose", page.passage.place(token.map[1], 1), {"seen": token.markup * 3})
