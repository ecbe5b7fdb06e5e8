"""Link the first occurrence of each term on a page, and tell the page of it.

Occurrences are looked for passage by passage in running prose: not in headings, links, code, the
reading of a ruby, a quoted title (『…』), or across a line break. An explicit link of the author
counts as an occurrence. An occurrence that the tree does not let us wrap is passed over, and the
next one is taken.
"""

from __future__ import annotations

import re
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown

from tsunagu.markdown.explicit_terms import build_link
from tsunagu.markdown.flatten import closes_unknown, having, read_passages
from tsunagu.markdown.marking import Cut, find_cut, mark_all
from tsunagu.markdown.page_context import AskPageContext, PageContext
from tsunagu.markdown.page_rule import PageProcessor
from tsunagu.markdown.passage import Passage
from tsunagu.markdown.sentence import cut_sentence
from tsunagu.model import Mention

#: After MkDocs has worked on the links of the tree (0) and explicit links are made (-10).
PRIORITY: Final = -20

_PROSE: Final = frozenset(("p", "li", "dd", "td", "blockquote", "div", "figcaption"))
_TITLE: Final = re.compile("『[^『』]{1,200}+』")


def register(md: Markdown, ask: AskPageContext) -> None:
    """Hang the rule into a Markdown instance."""
    md.treeprocessors.register(TermLinks(md, ask), "tsunagu-term-links", PRIORITY)


class TermLinks(PageProcessor):
    """Wraps terms in ``<a class="term" data-term="ID" href="...">``."""

    def work(self, root: Element, page: PageContext) -> None:
        """Change the tree in place; call ``page.note_term`` once for each term linked."""
        seen: set[str] = set()
        for passage in read_passages(self.markdown, root, _closes, having(r"\S")):
            marks: list[tuple[Cut, Element]] = []
            for start, end, term, linked in _list_occurrences(passage, page):
                cut = None if linked or term in seen else find_cut(passage, start, end)
                if cut is not None:
                    marks.append((cut, build_link(page, term)))
                if term not in seen and (linked or cut is not None):
                    seen.add(term)
                    sentence = cut_sentence(passage.text, start, end, page.language)
                    page.note_term(Mention(page.uri, term, *sentence))
            mark_all(marks)


def _closes(element: Element) -> bool:
    return closes_unknown(element) or element.tag in ("a", "cite")


def _list_occurrences(passage: Passage, page: PageContext) -> list[tuple[int, int, str, bool]]:
    """Start, end, id, and whether it is a link already, of each term in a passage, in order."""
    occurrences = [
        (one.start, one.end, one.element.get("data-term", ""), True)
        for one in passage.stretches
        if one.element.tag == "a" and one.element.get("class") == "term"
    ]
    if page.links_terms and passage.block.tag in _PROSE and passage.block.get("class") != "admonition-title":
        titles = {offset for found in _TITLE.finditer(passage.text) for offset in range(*found.span())}
        occurrences += [
            (one.start, one.end, one.term, False)
            for one in page.find(passage.text)
            if one.term not in page.skip
            and page.term_href(one.term) is not None
            and titles.isdisjoint((one.start, one.end - 1))
        ]
    return sorted(occurrences)
