"""What MkDocs would refuse in mkdocs.yml, or pass over, told before it does.

MkDocs says it in English and without a line. Told is what happens: files and folders that are not there, and
names of themes, extensions and plugins that nobody has.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, Final

from tsunagu.model import Problem
from tsunagu.shapes.shape import explain, find_misspelt, suggest
from tsunagu.yaml_nodes import Entry, Node, Note

_OWN: Final = "tsunagu"

#: What looking for a module may end in: its package is read for that.
_UNREADABLE: Final = (ImportError, ValueError, AttributeError, SyntaxError)


def find_own_key(extra: Mapping[str, Entry], note: Note) -> str:
    """The key of ``extra`` that is ours: also where it is misspelt, which is noted."""
    if _OWN in extra:
        return _OWN
    near = find_misspelt(_OWN, extra)
    if not near:
        return _OWN
    values = {"field": f"extra.{near}", "seen": near, "near": _OWN}
    note(Problem("nearly-own", extra[near].place, values))
    return near


def is_there(path: Path, is_right: Callable[[Path], bool]) -> bool:
    """Whether a path can be looked at, and is what it has to be."""
    try:
        return is_right(path)
    except (OSError, ValueError):
        return False


def find_wrong_values(values: Mapping[str, Any], folder: Path, note: Note) -> None:
    """Note what is wrong with the values of MkDocs' own keys; paths in them begin at ``folder``."""
    for name, is_right in _PATHS.items():
        for text, node in _list_texts(name, values):
            if not is_there(folder / text, is_right):
                note(explain("not-there", name, node, near=_find_near(text, folder)))
    for name, find in _NAMES.items():
        for text, node in _list_texts(name, values):
            known = find(text)
            if known and text not in known and not _is_module(name, text):
                note(explain("not-installed", name, node, near=suggest(text, sorted(known))["near"]))


def _list_texts(name: str, values: Mapping[str, Any]) -> Iterator[tuple[str, Node]]:
    """The texts of a key: one, those of a list, or the keys of the tables in it."""
    key, _, below = name.partition(".")
    node = values.get(key)
    if node and isinstance(node.value, Mapping) and below:
        entry = node.value.get(below)
        node = entry.node if entry else None
    elif below and below != "name":
        return
    for one in _list_nodes(node) if node else ():
        if isinstance(one.value, str) and one.value:
            yield one.value, one


def _list_nodes(node: Node) -> Iterator[Node]:
    if isinstance(node.value, str):
        yield node
    elif isinstance(node.value, tuple):
        for item in node.value:
            yield from _list_nodes(item)
    else:
        yield from (Node(key, entry.place) for key, entry in node.value.items())


def _find_near(text: str, folder: Path) -> str:
    """The path that is there and most like one that is not."""
    path = Path(text)
    above = folder / path.parent
    beside = sorted(one.name for one in above.iterdir()) if is_there(above, Path.is_dir) else []
    near = suggest(path.name, beside)["near"] if path.name else ""
    return path.with_name(near).as_posix() if near else ""


def _is_module(name: str, text: str) -> bool:
    """Whether an extension is named by the module in which it is."""
    if name != "markdown_extensions":
        return False
    try:
        return find_spec(text.partition(":")[0]) is not None
    except _UNREADABLE:
        return False


def _find_extensions(text: str) -> Collection[str]:
    """The names an extension could have: those of its package, where it is named with one."""
    package, dot, _ = text.rpartition(".")
    try:
        found = find_spec(package) if dot else None
    except _UNREADABLE:
        found = None
    if found and found.submodule_search_locations:
        modules = (module.name for module in iter_modules(found.submodule_search_locations))
        return {f"{package}.{name}" for name in modules if not name.startswith("_")}
    return _find_names("markdown.extensions")


@cache
def _find_names(group: str) -> frozenset[str]:
    """What installed packages bring, by its group; nothing where none of them is here."""
    return frozenset(point.name for point in entry_points(group=group))


_PATHS: Final[Mapping[str, Callable[[Path], bool]]] = {
    "docs_dir": Path.is_dir,
    "theme.custom_dir": Path.is_dir,
    "hooks": Path.is_file,
    "watch": Path.exists,
}
_NAMES: Final[Mapping[str, Callable[[str], Collection[str]]]] = {
    "theme.name": lambda _: _find_names("mkdocs.themes"),
    "markdown_extensions": _find_extensions,
    "plugins": lambda _: _find_names("mkdocs.plugins"),
}
