"""What happens to the lines of a text before it is read."""

from __future__ import annotations

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX


def register_lines(md: Markdown) -> None:
    """Hang the steps in, the last two around that of MkDocs (21).

    It looks for ids by ``html.parser``, which needs ten seconds for 30 kB of ``<a <a``, and nobody asks for
    them: our own checks tell of anchors.
    """
    kept = _KeptLines(md)
    md.preprocessors.register(_CleanLines(md), "normalize_whitespace", 30)
    md.preprocessors.register(kept, "tsunagu-kept-lines", 21.5)
    md.preprocessors.register(_LinesAgain(md, kept), "tsunagu-lines-again", 20.5)


class _CleanLines(Preprocessor):
    """Takes out the signs by which Markdown marks what it keeps; blanks and tabs are for the reading."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines of a text."""
        return [line.replace(STX, "").replace(ETX, "") for line in lines]


class _KeptLines(Preprocessor):
    """Keeps the lines from what comes next."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.lines: list[str] = []

    def run(self, lines: list[str]) -> list[str]:
        """No lines."""
        self.lines = lines
        return []


class _LinesAgain(Preprocessor):
    """Gives them back."""

    def __init__(self, md: Markdown, kept: _KeptLines) -> None:
        super().__init__(md)
        self._kept = kept

    def run(self, lines: list[str]) -> list[str]:  # noqa: ARG002 (Markdown's signature)
        """The lines of the text."""
        return self._kept.lines
