"""What the rules of prose are made of: an extension, and processors that ask for the page."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
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


class PageInlineProcessor(InlineProcessor):
    """Turns matches of a pattern into elements, and leaves plain Markdown (no page) as it is."""

    def __init__(self, pattern: str, md: Markdown, ask: AskPageContext) -> None:
        super().__init__(pattern, md)
        self.ask = ask

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Markdown's name)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 (Markdown's signature)
    ) -> tuple[Element | None, int | None, int | None]:
        """Called by Markdown at each match; three times None means that it is none."""
        page = self.ask()
        element = None if page is None else self.build(m, page)
        return (None, None, None) if element is None else (element, m.start(), m.end())

    def build(self, found: re.Match[str], page: PageContext) -> Element | None:
        """Return the element to put in the place of a match, or None to leave the text as it is."""
        raise NotImplementedError
