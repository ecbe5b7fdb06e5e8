"""What a page tells the scripts of search, so that a changed template stops the build and no reader."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

_CONFIG = re.compile(r"<script\b[^>]*\bid=\"?__config\b[^>]*>(.*?)</script>", re.DOTALL)


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
