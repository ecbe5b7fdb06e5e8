"""A page of MkDocs that is not rendered again when an earlier build of this process rendered the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs.structure.pages import Page

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
    """Kept between builds: ``recall(uri, text)`` gives a page or None, ``keep(uri, text, page)``."""

    recall: Callable[[str, str], object | None]
    keep: Callable[[str, str, MadePage], None]


class RememberedPage(Page):
    """A page below docs/. Which links lead to which anchors is not kept: our own checks tell of them."""

    def __init__(self, file: File, config: MkDocsConfig, store: PageStore) -> None:
        super().__init__(None, file, config)
        self._store = store

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take what is kept of the same text, else render it as MkDocs does."""
        uri, text = self.file.src_uri, self.markdown or ""
        made = self._store.recall(uri, text)
        if isinstance(made, MadePage):
            self.content, self.toc, self.present_anchor_ids = made.html, made.toc, set(made.anchors)
            return
        super().render(config, files)
        anchors = frozenset(self.present_anchor_ids or ())
        self._store.keep(uri, text, MadePage(self.content or "", self.toc, anchors))
