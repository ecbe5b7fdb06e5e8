"""Essays that were begun by ``tsunagu new``, are no drafts any more, and have no word of their own."""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.checks.context import CheckContext
from tsunagu.content import is_first_line
from tsunagu.model import Place, Problem


def check_beginnings(context: CheckContext) -> Iterator[Problem]:
    """What is to be published has more than the line at which its writing was to begin."""
    for essay in context.essays:
        text = essay.body.text.strip()
        if not essay.draft and is_first_line(text):
            line = essay.body.line + essay.body.text[: essay.body.text.index(text)].count("\n")
            yield Problem("not-begun", Place(essay.uri, line), {"seen": text})
