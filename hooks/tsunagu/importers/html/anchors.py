"""Where links within an old page lead: to a heading by its name here, or to a mark that keeps the place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from tsunagu.html import is_frame_id, text_content
from tsunagu.markdown import name_heading

_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_PLAIN_ID: Final = re.compile(r"[\w.:-]{1,100}")


@dataclass(frozen=True, slots=True)
class Anchors:
    """``names``: what the ids of the page that links ask for are called here; ``places``: the names that an
    element keeps, since it stands at no heading.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[Element, tuple[str, ...]] = field(default_factory=dict)


def find_anchors(
    root: Element, base: str = "", unasked: Collection[Element] = (), asked: Collection[str] = ()
) -> Anchors:
    """The anchors that a link of the page (at ``base``) leads to, and those ``asked`` for from elsewhere.

    Links in ``unasked`` ask for nothing.
    """
    wanted = {*asked, *_list_asked(root, base, unasked)}
    if not wanted:
        return Anchors()
    headings = name_ids(root)
    taken = {*_list_names(root)}
    names = {one: name for one, name in headings.items() if one in wanted}
    places: dict[Element, tuple[str, ...]] = {}
    for element in root.iter():
        for one in _list_ids(element):
            if one in wanted and one not in names:
                names[one] = name_place(one, taken)
                places[element] = (*places.get(element, ()), names[one])
    return Anchors(names, places)


def name_place(old: str, taken: Collection[str] = ()) -> str:
    """The id of a place that was called so, and that no heading has: the same where a page may have it.

    >>> name_place("note-1"), name_place("__config"), name_place("a b", ["a-b"])
    ('note-1', 'h-__config', 'a-b-2')
    """
    name = old if _PLAIN_ID.fullmatch(old) and not is_frame_id(old) else name_heading(old, "-")
    return f"{name}-2" if name in taken else name


def name_ids(root: Element) -> dict[str, str]:
    """The name that a heading has here, by each id on it, in it, or on an empty element right before it."""
    found: dict[str, str] = {}
    names = _list_names(root)
    waiting: list[str] = []
    shown, within = "", set[Element]()
    for element in root.iter():
        if element not in within:
            within = set()
        ids = list(_list_ids(element))
        if _read_heading(element):
            shown, within = next(names), set(element.iter())
            found |= dict.fromkeys((*waiting, *ids), shown)
            waiting = []
        elif within:
            found |= dict.fromkeys(ids, shown)
        elif ids and not text_content(element).strip():
            waiting += ids
        elif not ids and (element.text or "").strip():
            waiting = []
        if not within and (element.tail or "").strip() and not len(element):
            waiting = []
    return found


def _list_names(root: Element) -> Iterator[str]:
    """The names of the headings; of two alike the second has ``_1`` behind its name."""
    used: dict[str, int] = {}
    for words in filter(None, map(_read_heading, root.iter())):
        name = name_heading(words, "-")
        used[name] = used.get(name, -1) + 1
        yield f"{name}_{used[name]}" if used[name] else name


def _read_heading(element: Element) -> str:
    return " ".join(text_content(element).split()) if element.tag in _HEADINGS else ""


def _list_asked(root: Element, base: str, unasked: Collection[Element]) -> Iterator[str]:
    for link in root.iter("a"):
        address, sign, fragment = (link.get("href") or "").strip().partition("#")
        if sign and fragment and address in ("", base) and link not in unasked:
            yield unquote(fragment)


def _list_ids(element: Element) -> Iterator[str]:
    yield from filter(None, (element.get("id"), element.get("name") if element.tag == "a" else None))
