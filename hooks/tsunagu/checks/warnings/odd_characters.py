"""Characters that look right on one machine only, and blanks that were typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.checked_page import FILLER, CheckedPage
from tsunagu.checks.context import CheckContext
from tsunagu.japanese import WIDTHLESS, name_character
from tsunagu.model import Place, Problem, Source
from tsunagu.text import mask_unread

#: What only the machine of its writer knows (外字).
_MACHINE: Final = re.compile("[\ue000-\uf8ff]")
#: More of them, and full-width ones, are there for the look.
_BLANKS: Final = re.compile("(?<=[^\\s|])  (?=[^\\s|\\\\])")


def check_widthless(context: CheckContext) -> Iterator[Problem]:
    """No character without width in the header or the text: words with one in them are not found."""
    wanted = (source for source in context.sources if context.is_wanted(source.uri))
    problems = (problem for source in wanted for problem in _find_widthless(source))
    yield from (problem for problem in problems if problem.place not in context.told)


def _find_widthless(source: Source) -> Iterator[Problem]:
    for found in WIDTHLESS.finditer(mask_unread(source.text) if WIDTHLESS.search(source.text) else ""):
        at = found.start()
        line, column = source.text.count("\n", 0, at) + 1, at - source.text.rfind("\n", 0, at)
        yield Problem("widthless", Place(source.uri, line, column), {"seen": name_character(found[0])})


def check_characters(page: CheckedPage) -> Iterator[Problem]:
    """No character of one machine (each is told once a page); in Japanese, no doubled blank."""
    told: set[str] = set()
    for found in _MACHINE.finditer(page.masked):
        if found[0] not in told:
            told.add(found[0])
            yield page.problem("machine-character", found.start(), seen=found[0])
    for found in _BLANKS.finditer(page.prose) if page.language == "ja" else ():
        around = page.prose[found.start() - 1] + page.prose[found.end()]
        if FILLER not in around and page.passage.body.text[found.start() : found.end()] == found[0]:
            yield page.problem("double-space", found.start())
