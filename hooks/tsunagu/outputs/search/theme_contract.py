"""What search relies on in Material's script, so that a changed theme stops the build and not the readers."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

_CONFIG = re.compile(r"<script\b[^>]*\bid=\"?__config\b[^>]*>(.*?)</script>", re.DOTALL)

#: Passages of the theme's script, each with what we build on it.
THEME_CONTRACT = {
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


def list_contract_breaches(script: str) -> list[str]:
    """What the theme's script (``bundle.*.min.js``) no longer does, in words; empty where all is well."""
    return [meaning for passage, meaning in THEME_CONTRACT.items() if passage not in script]


def list_worker_addresses(html: str) -> list[str]:
    """The addresses a page gives for the worker: one, or the page's search is broken.

    >>> list_worker_addresses('<script id="__config" type="application/json">{"search": "a.js"}</script>')
    ['a.js']
    """
    configs = (_read(found[1]) for found in _CONFIG.finditer(html))
    return [str(config["search"]) for config in configs if "search" in config]


def _read(config: str) -> Mapping[str, object]:
    """The settings of a page; none where they are no JSON."""
    try:
        read = json.loads(config)
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def find_search_fault(html: str, worker: str) -> str:
    """What is wrong with the search of a page, in words; empty where it gives the worker, and once.

    >>> find_search_fault("<p>no search</p>", "assets/a.js")
    'gives 0 addresses for the worker of search, not one'
    """
    addresses = list_worker_addresses(html)
    if len(addresses) != 1:
        return f"gives {len(addresses)} addresses for the worker of search, not one"
    if not addresses[0].partition("?")[0].endswith(worker):
        return f"gives {addresses[0]} for the worker of search, which is {worker}"
    return ""
