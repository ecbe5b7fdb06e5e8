"""The site's own style sheets and scripts: files beside the templates, named by two keys of MkDocs.

They come after ours, in their order. No page asks another host for anything, so that an address elsewhere
is refused here, before a browser does it without a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final

import tinycss2

from tsunagu.config.site_values import is_there
from tsunagu.header import Node, Note, explain_value
from tsunagu.model import Problem

#: The keys, each with the endings of its files.
_KEYS: Final = {"extra_css": (".css",), "extra_javascript": (".js", ".mjs")}
_ELSEWHERE: Final = ("http:", "https:", "//")


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A style sheet or a script: its place among the templates, what is in it, whether it is a module."""

    uri: str
    text: str
    is_module: bool = False


def read_own_files(key: str, values: Mapping[str, Any], folder: Path, note: Note) -> tuple[OwnFile, ...]:
    """The files of a key, which stand in ``folder``; what is wrong with one is noted."""
    node = values.get(key)
    items = node.value if node and isinstance(node.value, tuple) else ()
    return tuple(file for item in items if (file := _read(key, item, folder, note)))


def _read(key: str, item: Node, folder: Path, note: Note) -> OwnFile | None:
    named, is_module = item, False
    if isinstance(item.value, Mapping) and "path" in item.value:
        named = item.value["path"].node
        is_module = "type" in item.value and item.value["type"].node.value == "module"
    text = named.value if isinstance(named.value, str) else ""
    path = PurePosixPath(text.split("?")[0].strip())
    values = {"known": f"{folder.name}/"}
    if not text or text.startswith(_ELSEWHERE) or ".." in path.parts or path.suffix not in _KEYS[key]:
        note(explain_value("not-own-file", key, named, **values))
    elif not is_there(folder / path, Path.is_file):
        note(explain_value("file-not-there", key, named, **values))
    else:
        content = (folder / path).read_bytes().decode("utf-8-sig", "replace")
        for code, line, seen in _find_faults(content) if path.suffix == ".css" else ():
            at = {"other": f"{folder.name}/{path}:{line}", "known": f"{folder.name}/", "seen": seen}
            note(Problem(code, named.place, {"field": key, **at}))
        return OwnFile(str(path), content, is_module or path.suffix == ".mjs")
    return None


def _find_faults(css: str) -> Iterator[tuple[str, int, str]]:
    """What a style sheet asks for and can't have: the code, the line, what is asked for.

    >>> list(_find_faults('@import "a.css"; b{src:url(https://x.example/f.woff2)}'))
    [('imported-style', 1, 'a.css'), ('asks-elsewhere', 1, 'https://x.example/f.woff2')]
    """
    for token, is_import in list_addresses(tinycss2.parse_stylesheet(css)):
        if token.value.startswith(_ELSEWHERE):
            yield "asks-elsewhere", token.source_line, token.value
        elif is_import:
            yield "imported-style", token.source_line, token.value


def list_addresses(nodes: Iterable[Any], *, is_import: bool = False) -> Iterator[tuple[Any, bool]]:
    """The tokens of a style sheet that are addresses, and whether of another sheet that is imported.

    A text in quotes is one within ``url(…)`` and ``@import``; in a selector or ``content`` it is none.
    """
    for node in nodes:
        imports = is_import or getattr(node, "lower_at_keyword", "") == "import"
        if node.type == "url":
            yield node, imports
        for part in ("prelude", "content", "arguments"):
            inner = getattr(node, part, None) or ()
            if getattr(node, "lower_name", "") == "url" or imports:
                yield from ((token, imports) for token in inner if token.type == "string")
            yield from list_addresses(inner, is_import=imports)
