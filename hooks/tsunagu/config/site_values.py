"""What MkDocs would refuse in mkdocs.yml, or pass over, told before it does.

MkDocs says it in English and without a line. Told is what happens: files and folders that are not there, and
names of themes, extensions and plugins that nobody has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from tsunagu.config.generator import Generator
from tsunagu.header import Entry, Node, Note, explain_value, find_misspelt, suggest
from tsunagu.model import Problem

_OWN: Final = "tsunagu"

#: By these a shell, and nothing else, finds a folder at home.
OF_A_SHELL: Final = ("~", "$", "%")


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


def find_wrong_values(values: Mapping[str, Any], folder: Path, generator: Generator, note: Note) -> None:
    """Note what is wrong with the values of the generator's keys; paths in them begin at ``folder``."""
    for name, is_right in generator.paths.items():
        for text, node in _list_texts(name, values):
            if not (is_there(folder / text, is_right) or text.startswith(OF_A_SHELL)):
                note(explain_value("not-there", name, node, near=_find_near(text, folder)))
    for name, find in generator.names.items():
        for text, node in _list_texts(name, values):
            known = find(text)
            if known and text not in known and not generator.is_module(name, text):
                note(explain_value("not-installed", name, node, near=suggest(text, sorted(known))["near"]))


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
