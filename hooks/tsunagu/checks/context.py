"""What a check may look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from tsunagu.model import Body, Essay, Factor, Library, Place, Term


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


@dataclass(frozen=True, slots=True)
class CheckContext:
    """The whole library (drafts too), the uris of all files and generated pages, the time, and the site's
    address.

    ``is_wanted`` says of a uri whether its text is to be looked at: that takes most of the time.
    """

    library: Library
    uris: frozenset[str]
    now: datetime
    is_wanted: Callable[[str], bool]
    site_url: str

    @property
    def essays(self) -> tuple[Essay, ...]:
        """Every essay, also what can be read of one whose header has a mistake."""
        return self.library.essays + self.library.unfinished.essays

    @property
    def factors(self) -> tuple[Factor, ...]:
        """Every factor, likewise."""
        return self.library.factors + self.library.unfinished.factors

    @property
    def terms(self) -> tuple[Term, ...]:
        """Every term, likewise."""
        return self.library.terms + self.library.unfinished.terms

    @property
    def passages(self) -> Iterator[MarkdownText]:
        """Every text that an author wrote in Markdown, also where its header can't be read."""
        bodies = self.library.bodies.items()
        return (MarkdownText(uri, body) for uri, body in bodies if self.is_wanted(uri))
