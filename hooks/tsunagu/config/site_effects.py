"""Keys of mkdocs.yml that do something else here than their manual says, or nothing, are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from tsunagu.config.generator import Effect
from tsunagu.config.site_values import OF_A_SHELL
from tsunagu.header import Entry, Node, Note
from tsunagu.model import Place, Problem

#: What stands beside the content and is ours or the author's: no site may take its place.
_OURS: Final = ("hooks", "overrides", "docs", "tests", ".git")


def find_effects(entries: Mapping[str, Entry], effects: Sequence[Effect], note: Note) -> None:
    """Note each key of the rows that is there and says something."""
    for row in effects:
        for place, node in _list_values(entries, row.key.split(".")):
            seen = node.value if isinstance(node.value, str) else _name(node)
            if _is_told(node, row, seen):
                note(Problem(row.code, place, {"field": row.key, "seen": seen}))


def _list_values(entries: Mapping[str, Entry], path: Sequence[str]) -> Iterator[tuple[Place, Node]]:
    """The value of a key; of a key that ends in ``[]`` each item of its list, or each key of its table."""
    key, *below = path
    name = key.removesuffix("[]")
    entry = entries.get(name)
    if entry is None:
        return
    node = entry.node
    if below:
        yield from _list_values(node.value, below) if isinstance(node.value, Mapping) else ()
    elif name == key:
        yield entry.place, node
    elif isinstance(node.value, tuple):
        yield from ((item.place, item) for item in node.value)
    elif isinstance(node.value, Mapping):
        yield from ((item.place, Node(plugin, item.place)) for plugin, item in node.value.items())


def _name(node: Node) -> str:
    return next(iter(node.value), "") if isinstance(node.value, Mapping) else ""


def _is_told(node: Node, row: Effect, seen: str) -> bool:
    """A table is told whatever is in it; one that stands in a list is known by its first key."""
    if isinstance(node.value, str) or row.key.endswith("[]"):
        text = seen.strip().lower().partition(":")[0]  # an extension may be named with its class
        return text in row.only if row.only else text not in ("", "null", "~", *row.fine)
    return bool(node.value) and not row.only


def find_odd_folders(entries: Mapping[str, Entry], keys: Iterable[str], note: Note) -> None:
    """Note a folder without a name, and a name that only a shell would read as another."""
    for key in keys:
        for _, node in _list_values(entries, key.split(".")):
            if isinstance(node.value, str) and not node.value.strip():
                note(Problem("empty", node.place, {"field": key}))
            elif isinstance(node.value, str) and node.value.startswith(OF_A_SHELL):
                note(Problem("sign-of-shell", node.place, {"field": key, "seen": node.value}))


def find_taken_folder(entries: Mapping[str, Entry], folder: Path, note: Note) -> None:
    """Note a ``site_dir`` that is a folder of the project, holds one or lies in one: a build empties it."""
    entry = entries.get("site_dir")
    text = entry.node.value if entry else ""
    if not entry or not isinstance(text, str) or not text:
        return
    site = (folder / text).resolve()
    for name in (*_list_named(entries), *_OURS):
        other = (folder / name).resolve()
        if site == folder.resolve() or other.is_relative_to(site) or site.is_relative_to(other):
            values = {"field": "site_dir", "seen": text, "known": name}
            note(Problem("site-dir-taken", entry.node.place, values))
            return


def _list_named(entries: Mapping[str, Entry]) -> Iterator[str]:
    """The folders that mkdocs.yml names."""
    for key in ("docs_dir", "theme.custom_dir"):
        for _, node in _list_values(entries, key.split(".")):
            if isinstance(node.value, str) and node.value:
                yield node.value
