"""Let a Japanese heading break between phrases only: ``<wbr>`` where a line may end (BudouX).

The style sheet forbids every other break (``word-break: keep-all``). A quotation and a ruby are
left whole, and so is a heading that fits any screen. What a home page says is broken so, too.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown

from tsunagu.japanese import list_phrases
from tsunagu.markdown.flatten import RUNNING, TreePart, read_passages
from tsunagu.markdown.page_context import AskPageContext, PageContext
from tsunagu.markdown.page_rule import PageProcessor
from tsunagu.markdown.passage import Passage

#: After all other rules, so that none of them meets a heading in pieces.
PRIORITY: Final = -50

#: In characters: what fits in one line at 320 px.
_SHORT: Final = 12

_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def register(md: Markdown, ask: AskPageContext) -> None:
    """Hang the rule into a Markdown instance."""
    md.treeprocessors.register(Headings(md, ask), "tsunagu-headings", PRIORITY)


class Headings(PageProcessor):
    """Puts ``<wbr>`` between the phrases of Japanese headings, and of the paragraphs of a home page."""

    def work(self, root: Element, page: PageContext) -> None:
        """Change the tree in place."""
        if page.language != "ja":
            return
        is_home = page.uri.removeprefix(f"{page.language}/") == "index.md"
        may_break = _may_break_at_home if is_home else _may_break
        for passage in read_passages(self.markdown, root, _closes, may_break):
            for (holder, tail), places in _find_places(passage).items():
                _cut(passage, holder, tail, places)


def _may_break(part: TreePart) -> bool:
    return part.block.tag in _HEADINGS and len(part.write()) > _SHORT


def _may_break_at_home(part: TreePart) -> bool:
    return part.block.tag == "p" or _may_break(part)


def _closes(element: Element) -> bool:
    return element.tag not in RUNNING or element.tag == "ruby" or element.get("class") == "quote"


def _find_places(passage: Passage) -> dict[tuple[Element, bool], list[int]]:
    """For each text (False) or tail (True) of an element, where it may be cut."""
    ends = set(accumulate(len(phrase) for phrase in list_phrases(passage.text)))
    places: dict[tuple[Element, bool], list[int]] = defaultdict(list)
    for piece in passage.pieces:
        if piece.solid or piece.closed is not None:
            continue
        holder, tail, start, _ = piece.spot
        inside = range(piece.start + (piece.start == 0), piece.end)
        places[holder, tail] += [start + offset - piece.start for offset in inside if offset in ends]
    return {spot: found for spot, found in places.items() if found}


def _cut(passage: Passage, holder: Element, tail: bool, places: list[int]) -> None:
    """Cut a text at some places, with a ``<wbr>`` at each."""
    written = (holder.tail if tail else holder.text) or ""
    breaks = []
    for start, end in zip(places, [*places[1:], len(written)], strict=True):
        breaks.append(Element("wbr"))
        breaks[-1].tail = written[start:end]
    parent = passage.parents[holder] if tail else holder
    at = list(parent).index(holder) + 1 if tail else 0
    parent[at:at] = breaks
    if tail:
        holder.tail = written[: places[0]]
    else:
        holder.text = written[: places[0]]
