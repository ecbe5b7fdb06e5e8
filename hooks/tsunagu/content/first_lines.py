"""The line that ``tsunagu new`` puts where a text is to begin, and that no reader should see."""

from __future__ import annotations

from typing import Final

_FIRST_LINES: Final = {"ja": "ここから書きます。", "en": "Begin here."}


def write_first_line(language: str) -> str:
    """The line in a language, in English where we have none."""
    return _FIRST_LINES.get(language, _FIRST_LINES["en"])


def is_first_line(line: str) -> bool:
    """Whether a line is that one, in whatever language.

    >>> [is_first_line(line) for line in ("ここから書きます。 ", "ここから書きます", "ここから書きますね。")]
    [True, True, False]
    """
    return line.strip().rstrip("。.") in {one.rstrip("。.") for one in _FIRST_LINES.values()}
