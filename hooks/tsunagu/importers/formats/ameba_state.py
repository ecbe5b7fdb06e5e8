"""The state that Ameba's newest pages carry as JSON: ``<script>window.INIT_DATA={...};window...``.

What is read of it: ``entryState.entryMap.<id>`` with ``entry_title``, ``entry_text`` (HTML),
``entry_created_datetime``, ``theme_name``, ``publish_flg``; and ``bloggerState.bloggerMap.<name>`` for
whose blog it is. Anything may be missing: a page saved from a list has titles without bodies.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

_START: Final = "window.INIT_DATA"


@dataclass(frozen=True, slots=True)
class AmebaPost:
    """One post of the state; ``author`` is the blog's name in addresses, or empty."""

    id: str
    title: str
    html: str
    date: str
    theme: str
    author: str
    open: bool


@dataclass(frozen=True, slots=True)
class AmebaState:
    """The posts that a page's state holds with their bodies."""

    entries: tuple[AmebaPost, ...] = ()


def read_state(page: str) -> AmebaState:
    """The state of a page; an empty one where there is none, or where it can't be read."""
    start = page.find(_START)
    begin = page.find("{", start, start + 60) if start >= 0 else -1
    if begin < 0:
        return AmebaState()
    try:
        state, _ = json.JSONDecoder().raw_decode(page, begin)
    except (ValueError, RecursionError):
        return AmebaState()
    return AmebaState(tuple(_list_entries(state)))


def _list_entries(state: Any) -> Iterator[AmebaPost]:
    authors = [str(name) for name in _table(state, "bloggerState", "bloggerMap")]
    author = authors[0] if len(authors) == 1 else ""
    for number, entry in _table(state, "entryState", "entryMap").items():
        body = _word(entry, "entry_text")
        if body.strip() and str(number).isdigit():
            yield AmebaPost(
                id=str(number),
                title=_word(entry, "entry_title"),
                html=body,
                date=_word(entry, "entry_created_datetime"),
                theme=_word(entry, "theme_name"),
                author=author,
                open=_word(entry, "publish_flg") in ("", "open"),
            )


def _table(value: Any, *names: str) -> Mapping[str, Any]:
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def _word(entry: Any, name: str) -> str:
    value = entry.get(name) if isinstance(entry, dict) else None
    return value if isinstance(value, str) else ""
