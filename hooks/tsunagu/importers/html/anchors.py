"""The headings of an old page by the ids at which links within the page looked for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from tsunagu.html import text_content
from tsunagu.markdown import name_heading

_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")


def find_anchors(root: Element) -> dict[str, str]:
    """The name that a heading has here, by each id on it, in it, or on an empty element right before it.

    Only where a link asks for one.
    """
    asked = any((one.get("href") or "").startswith("#") for one in root.iter("a"))
    return name_ids(root) if asked else {}


def name_ids(root: Element) -> dict[str, str]:
    """The same for a page that others may link to."""
    found: dict[str, str] = {}
    used: dict[str, int] = {}
    waiting: list[str] = []
    shown, within = "", set[Element]()
    for element in root.iter():
        if element not in within:
            within = set()
        ids = list(_list_ids(element))
        if element.tag in _HEADINGS and (words := " ".join(text_content(element).split())):
            name = name_heading(words, "-")
            used[name] = used.get(name, -1) + 1
            shown, within = f"{name}_{used[name]}" if used[name] else name, set(element.iter())
            found |= dict.fromkeys((*waiting, *ids), shown)
            waiting = []
        elif within:
            found |= dict.fromkeys(ids, shown)
        elif ids and not (text_content(element) or "").strip():
            waiting += ids
        elif not ids and (element.text or "").strip():
            waiting = []
    return found


def _list_ids(element: Element) -> Iterator[str]:
    yield from filter(None, (element.get("id"), element.get("name") if element.tag == "a" else None))
