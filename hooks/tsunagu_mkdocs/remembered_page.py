"""A page of MkDocs with our header and the text as it was typed, rendered only where no build did so before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.toc import TableOfContents


@dataclass(frozen=True, slots=True)
class MadePage:
    """What rendering its Markdown sets of a page."""

    html: str
    toc: TableOfContents
    anchors: frozenset[str]


@dataclass(frozen=True, slots=True)
class PageStore:
    """Where a page comes from, and what is kept of it between builds.

    ``read(uri)`` gives its header and its Markdown, ``recall(uri, text)`` a page or None, ``keep(uri, text, page)``.
    """

    read: Callable[[str], tuple[dict[str, Any], str]]
    recall: Callable[[str, str], object | None]
    keep: Callable[[str, str, MadePage], None]


class RememberedPage(Page):
    """A page below docs/. Which links lead to which anchors is not kept: our own checks tell of them."""

    def __init__(self, file: File, config: MkDocsConfig, store: PageStore) -> None:
        super().__init__(None, file, config)
        self._store = store

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 (MkDocs gives it)
        """Nothing is read from the file: MkDocs would take a header, or what looks like one, its own way."""
        self.meta, self.markdown = self._store.read(self.file.src_uri)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take what is kept of the same text, else render it as MkDocs does."""
        uri, text = self.file.src_uri, self.markdown or ""
        if not text.strip():  # the page of a term or a list, as a rule: there is nothing to render
            self.content, self.toc, self.present_anchor_ids = "", get_toc([]), set()
            return
        made = self._store.recall(uri, text)
        if isinstance(made, MadePage):
            self.content, self.toc, self.present_anchor_ids = made.html, made.toc, set(made.anchors)
            return
        super().render(config, files)
        anchors = frozenset(self.present_anchor_ids or ())
        self._store.keep(uri, text, MadePage(self.content or "", self.toc, anchors))
