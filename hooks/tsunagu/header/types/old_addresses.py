"""Old addresses: paths such as ``/entry-123.html``, at which a redirect page will answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote

from tsunagu.header.types.value_type import WRONG, Exact, Schema, explain_value
from tsunagu.header.yaml_nodes import Node
from tsunagu.model import Problem

_PATH: Final = r"/(?![/.])(?:(?!\.\.|//)[^\s?#\\\"<>^`{|}*:])*"
_WHOLE: Final = re.compile(r"https?://[^/\s]+(/\S*)")

#: What no address has as it is, and what no file can be called on one system or another.
_ODD: Final = re.compile(r"//|[\s?#\\\"<>^`{|}*:\x00-\x1f\x7f]")

#: The same in a decoded name; U+FFFD stands for what is no UTF-8.
_ODD_NAME: Final = re.compile(rf"^\.$|\.\.|/|\ufffd|{_ODD.pattern}")

#: A folder or a file has at most 255 bytes for its name; a path so long nobody ever linked to.
_LONGEST_NAME: Final = 255
_LONGEST: Final = 1000


@dataclass(frozen=True, slots=True)
class OldAddress(Exact):
    """A path of the old site, as a browser shows it or with Japanese percent-encoded."""

    def parse(self, text: str) -> Any:
        return text if is_old_address(text) else WRONG

    def explain(self, name: str, node: Node) -> Problem:
        seen = str(node.value)
        whole = _WHOLE.fullmatch(seen)
        path = whole[1] if whole else "/" + seen.lstrip("./")
        if "?" in path:
            return explain_value("alias-query", name, node)
        if not seen.startswith("/"):
            path = path.partition("#")[0]
            near = path if path != "/" and self.parse(path) is not WRONG else ""
            return explain_value("not-alias", name, node, near=near)
        if odd := _find_odd(seen):
            return explain_value("alias-part", name, node, known=odd)
        return explain_value("alias-too-long", name, node, known=str(_LONGEST_NAME))

    def schema(self) -> Schema:
        return {"type": "string", "pattern": f"^{_PATH}$"}


def is_old_address(text: str) -> bool:
    """Whether a redirect page can answer at this path.

    >>> is_old_address("/entry-123.html"), is_old_address("/a?b")
    (True, False)
    """
    return text.startswith("/") and not _find_odd(text) and not _is_too_long(text)


def _find_odd(path: str) -> str:
    """The part of a path at which no page can be, else nothing; ``%2e%2e`` is read as a browser reads it."""
    if found := _ODD.search(path):
        return found[0]
    return next(_list_odd_names(path), "")


def _list_odd_names(path: str) -> Iterator[str]:
    for position, name in enumerate(path.split("/")[1:]):
        plain = unquote(name)
        hidden = position == 0 and plain.startswith(".")
        if hidden or _ODD_NAME.search(plain) or not plain.isprintable():
            yield name


def _is_too_long(path: str) -> bool:
    names = unquote(path).encode().split(b"/")
    return len(path) > _LONGEST or any(len(name) > _LONGEST_NAME for name in names)
