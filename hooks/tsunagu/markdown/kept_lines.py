"""The author's short lines are his rhythm: a line break in prose is shown as one.

On pages that keep lines, a line break within a paragraph, a list item or a quotation becomes
``<br>``; never in code, at the edge of a block, or beside a ``<br>`` that is there already.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown

from tsunagu.markdown.flatten import closes_unknown, having, read_passages
from tsunagu.markdown.page_context import AskPageContext, PageContext
from tsunagu.markdown.page_rule import PageProcessor
from tsunagu.markdown.passage import Passage

#: After headings have their ids and attribute lists are read (both look for line breaks).
PRIORITY: Final = 4


def register(md: Markdown, ask: AskPageContext) -> None:
    """Hang the rule into a Markdown instance."""
    md.treeprocessors.register(LineBreaks(md, ask), "tsunagu-lines", PRIORITY)


class LineBreaks(PageProcessor):
    """Turns line breaks in prose into ``<br>``."""

    def work(self, root: Element, page: PageContext) -> None:
        """Change the tree in place."""
        if not page.keeps_lines:
            return
        for passage in read_passages(self.markdown, root, closes_unknown, having(r"\S[^\S\n]*+\n")):
            breaks = _find_breaks(passage)
            lines = {spot: _break_string(*spot, offsets) for spot, offsets in breaks.items()}
            for parent in {passage.parents[holder] if tail else holder for holder, tail in breaks}:
                rest = [one for child in parent for one in (child, *lines.get((child, True), ()))]
                parent[:] = [*lines.get((parent, False), ()), *rest]


def _find_breaks(passage: Passage) -> dict[tuple[Element, bool], list[int]]:
    """For each text (False) or tail (True) of an element, where its lines end."""
    breaks: dict[tuple[Element, bool], list[int]] = defaultdict(list)
    for piece in passage.pieces:
        holder, tail, start, end = piece.spot
        written = (holder.tail if tail else holder.text) or ""
        at = written.find("\n", start, end)
        while at >= 0 and not piece.solid:
            if _is_between_words(passage.text, piece.start + at - start):
                breaks[holder, tail].append(at)
            at = written.find("\n", at + 1, end)
    return breaks


def _is_between_words(text: str, offset: int) -> bool:
    """Whether there are words before a line break and after it, with no ``<br>`` between."""
    before, after = offset - 1, offset + 1
    while before >= 0 and text[before].isspace() and text[before] != "\n":
        before -= 1
    while text[after : after + 1].isspace() and text[after] != "\n":
        after += 1
    return before >= 0 and text[before] != "\n" and text[after : after + 1] not in ("", "\n")


def _break_string(holder: Element, tail: bool, offsets: list[int]) -> list[Element]:
    """Leave the first line where it is; return a ``<br>`` with its line for each of the others."""
    written = (holder.tail if tail else holder.text) or ""
    breaks = []
    for start, end in zip(offsets, [*offsets[1:], len(written)], strict=True):
        breaks.append(Element("br"))
        breaks[-1].tail = written[start + 1 : end].lstrip(" ")
    if tail:
        holder.tail = written[: offsets[0]]
    else:
        holder.text = written[: offsets[0]]
    return breaks
