"""Links to terms as the author writes them: ``[[head-office]]`` or ``[[head-office|shown words]]``.

They work where terms are not linked by themselves: for ``link: false``, for skipped terms, for a
second occurrence. In a heading or in another link only the words are shown. With an unknown id the
text stays as it was typed; the checker reports it (``list_explicit_terms``). ``[[1]](notes.md)``
is a common Markdown link and none of these.
"""

from __future__ import annotations

import re
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import AtomicString

from tsunagu.prose.page import AskPage, ProsePage
from tsunagu.prose.rule import PageInlineProcessor, PageProcessor
from tsunagu.prose.unmarked import Lines, mask_unread

#: After code and ruby, before escapes (180: a bar in a table is typed ``\\|``) and Markdown's links.
INLINE_PRIORITY: Final = 186
#: After MkDocs has worked on the links of the tree (0), before terms are linked by themselves.
TREE_PRIORITY: Final = -10

_PATTERN: Final = (
    r"(?<!\\)\[\[([^\[\]|<>\n\x02\\]{1,80}+)"
    r"(?:\\?\|((?:[^\[\]<>\n\\]|\\[^\n]){1,200}+))?"
    r"\]\](?!\(|\[(?!\[))"
)
_PLAIN_IN: Final = ("a", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "button")
#: Marks the words in the tree until their link can be made: MkDocs would take its address for a file's.
_MARK: Final = "term-words"


def register(md: Markdown, ask: AskPage) -> None:
    """Hang explicit term links into a Markdown instance."""
    md.inlinePatterns.register(ExplicitTerm(_PATTERN, md, ask), "tsunagu-explicit-term", INLINE_PRIORITY)
    md.treeprocessors.register(ExplicitTermLinks(md, ask), "tsunagu-explicit-terms", TREE_PRIORITY)


def list_explicit_terms(markdown_text: str) -> list[tuple[str, int, int]]:
    """Return the id, line and column (from 1) of each ``[[id]]`` and ``[[id|words]]``.

    Code and HTML comments are passed over. The id is as typed, known or not.

    >>> list_explicit_terms("See [[head-office|the office]].")
    [('head-office', 1, 5)]
    """
    if "[[" not in markdown_text:
        return []
    lines = Lines(markdown_text)
    found = re.finditer(_PATTERN, mask_unread(markdown_text))
    return [(one[1].strip(), *lines.place(one.start())) for one in found]


class ExplicitTerm(PageInlineProcessor):
    """Marks the words of one ``[[id]]``, to be linked once the tree is complete."""

    def build(self, found: re.Match[str], page: ProsePage) -> Element | None:
        """Return the marked words, or None for an unknown id."""
        term = found[1].strip()
        if page.term_href(term) is None:
            return None
        words = Element(_MARK, {"data-term": term})
        words.text = found[2] or AtomicString(page.term_name(term))
        return words


class ExplicitTermLinks(PageProcessor):
    """Makes links of the marked words."""

    def work(self, root: Element, page: ProsePage) -> None:
        """Change the tree in place."""
        marked = list(root.iter(_MARK))
        if not marked:
            return
        plain = {words for outer in root.iter() if outer.tag in _PLAIN_IN for words in outer.iter(_MARK)}
        for words in marked:
            term = words.attrib.pop("data-term")
            words.tag = "span" if words in plain else "a"
            if words not in plain:
                words.attrib.update(build_link(page, term).attrib)


def build_link(page: ProsePage, term: str) -> Element:
    """Return an empty link to a term: ``<a class="term" data-term="ID" href="...">``."""
    return Element("a", {"class": "term", "data-term": term, "href": page.term_href(term) or ""})
