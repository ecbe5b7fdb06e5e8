"""Notes that no class tells: a number in the text and one that begins a note lead to each other.

Word writes them so (``_ftn1`` and ``_ftnref1``), LibreOffice, Google Docs, Hatena in its first years, and who
wrote notes by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from tsunagu.html import text_content

#: The number of a note: 1, [1], *1, 注1, iv, a, †.
_SIGN: Final = re.compile(
    r"[\W_]{0,3}(?:注|note)?[\W_]{0,2}(?:\d{1,3}|[ivxlcdm]{1,6}|[a-z])?[\W_]{0,3}", re.I
)
_BLOCKS: Final = ("dd", "div", "dt", "li", "p", "td")
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
#: What stands between the number of a note and its words.
_BETWEEN: Final = " \t\r\n\xa0\u3000:：.．"


class MutualNote(NamedTuple):
    """The ``asked`` link in the text, the ``note``, and the ``way_back`` in it, which begins it."""

    asked: Element
    note: Element
    way_back: Element


def list_mutual_notes(root: Element, parents: Mapping[Element, Element]) -> Iterator[MutualNote]:
    """Such notes of a page, each by all that lead to it."""
    links = [one for one in root.iter("a") if "#" in (one.get("href") or "")]
    named: dict[str, Element] = {}
    for link in links:
        for name in _list_names(link, parents):
            named.setdefault(name, link)
    order = {one: at for at, one in enumerate(root.iter("a"))}
    backs: dict[Element, list[Element]] = {}
    for asked in links:
        back = named.get(_target(asked))
        if back is not None and order[asked] < order[back] and _lead_to_each_other(asked, back, parents):
            backs.setdefault(back, []).append(asked)
    for back, askers in backs.items():
        note = _find_note(back, backs, parents)
        if note is not None:
            yield from (MutualNote(asked, note, back) for asked in askers)


def trim_note(way_back: Element) -> None:
    """Take away what stands between a number and the words of its note."""
    way_back.tail = (way_back.tail or "").lstrip(_BETWEEN)


def _target(link: Element) -> str:
    return unquote((link.get("href") or "").partition("#")[2])


def _list_names(link: Element, parents: Mapping[Element, Element]) -> Iterator[str]:
    """What a link is called by addresses: by itself, what is in it, or what is around it alone."""
    around = parents.get(link)
    alone = (
        [around] if around is not None and text_content(around).strip() == text_content(link).strip() else []
    )
    for one in (*link.iter(), *alone):
        yield from filter(None, (one.get("id"), one.get("name")))


def _lead_to_each_other(asked: Element, back: Element, parents: Mapping[Element, Element]) -> bool:
    signs = ["".join(text_content(one).split()) for one in (asked, back)]
    are_signs = signs[0] == signs[1] and signs[0] and _SIGN.fullmatch(signs[0])
    return bool(are_signs) and _target(back) in _list_names(asked, parents)


def _find_note(
    back: Element, backs: Mapping[Element, list[Element]], parents: Mapping[Element, Element]
) -> Element | None:
    """The block that a way back begins; the one around it where that has nothing of another note or text."""
    block = parents.get(back)
    while block is not None and block.tag not in _BLOCKS:
        block = parents.get(block) if block.tag not in _HEADINGS else None
    if block is None or not text_content(block).strip().startswith(text_content(back).strip()):
        return None
    frame = parents.get(block)
    is_note = frame is not None and frame.tag in ("div", "li") and frame.get("id") and frame[0] is block
    ways = [one for one in frame.iter("a") if one in backs] if frame is not None and is_note else []
    return frame if ways == [back] else block
