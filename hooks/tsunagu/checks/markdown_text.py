"""The Markdown of one file, and where in the file its characters are."""

from __future__ import annotations

from dataclasses import dataclass

from tsunagu.model import Body, Place


@dataclass(frozen=True, slots=True)
class MarkdownText:
    """The Markdown of one file."""

    uri: str
    body: Body

    def place(self, line: int, column: int) -> Place:
        """The place of a line and column of the body, both from 1."""
        return Place(self.uri, self.body.line + line - 1, column)

    def find_place(self, offset: int) -> Place:
        """The place of a character of the body."""
        text = self.body.text
        return self.place(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
