"""What search relies on in Material's script, so that a changed theme stops the build and not the readers."""

from __future__ import annotations

import json
from html.parser import HTMLParser

#: Passages of the theme's script, each with what we build on it.
PROMISES = {
    "#__config": "reads its settings from the element #__config",
    "new Worker(": "starts the worker that the settings name",
    "data-md-component=": "finds its parts by data-md-component",
    "search-query": "finds the field search-query",
    "search-result": "finds the list search-result",
    "data-md-toggle=search": "opens by the toggle search",
    "header [for=__search]": "opens by a label in the header",
    'namedItem("search")': "loads an index of its own only for a form named search",
    "DOMContentLoaded": "takes over the page only when the document becomes ready after it",
    "type:2,data": "sends queries as messages of type 2",
    "type===1": "waits for a message of type 1",
    "type===3": "takes results from messages of type 3",
}


def list_broken_promises(script: str) -> list[str]:
    """What the theme's script (``bundle.*.min.js``) no longer does, in words; empty where all is well."""
    return [meaning for passage, meaning in PROMISES.items() if passage not in script]


def list_worker_addresses(html: str) -> list[str]:
    """The addresses a page gives for the worker: one, or the page's search is broken.

    >>> list_worker_addresses('<script id="__config" type="application/json">{"search": "a.js"}</script>')
    ['a.js']
    """
    reader = _ConfigReader()
    reader.feed(html)
    reader.close()
    return [str(config["search"]) for config in map(json.loads, reader.configs) if "search" in config]


class _ConfigReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.configs: list[str] = []
        self.reads = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script" and ("id", "__config") in attrs:
            self.reads = True
            self.configs.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self.reads = False

    def handle_data(self, data: str) -> None:
        if self.reads:
            self.configs[-1] += data
