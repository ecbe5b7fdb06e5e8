"""The alignment of a table's columns as a class: the policy of a page forbids styles within it."""

from __future__ import annotations

import re
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown

from tsunagu.markdown.page_context import AskPageContext, PageContext
from tsunagu.markdown.page_rule import PageProcessor

#: Like the other rules that change no text, after those that do.
PRIORITY: Final = -40

_STYLE: Final = re.compile(r"text-align: (left|center|right);")


def register(md: Markdown, ask: AskPageContext) -> None:
    """Hang the rule into a Markdown instance."""
    md.treeprocessors.register(CellAlignment(md, ask), "tsunagu-cell-alignment", PRIORITY)


class CellAlignment(PageProcessor):
    """Puts ``class="align-right"`` where Markdown's tables have ``style="text-align: right;"``."""

    def work(self, root: Element, page: PageContext) -> None:  # noqa: ARG002 (the same on every page)
        """Change the tree in place."""
        for tag in ("th", "td"):
            for cell in root.iter(tag):
                if found := _STYLE.fullmatch(cell.get("style", "")):
                    del cell.attrib["style"]
                    cell.set("class", " ".join(filter(None, (cell.get("class"), f"align-{found[1]}"))))
