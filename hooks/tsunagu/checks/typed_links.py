"""The links of all texts as they were typed, for commands that change them."""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.checks.context import CheckContext
from tsunagu.markdown import list_links
from tsunagu.model import Place


def list_typed_links(context: CheckContext) -> Iterator[tuple[Place, str, str]]:
    """Each address, where it is, and what stands before it in its line."""
    for passage in context.passages:
        lines = passage.body.text.split("\n")
        for href, line, column in list_links(passage.body.text):
            yield passage.place(line, column), href, lines[line - 1][: column - 1]
