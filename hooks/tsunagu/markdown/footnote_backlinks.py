"""Name the way back from a note at the foot of a page in the page's language, and number its marks at once.

Markdown's footnotes have one title for all of a site ("Jump back to footnote 1 in the text"), which a
screen reader says in place of the arrow. And they count from the first mark of a note at each further mark.
"""

from __future__ import annotations

from functools import partial
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension

from tsunagu.languages import find_language
from tsunagu.markdown.page_context import AskPageContext, PageContext
from tsunagu.markdown.page_rule import PageProcessor

#: After the notes are at the foot (50) and each has a way back to all of its marks (15).
PRIORITY: Final = 2

_BACK: Final = "footnote-backref"


def register(md: Markdown, ask: AskPageContext) -> None:
    """Hang the rule into a Markdown instance."""
    md.treeprocessors.register(Notes(md, ask), "tsunagu-notes", PRIORITY)
    if "footnote" in md.inlinePatterns:
        notes: FootnoteExtension = md.inlinePatterns["footnote"].footnotes  # type: ignore[attr-defined]
        notes.unique_ref = partial(number_mark, notes)  # type: ignore[method-assign]


def number_mark(notes: FootnoteExtension, reference: str, found: bool = False) -> str:
    """The id of one more mark of a note, in place of ``unique_ref``: ``fnref:a``, ``fnref2:a`` …"""
    if not found:
        return reference
    name, rest = reference.split(notes.get_separator(), 1)
    number = notes.found_refs.get(reference, 0) + 1
    mark = reference if number == 1 else f"{name}{number}{notes.get_separator()}{rest}"
    while mark in notes.used_refs:
        number += 1
        mark = f"{name}{number}{notes.get_separator()}{rest}"
    notes.used_refs.add(mark)
    notes.found_refs[reference] = number
    return mark


class Notes(PageProcessor):
    """Gives each way back from a note its title."""

    def work(self, root: Element, page: PageContext) -> None:
        """Change the tree in place."""
        language = find_language(page.language)
        if language is None:
            return
        for foot in (block for block in root.iter("div") if block.get("class") == "footnote"):
            for number, note in enumerate(foot.iterfind("ol/li"), 1):
                for back in (link for link in note.iter("a") if link.get("class") == _BACK):
                    back.set("title", language.words.note_back.format(number=number))
