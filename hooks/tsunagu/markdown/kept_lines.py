"""The author's short lines are his rhythm: a line break in prose is shown as one.

On pages that keep lines, a line break within a paragraph, a list item or a quotation becomes
``<br>``; never in code, at the edge of a block, or beside a ``<br>`` that is there already. A line may be a
picture or the mark of a note alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from itertools import chain, pairwise
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown

from tsunagu.markdown.flatten import TreePart, closes_unknown, is_hidden, read_passages
from tsunagu.markdown.page_context import AskPageContext, PageContext
from tsunagu.markdown.page_rule import PageProcessor
from tsunagu.markdown.passage import Passage, PassagePiece

#: After headings have their ids and attribute lists are read (both look for line breaks).
PRIORITY: Final = 4

#: Stands for what is seen and is no words: a picture, the mark of a note.
_WORDLESS: Final = "\ufffc"
#: Of whatever kind: a line may end in a wide one.
_BLANKS: Final = re.compile(r"[^\S\n]+")


def register(md: Markdown, ask: AskPageContext) -> None:
    """Hang the rule into a Markdown instance."""
    md.treeprocessors.register(LineBreaks(md, ask), "tsunagu-lines", PRIORITY)


class LineBreaks(PageProcessor):
    """Turns line breaks in prose into ``<br>``."""

    def work(self, root: Element, page: PageContext) -> None:
        """Change the tree in place."""
        if not page.keeps_lines:
            return
        for passage in read_passages(self.markdown, root, closes_unknown, _may_break):
            breaks = _find_breaks(passage)
            lines = {spot: _break_string(*spot, offsets) for spot, offsets in breaks.items()}
            for parent in {passage.parents[holder] if tail else holder for holder, tail in breaks}:
                rest = [one for child in parent for one in (child, *lines.get((child, True), ()))]
                parent[:] = [*lines.get((parent, False), ()), *rest]


def _may_break(part: TreePart) -> bool:
    words = part.write()
    return "\n" in words and (bool(part.inline) or not words.isspace())


def _find_breaks(passage: Passage) -> dict[tuple[Element, bool], list[int]]:
    """For each text (False) or tail (True) of an element, where its lines end."""
    breaks: dict[tuple[Element, bool], list[int]] = defaultdict(list)
    wordless = [piece.start for piece in passage.pieces if _is_wordless(piece)]
    cuts = pairwise((0, *wordless, len(passage.text)))
    between = _list_between(_WORDLESS.join(passage.text[start:end] for start, end in cuts))
    for piece in passage.pieces:
        holder, tail, start, end = piece.spot
        written = (holder.tail if tail else holder.text) or ""
        at = written.find("\n", start, end)
        while at >= 0 and not piece.solid:
            place = piece.start + at - start
            if place + bisect_right(wordless, place) in between:
                breaks[holder, tail].append(at)
            at = written.find("\n", at + 1, end)
    return breaks


def _is_wordless(piece: PassagePiece) -> bool:
    return piece.start == piece.end and piece.closed is not None and is_hidden(piece.closed)


def _list_between(text: str) -> frozenset[int]:
    """Each blank that has words before and behind it, with no ``<br>`` between."""
    runs = (run.span() for run in _BLANKS.finditer(text))
    wanted = (
        range(start, end)
        for start, end in runs
        if start and text[start - 1] != "\n" and text[end : end + 1] not in ("", "\n")
    )
    return frozenset(chain.from_iterable(wanted))


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
