"""Say which language foreign words are in, so that they are read aloud and set in their own way.

On a Japanese page two or more Latin words in a row, one of them with a small letter, are marked
``<span lang="en">``; a single word or a name like IT is at home in Japanese. On a page of another
language any Japanese is marked ``<span lang="ja">``; pages in Chinese are left as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown

from tsunagu.japanese import JAPANESE, LATIN
from tsunagu.markdown.flatten import closes_unknown, having, read_passages
from tsunagu.markdown.marking import Cut, find_cut, mark_all
from tsunagu.markdown.page_context import AskPageContext, PageContext
from tsunagu.markdown.page_rule import PageProcessor
from tsunagu.markdown.passage import Passage

#: After quotations are kept together (-30), so that a run can take whole quotations to itself.
PRIORITY: Final = -40

#: At most so many runs are marked in one passage; a guard against hostile text.
_MOST: Final = 400

#: A word that is no part of an address.
_WORD: Final = rf"{LATIN}(?:{LATIN}|[0-9]|['’&.-](?={LATIN}))*+(?![\w/@]|:/)"
_LATIN_RUN: Final = re.compile(
    rf"(?<![\w/@.#&-]){_WORD}(?:[,;:.!?]?[ \xa0]{{1,2}}+(?:{_WORD}|[0-9]++(?![\w/@])|&(?=[ \xa0])))*+"
)
_JAPANESE_RUN: Final = re.compile(
    rf"[「『（〈《【]{{0,2}}+{JAPANESE}++(?:[、。・「」『』（）〜！？\u3000]{{1,4}}+{JAPANESE}++)*+[」』）〉》】。！？]{{0,2}}+"
)
_LATIN_WORD: Final = re.compile(rf"(?<![\w'’.-]){LATIN}")


def register(md: Markdown, ask: AskPageContext) -> None:
    """Hang the rule into a Markdown instance."""
    md.treeprocessors.register(ForeignRuns(md, ask), "tsunagu-foreign-runs", PRIORITY)


class ForeignRuns(PageProcessor):
    """Wraps foreign words in ``<span lang="...">``."""

    def work(self, root: Element, page: PageContext) -> None:
        """Change the tree in place."""
        if page.language == "zh":
            return
        japanese = page.language == "ja"
        closes, foreign = (_closes_in_japanese, LATIN) if japanese else (_closes, JAPANESE)
        for passage in read_passages(self.markdown, root, closes, having(foreign)):
            runs = _find_latin(passage.text) if japanese else _find_japanese(passage.text)
            cuts = [cut for run in islice(runs, _MOST) for cut in _cut_run(passage, *run)]
            mark_all([(cut, Element("span", {"lang": "en" if japanese else "ja"})) for cut in cuts])


def _closes(element: Element) -> bool:
    return closes_unknown(element) or "lang" in element.attrib


def _closes_in_japanese(element: Element) -> bool:
    """A Latin word with a Japanese reading above it is Japanese."""
    return element.tag == "ruby" or _closes(element)


def _find_latin(text: str) -> Iterator[tuple[int, int]]:
    for found in _LATIN_RUN.finditer(text):
        if len(_LATIN_WORD.findall(found[0])) > 1 and not found[0].isupper():
            yield found.span()


def _find_japanese(text: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in _JAPANESE_RUN.finditer(text))


def _cut_run(passage: Passage, start: int, end: int) -> list[Cut]:
    """The run as a whole, or where the tree does not allow it, each part of it."""
    whole = find_cut(passage, start, end)
    if whole is not None:
        return [whole]
    cuts = []
    for piece in passage.pieces_within(start, end):
        first, last = max(start, piece.start), min(end, piece.end)
        part = passage.text[first:last]
        last -= len(part) - len(part.rstrip())
        cuts.append(find_cut(passage, first + len(part) - len(part.lstrip()), last))
    return [cut for cut in cuts if cut is not None]
