"""What the rules of prose are made of: an extension, and processors that ask for the page."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from tsunagu.markdown.page_context import AskPageContext, PageContext

#: Hangs one rule into a Markdown instance.
Register = Callable[[Markdown, AskPageContext], None]


class PageExtension(Extension):
    """A Markdown extension that hangs in one rule of prose."""

    def __init__(self, register: Register, ask: AskPageContext) -> None:
        super().__init__()
        self.register = register
        self.ask = ask

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's name)
        """Called by Markdown for each instance, in MkDocs once for each page."""
        self.register(md, self.ask)


class PageProcessor(Treeprocessor):
    """A tree processor that works on prose, and leaves plain Markdown (no page) as it is."""

    def __init__(self, md: Markdown, ask: AskPageContext) -> None:
        super().__init__(md)
        self.markdown = md
        self.ask = ask

    def run(self, root: Element) -> None:
        """Called by Markdown with the whole tree."""
        page = self.ask()
        if page is not None:
            self.work(root, page)

    def work(self, root: Element, page: PageContext) -> None:
        """Change the tree in place."""
        raise NotImplementedError
