"""Asking the worker of a served site, without the box."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from playwright.sync_api import Page

from search_site import NAMES, name_page
from tsunagu.outputs.search import name_worker

_ASK = """([address, queries]) => new Promise((resolve) => {
  const worker = new Worker(address), answers = []
  const next = () => {
    if (answers.length === queries.length) resolve(answers)
    else worker.postMessage(queries[answers.length])
  }
  worker.onmessage = ({ data }) => {
    answers.push(data.items)
    next()
  }
  next()
})"""

Item = dict[str, Any]


def ask_worker(page: Page, worker: str, queries: Sequence[str], language: str) -> list[list[Item]]:
    """The items that the worker at an address finds for each query, on a page of a language."""
    return cast(list[list[Item]], page.evaluate(_ASK, [f"{worker}?lang={language}", list(queries)]))


def read_excerpt(item: Item) -> str:
    """The sentences that a result shows."""
    return "".join(piece for piece, _ in item["text"])


class Site:
    """A served site to be asked."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    def ask(self, queries: Sequence[str], language: str = "ja") -> list[list[Item]]:
        """The items for each query, on a page of a language."""
        self.page.goto(self.address)
        return ask_worker(self.page, f"{self.address}{name_worker(NAMES)}", queries, language)

    def find(self, queries: Sequence[str], language: str = "ja") -> list[list[str]]:
        """The names of the pages found for each query."""
        return [[name_page(item["location"]) for item in items] for items in self.ask(queries, language)]
