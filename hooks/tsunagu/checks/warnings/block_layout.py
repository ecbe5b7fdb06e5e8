"""Lines that are shown otherwise than they look: prose as code, lists and tables as prose, a second title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.checks.warnings.hashtags import find_hashtags
from tsunagu.model import Problem
from tsunagu.text import list_indented

_PROSE: Final = re.compile(r"[ \t]*[「『（“”【]?[ぁ-ゖァ-ヺ一-鿿々]")
#: A line after which a list or table may begin, or of which nobody knows what follows.
_NO_PROSE: Final = re.compile(r"[ \t]*(?:[>|<:]|\[\^|!!!|[-*_]{3,}[ \t]*$|(?:[-*+]|\d+[.)])[ \t])| {4}|\t")
_ITEM: Final = re.compile(r" {0,3}(?:([-*+])|\d{1,3}\.)[ \t]+\S")
_RULE_OF_TABLE: Final = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
#: A line of prose (or a list or quotation) alone in its paragraph, of which the line below makes a heading.
_UNDERLINED: Final = re.compile(
    r"(?:(?<=\n\n)|\A\n*+)(?:(?:>|[-*+]|\d+\.)[ \t][^\n]*|[^\s#|:][^\n]*[。！？.!?…])[ \t]*\n"
    r"(?P<line>-+|=+)[ \t]*$",
    re.MULTILINE,
)
_LEVEL: Final = re.compile(r"(?P<indent> *)(?:[-*+]|\d{1,3}\.)[ \t]+\S")
_TITLE: Final = re.compile(r"^#(?!#)[ \t\u3000]*\S", re.MULTILINE)


def check_indents(page: CheckedPage) -> Iterator[Problem]:
    """Four blanks or a tab before a paragraph make code of it, which no prose in Japanese is."""
    text = page.passage.body.text
    for start in list_indented(text):
        if _PROSE.match(text, start):
            yield page.problem("prose-as-code", start)


def check_tight_blocks(page: CheckedPage) -> Iterator[Problem]:
    """A list or a table begins below an empty line: else it is part of the paragraph above."""
    offset = 0
    for is_prose, group in groupby(page.masked.split("\n"), key=_may_be_prose):
        lines = list(group)
        if is_prose and (tight := _find_tight(lines)):
            number, code = tight
            yield page.problem(code, offset + sum(len(line) + 1 for line in lines[:number]))
        offset += sum(len(line) + 1 for line in lines)


def _may_be_prose(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _find_tight(lines: list[str]) -> tuple[int, str] | None:
    """The first line of a list (of two items at least) or table that stands directly below prose."""
    if _NO_PROSE.match(lines[0]) or "|" in lines[0]:
        return None
    for number in range(1, len(lines) - 1):
        line, following = lines[number], lines[number + 1]
        first, second = _ITEM.match(line), _ITEM.match(following)
        if first and second and first[1] == second[1]:
            return number, "list-below-prose"
        if "|" in line and "|" in following and _RULE_OF_TABLE.fullmatch(following):
            return number, "table-below-prose"
    return None


def check_titles(page: CheckedPage) -> Iterator[Problem]:
    """A page has one heading of level 1: its title, which the header gives (or the first line of a page)."""
    tags = {found.start() for found in find_hashtags(page.masked)}
    titles = [found for found in _TITLE.finditer(page.masked) if found.start() not in tags]
    for found in titles if page.has_title else titles[1:]:
        yield page.problem("second-title", found.start())


def check_underlines(page: CheckedPage) -> Iterator[Problem]:
    """A rule stands below an empty line: else it makes a heading of the line above."""
    for found in _UNDERLINED.finditer(page.masked):
        yield page.problem("rule-below-prose", found.start("line"), seen=found["line"][:3])


def check_levels(page: CheckedPage) -> Iterator[Problem]:
    """A list within a list is indented by four blanks: with fewer it has no level of its own."""
    offset, above = 0, -1
    told = False
    for line in page.masked.split("\n"):
        found = _LEVEL.match(line)
        indent = len(found["indent"]) if found else -1
        if 0 <= above < indent and above // 4 == indent // 4:
            if not told:
                yield page.problem("list-indent", offset)
            told = True
        else:
            told, above = told and bool(line.strip()), indent
        offset += len(line) + 1
