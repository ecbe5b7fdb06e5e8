"""Notes that stand within their sentence, as notes below the text: the site knows these alone."""

from __future__ import annotations

import re
from typing import Final

from tsunagu.importers.markdown.outside_code import replace_outside_code

#: Zenn, Obsidian and Pandoc: ``語^[注]``, behind what it belongs to. (``^[a-z]`` by itself is a pattern.)
_NOTE: Final = re.compile(
    r"(?<=[^\s\\\[^(（「\"'/])\^\[((?:\\.|[^\[\]\\\n]|\[[^\[\]\n]{0,300}\](?:\([^()\n]{0,500}\))?){1,1000})\]"
)


def write_inline_notes(text: str) -> str:
    """A text with its inline notes below it.

    >>> write_inline_notes("港^[小さい]へ")
    '港[^note-1]へ\\n\\n[^note-1]: 小さい\\n'
    """
    return move_notes(text, _NOTE, "note")


def move_notes(text: str, pattern: re.Pattern[str], name: str) -> str:
    """A text whose notes (the first group of the pattern) stand below it, by a name and a number."""
    notes: list[str] = []

    def take_note(found: re.Match[str]) -> str:
        notes.append(found[1].strip())
        return f"[^{name}-{len(notes)}]"

    text = replace_outside_code(text, pattern, take_note)
    if not notes:
        return text
    below = "\n\n".join(f"[^{name}-{number}]: {words}" for number, words in enumerate(notes, 1))
    return f"{text.rstrip()}\n\n{below}\n"
