"""Plain HTML (``body_html.py``) to Markdown, in the dialect of the site."""

from __future__ import annotations

import re
from typing import Final

from tsunagu.html import parse_part
from tsunagu.importers.html.block_markdown import number_items
from tsunagu.importers.html.ends_of_marks import read_surroundings
from tsunagu.importers.html.leading_marks import place_leading_marks
from tsunagu.importers.html.markdown_writer import MarkdownWriter, Place, Resolve, Target

__all__ = ["Place", "Resolve", "Target", "to_markdown"]

#: Stands for a break until all lines are there: a character for private use.
_BREAK: Final = "\ue00a"
#: The first line of code, perhaps in a quotation or at the beginning of an item.
_FENCE: Final = re.compile(r"(?:[> ]|(?:-|\d{1,9}\.) )*(`{3,})[^`]*")


def to_markdown(
    html: str,
    resolve: Resolve = lambda _: None,
    place: Place = "![]({})".format,
    *,
    keeps_lines: bool = True,
) -> str:
    """The Markdown of a body. A single break stays one, a paragraph is one blank line away from the next.

    ``keeps_lines``: the page shows each line feed; where it does not, a break has a backslash before it.

    >>> print(to_markdown('<p>1. <a href="https://old/1">前回</a></p>', lambda _: Target("first.md", "題")))
    1\\. [前回](first.md)
    """
    root = parse_part(html)
    number_items(root)
    parents = {child: parent for parent in root.iter() for child in parent}
    writer = MarkdownWriter(resolve, place, "" if keeps_lines else _BREAK, parents, read_surroundings(root))
    return _tidy(writer.write(root))


def _tidy(markdown: str) -> str:
    """One blank line for many, none at the ends, no blanks at the end of a line; code as it is."""
    lines: list[str] = []
    fence = ""
    for line in markdown.split("\n"):
        found = _FENCE.fullmatch(line)
        if found and not fence:
            fence = found[1]
        elif found and line.strip("> ") == fence:
            fence = ""
        if fence or line.strip() or (lines and lines[-1].strip()):
            lines.append(line if fence else line.rstrip(" \t"))
    return _write_breaks(place_leading_marks("\n".join(lines).strip("\n")))


def _write_breaks(markdown: str) -> str:
    """A backslash for each break that is one: not at the end of a paragraph, and not beside a picture."""
    if _BREAK not in markdown:
        return markdown
    bare = re.sub(rf"{_BREAK}(?=\n[> ]*(?:\n|<!--|!\[|{_BREAK})|\n?$)", "", markdown)
    bare = re.sub(rf"^([> ]*(?:<!--|!\[)[^\n]*){_BREAK}$", r"\1", bare, flags=re.MULTILINE)
    return re.sub(rf"^([> ]*){_BREAK}", r"\1", bare, flags=re.MULTILINE).replace(_BREAK, "\\")
