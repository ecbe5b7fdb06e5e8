"""Links to terms as the author writes them: ``[[head-office]]`` or ``[[head-office|shown words]]``.

They work where terms are not linked by themselves: for ``link: false``, for skipped terms, for a
second occurrence. In a heading, in another link or on the term's own page only the words are shown.
With an unknown id the text stays as it was typed; the checker reports it (``list_explicit_terms``), and
what only looks like such a link (``find_odd_brackets``, ``find_open_brackets``). ``[[1]](notes.md)``
is a common Markdown link and none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import AtomicString

from tsunagu.markdown.page_context import AskPageContext, PageContext
from tsunagu.markdown.page_rule import PageProcessor
from tsunagu.text import TERM, Lines, mask_unread, read_markdown

#: After MkDocs has worked on the links of the tree (0), before terms are linked by themselves.
TREE_PRIORITY: Final = -10

_PATTERN: Final = rf"(?<!\\){TERM.pattern}"
_ODD: Final = re.compile(
    r"(?<![\\\[])\[\[(?!\[)([^\[\]|<>\n]{0,80}+)((?:\n?\|(?:[^\[\]\n]|\[[^\[\]\n]{0,200}\])*+)?)\]\](?!\(|\[)"
)
#: What begins like one and has no end on its line; without a bar only who knows the ids can say so.
_OPEN: Final = re.compile(
    r"(?<![\\\[])\[\[(?:(?P<id>[^\[\]|｜<>\n\\]{1,80}+)\\?[|｜]|(?P<bare>[a-z0-9]++(?:-[a-z0-9]++)*+)(?![|｜-]))"
    r"(?P<words>(?(id)[^\[\]\n]{0,40}+))(?!\]\(|\]\]\()\]?"
)
_PLAIN_IN: Final = ("a", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "button")
#: Marks the words in the tree until their link can be made: MkDocs would take its address for a file's.
_MARK: Final = "term-words"
#: The address of the page itself.
HERE: Final = "./"


def register(md: Markdown, ask: AskPageContext) -> None:
    """Hang links of explicit terms into a Markdown instance."""
    md.treeprocessors.register(ExplicitTermLinks(md, ask), "tsunagu-explicit-terms", TREE_PRIORITY)


def build_term(term: str, words: str, page: PageContext) -> Element | None:
    """The marked words, to be linked once the tree is complete; None for an unknown id."""
    if page.term_href(term) is None:
        return None
    marked = Element(_MARK, {"data-term": term})
    marked.text = words or AtomicString(page.term_name(term))
    return marked


def list_explicit_terms(markdown_text: str) -> list[tuple[str, int, int]]:
    """Return the id, line and column (from 1) of each ``[[id]]`` and ``[[id|words]]``.

    Code and HTML comments are passed over, and brackets with nothing in them, which name no term. The id is
    as typed, known or not.

    >>> list_explicit_terms("See [[head-office|the office]], [[ ]].")
    [('head-office', 1, 5)]
    """
    if "[[" not in markdown_text:
        return []
    lines = Lines(markdown_text)
    found = (one for one in read_markdown(markdown_text).inlines if one.token.type == "term")
    return [(one.token.meta["id"], *lines.place(one.start)) for one in found if one.token.meta["id"]]


def find_odd_brackets(markdown_text: str) -> Iterator[re.Match[str]]:
    """What was meant for ``[[id]]`` or ``[[id|words]]`` and is none: no id or words, tags, brackets, a break.

    Groups: the id, and what follows it. Code and comments are passed over, and ``[[]]``: it names nothing.

    >>> [found[0] for found in find_odd_brackets("[[a|b]] [[a|]] [[|b]] [[]] [[1]](notes.md)")]
    ['[[a|]]', '[[|b]]']
    """
    odd = _ODD.finditer(re.sub(_PATTERN, _blank, mask_unread(markdown_text)))
    return (found for found in odd if found[1].strip() or found[2])


def find_open_brackets(markdown_text: str) -> Iterator[re.Match[str]]:
    """What begins like ``[[id]]`` (``bare``) or ``[[id|words]]`` (``id``) and is not closed on its line.

    >>> [found[0] for found in find_open_brackets("[[a|b]] [[a|b] [[a b [[1]](notes.md)")]
    ['[[a|b]', '[[a']
    """
    text = re.sub(_PATTERN, _blank, mask_unread(markdown_text))
    return _OPEN.finditer(_ODD.sub(_blank, text))


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


class ExplicitTermLinks(PageProcessor):
    """Makes links of the marked words."""

    def work(self, root: Element, page: PageContext) -> None:
        """Change the tree in place."""
        marked = list(root.iter(_MARK))
        if not marked:
            return
        plain = {words for outer in root.iter() if outer.tag in _PLAIN_IN for words in outer.iter(_MARK)}
        for words in marked:
            link = build_link(page, words.attrib.pop("data-term"))
            leads = words not in plain and link.get("href") != HERE
            words.tag = "a" if leads else "span"
            if leads:
                words.attrib.update(link.attrib)


def build_link(page: PageContext, term: str) -> Element:
    """Return an empty link to a term: ``<a class="term" data-term="ID" href="...">``."""
    return Element("a", {"class": "term", "data-term": term, "href": page.term_href(term) or ""})
