"""Keep the author's quotation marks with their words (see ``quotations.py``).

On Japanese pages a short quotation is wrapped in ``<span class="quote">`` (``white-space: nowrap``); of a
long one, each mark together with the character, or the short element, beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown

from tsunagu.japanese import JOINED, LATIN, MARK, WIDEST, measure_width, pair_marks
from tsunagu.markdown.flatten import closes_unknown, having, read_passages
from tsunagu.markdown.marking import Cut, find_cut, mark_all
from tsunagu.markdown.page_context import AskPageContext, PageContext
from tsunagu.markdown.page_rule import PageProcessor
from tsunagu.markdown.passage import Passage, Stretch

#: After terms are linked (-20), so that a mark can take a whole link to itself.
PRIORITY: Final = -30

#: At most so many marks are kept with their words in one passage; a guard against hostile text.
_MOST: Final = 400

#: A character and the variation selector or dakuten that belongs to it. Not a space or a mark, and not
#: a Latin letter: no line is broken between one and a mark.
_CHARACTER: Final = re.compile(rf"(?!{LATIN})[^\s“”]{JOINED}?")
_CHARACTER_LAST: Final = re.compile(rf"(?!{LATIN})[^\s“”]{JOINED}?\Z")


def register(md: Markdown, ask: AskPageContext) -> None:
    """Hang the rule into a Markdown instance."""
    md.treeprocessors.register(Quotes(md, ask), "tsunagu-quotes", PRIORITY)


class Quotes(PageProcessor):
    """Wraps short quotations, and the ends of long ones, in ``<span class="quote">``."""

    def work(self, root: Element, page: PageContext) -> None:
        """Change the tree in place."""
        if page.language != "ja":
            return
        for passage in read_passages(self.markdown, root, _closes, having("”")):
            pairs = islice(_pair_marks(passage), _MOST)
            cuts = [cut for pair in pairs for cut in _bind(passage, *pair)]
            mark_all([(cut, Element("span", {"class": "quote"})) for cut in cuts])


def _closes(element: Element) -> bool:
    return closes_unknown(element) or element.get("class") == "quote"


def _pair_marks(passage: Passage) -> Iterator[tuple[int, int]]:
    """The offsets of opening and closing marks; those in code count for nothing."""
    marks = ((found.start(), found[0]) for found in MARK.finditer(passage.text))
    return pair_marks((offset, mark) for offset, mark in marks if not _is_shut(passage, offset))


def _is_shut(passage: Passage, offset: int) -> bool:
    piece = passage.pieces_within(offset, offset + 1)[0]
    return piece.closed is not None and piece.closed.get("class") != "quote"


def _bind(passage: Passage, opening: int, closing: int) -> list[Cut]:
    """What to keep together for one quotation: all of it, or each mark with what is beside it."""
    text = passage.text
    if "\n" not in text[opening:closing] and measure_width(text[opening + 1 : closing]) <= WIDEST:
        cuts = [find_cut(passage, opening, closing + 1)]
    else:
        middle = (opening + closing) // 2
        heads = [(opening, end) for end in _list_ends(passage, opening + 1) if end <= middle]
        tails = [(start, closing + 1) for start in _list_starts(passage, closing) if start > middle]
        cuts = [_cut_first(passage, heads), _cut_first(passage, tails)]
    return [cut for cut in cuts if cut is not None]


def _list_ends(passage: Passage, start: int) -> list[int]:
    """Where the character after an opening mark ends, and the short elements that begin there."""
    found = _CHARACTER.match(passage.text, start)
    around = [one.end for one in passage.stretches if one.start == start and _is_short(passage, one)]
    return [] if found is None else [found.end(), *around]


def _list_starts(passage: Passage, end: int) -> list[int]:
    """Where the character before a closing mark starts, and the short elements that end there."""
    found = _CHARACTER_LAST.search(passage.text, max(0, end - 2), end)
    around = [one.start for one in passage.stretches if one.end == end and _is_short(passage, one)]
    return [] if found is None else [found.start(), *around]


def _is_short(passage: Passage, stretch: Stretch) -> bool:
    return measure_width(passage.text[stretch.start : stretch.end]) <= WIDEST


def _cut_first(passage: Passage, ranges: list[tuple[int, int]]) -> Cut | None:
    """The first of some ranges that the tree lets us cut."""
    return next((cut for start, end in ranges if (cut := find_cut(passage, start, end)) is not None), None)
