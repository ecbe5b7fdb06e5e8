"""Lines that are shown otherwise than they look: prose as code or as a heading, a second title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem
from tsunagu.text import list_indented

_PROSE: Final = re.compile(r"[ \t]*[「『（“”【]?[ぁ-ゖァ-ヺ一-鿿々]")
#: A line of prose (or a list or quotation) alone in its paragraph, of which the line below makes a heading.
_UNDERLINED: Final = re.compile(
    r"(?:(?<=\n\n)|\A\n*+)(?:(?:>|[-*+]|\d+\.)[ \t][^\n]*|[^\s#|:][^\n]*[。！？.!?…])[ \t]*\n"
    r"(?P<line>-+|=+)[ \t]*$",
    re.MULTILINE,
)


def check_indents(page: CheckedPage) -> Iterator[Problem]:
    """Four blanks or a tab before a paragraph make code of it, which no prose in Japanese is."""
    text = page.passage.body.text
    for start in list_indented(text):
        if _PROSE.match(text, start):
            yield page.problem("prose-as-code", start)


def check_titles(page: CheckedPage) -> Iterator[Problem]:
    """A page has one heading of level 1: its title, which the header gives (or the first line of a page)."""
    titles = [line for level, line, _ in page.headings if level == 1]
    for line in titles if page.has_title else titles[1:]:
        yield Problem("second-title", page.passage.place(line, 1))


def check_underlines(page: CheckedPage) -> Iterator[Problem]:
    """A rule stands below an empty line: else it makes a heading of the line above."""
    for found in _UNDERLINED.finditer(page.masked):
        yield page.problem("rule-below-prose", found.start("line"), seen=found["line"][:3])
