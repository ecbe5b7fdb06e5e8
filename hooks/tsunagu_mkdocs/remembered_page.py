"""A page of MkDocs with our header and the text as it was typed, rendered if no earlier build did so."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files


@dataclass(frozen=True, slots=True)
class PageStore:
    """Where a page comes from, and what is kept of it between builds.

    ``read(uri)`` gives its header and its Markdown, ``recall(uri, text)`` what was kept of it or None;
    ``keep(uri, text, made)`` keeps a value of JSON.
    """

    read: Callable[[str], tuple[dict[str, Any], str]]
    recall: Callable[[str, str], Any]
    keep: Callable[[str, str, Any], None]


class RememberedPage(Page):
    """A page below docs/. Which links lead to which anchors is not kept: our own checks tell of them."""

    def __init__(self, file: File, config: MkDocsConfig, store: PageStore) -> None:
        super().__init__(None, file, config)
        self._store = store

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 (MkDocs gives it)
        """Nothing is read from the file: MkDocs would take a header, or what looks like one, its own way."""
        self.meta, self.markdown = self._store.read(self.file.src_uri)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take what is kept of the same text, else render it as MkDocs does.

        A text of which MkDocs says something is rendered each time, so that it is said each time.
        """
        uri, text = self.file.src_uri, self.markdown or ""
        if not text.strip():  # the page of a term or a list, as a rule: there is nothing to render
            self._show("", [], [])
        elif made := self._store.recall(uri, text):
            self._show(*made)
        else:
            with _listening() as heard:
                super().render(config, files)
            if not heard:
                self._store.keep(uri, text, self._list_made())

    def _list_made(self) -> list[Any]:
        """What rendering its Markdown sets of a page."""
        return [self.content, list(_list_tokens(self.toc)), sorted(self.present_anchor_ids or ())]

    def _show(self, html: str, toc: list[Any], anchors: Iterable[str]) -> None:
        self.content, self.toc, self.present_anchor_ids = html, get_toc(toc), set(anchors)


def _list_tokens(links: Iterable[AnchorLink]) -> Iterator[dict[str, Any]]:
    """A table of contents as it is made from."""
    for link in links:
        children = list(_list_tokens(link.children))
        yield {"name": link.title, "id": link.id, "level": link.level, "children": children}


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


@contextmanager
def _listening() -> Iterator[list[str]]:
    """What MkDocs (or ProperDocs) says meanwhile. What it would not say is not made: see ``list_levels``."""
    listener = _Listener()
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    for logger in loggers:
        logger.addHandler(listener)
    try:
        yield listener.heard
    finally:
        for logger in loggers:
            logger.removeHandler(listener)


_LOGGERS = ("mkdocs", "properdocs")


def list_levels() -> list[int]:
    """What is said and what is not: a text of which a quiet build says nothing may be told of by another."""
    return [logging.getLogger(name).getEffectiveLevel() for name in _LOGGERS]
