"""The headings of an old page by the ids at which links within the page looked for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml.html import HtmlElement

from tsunagu.markdown import name_heading

_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")


def find_anchors(root: HtmlElement) -> dict[str, str]:
    """The name that a heading has here, by each id on it, in it, or on an empty element right before it.

    Only where a link asks for one.
    """
    if not any((one.get("href") or "").startswith("#") for one in root.iter("a")):
        return {}
    found: dict[str, str] = {}
    used: dict[str, int] = {}
    waiting: list[str] = []
    heading = None
    for element in root.iter():
        if heading is not None and heading not in set(element.iterancestors()):
            heading = None
        ids = list(_list_ids(element))
        if element.tag in _HEADINGS and (words := " ".join(element.text_content().split())):
            name = name_heading(words, "-")
            used[name] = used.get(name, -1) + 1
            heading, shown = element, f"{name}_{used[name]}" if used[name] else name
            found |= dict.fromkeys((*waiting, *ids), shown)
            waiting = []
        elif heading is not None:
            found |= dict.fromkeys(ids, shown)
        elif ids and not (element.text_content() or "").strip():
            waiting += ids
        elif not ids and (element.text or "").strip():
            waiting = []
    return found


def _list_ids(element: HtmlElement) -> Iterator[str]:
    yield from filter(None, (element.get("id"), element.get("name") if element.tag == "a" else None))
