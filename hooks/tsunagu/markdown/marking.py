"""Mark a stretch of a passage by an element around it, where the tree allows.

The ends of a stretch are lifted out of elements that it covers to their border: around ``顧客開拓``
in ``顧客<strong>開拓</strong>`` the mark goes around both. Where it would have to cut an element
(``顧<strong>客開</strong>拓``), break a ruby or cross what is closed, there is no cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from tsunagu.markdown.flatten import is_hidden
from tsunagu.markdown.passage import Passage, PassagePiece, Spot


class Edge(NamedTuple):
    """A point in the content of an element: so many characters after a child (None: after its start)."""

    after: Element | None
    offset: int


class Cut(NamedTuple):
    """What to put a mark around: the content of ``parent`` from one edge to another."""

    parent: Element
    start: Edge
    end: Edge


def find_cut(passage: Passage, start: int, end: int) -> Cut | None:
    """Where to mark characters ``start`` to ``end`` of a passage, or None where it cannot be done."""
    pieces = [] if start >= end else passage.pieces_within(start, end)
    if not pieces or any(piece.closed is not None for piece in pieces):
        return None
    first, last = pieces[0], pieces[-1]
    if (first.solid and first.start < start) or (last.solid and last.end > end):
        return None
    parent = _find_common(passage, first, last)
    head = _lift_start(passage, first, start, parent)
    foot = _lift_end(passage, last, end, parent)
    return None if head is None or foot is None else Cut(parent, head, foot)


def mark(cut: Cut, element: Element) -> None:
    """Put a new, empty element around what was cut out.

    Cuts of one passage stay valid when they do not overlap and are marked from the last to the first.
    """
    parent, start, end = cut
    head, foot = _string_after(parent, start.after), _string_after(parent, end.after)
    position = 0 if start.after is None else list(parent).index(start.after) + 1
    if start.after is end.after:
        element.text = head[start.offset : end.offset]
    else:
        element.text = head[start.offset :]
        until = list(parent).index(end.after) + 1 if end.after is not None else position
        element.extend(parent[position:until])
        del parent[position:until]
        element[-1].tail = foot[: end.offset]
    element.tail = foot[end.offset :]
    _set_string_after(parent, start.after, head[: start.offset])
    parent.insert(position, element)


def mark_all(marks: Sequence[tuple[Cut, Element]]) -> None:
    """Put each element around its cut; the cuts are in order and do not overlap."""
    for cut, element in reversed(marks):
        mark(cut, element)


def _find_common(passage: Passage, first: PassagePiece, last: PassagePiece) -> Element:
    """The innermost element that holds both pieces and may be divided."""
    around = set(_ancestors(passage, last.spot))
    common = next(element for element in _ancestors(passage, first.spot) if element in around)
    for element in _climb(passage, common):
        if element.tag == "ruby":
            common = passage.parents[element]
    return common


def _ancestors(passage: Passage, spot: Spot) -> Iterator[Element]:
    return _climb(passage, passage.parents[spot.holder] if spot.tail else spot.holder)


def _climb(passage: Passage, element: Element) -> Iterator[Element]:
    """An element and those around it, up to and with the passage's block."""
    yield element
    while element is not passage.block:
        element = passage.parents[element]
        yield element


def _lift_start(passage: Passage, piece: PassagePiece, start: int, parent: Element) -> Edge | None:
    """The point before character ``start`` as an edge in ``parent``."""
    holder, tail, at, _ = piece.spot
    inside = passage.parents[holder] if tail else holder
    offset = at + start - piece.start
    after = holder if tail else None
    while inside is not parent:
        if after is not None or offset:
            return None
        inside, child = passage.parents[inside], inside
        position = list(inside).index(child)
        after = inside[position - 1] if position else None
        offset = len(_string_after(inside, after))
    return Edge(after, offset)


def _lift_end(passage: Passage, piece: PassagePiece, end: int, parent: Element) -> Edge | None:
    """The point after character ``end - 1`` as an edge in ``parent``."""
    holder, tail, at, until = piece.spot
    inside = passage.parents[holder] if tail else holder
    offset = until if piece.solid else at + end - piece.start
    after = holder if tail else None
    while inside is not parent:
        if offset < len(_string_after(inside, after)) or not _is_last(inside, after):
            return None
        after, offset = inside, 0
        inside = passage.parents[inside]
    return Edge(after, offset)


def _is_last(inside: Element, after: Element | None) -> bool:
    """Whether nothing follows a child but the readings of a ruby."""
    following = inside[list(inside).index(after) + 1 :] if after is not None else inside[:]
    return all(child.tag in ("rt", "rp") and is_hidden(child) and not child.tail for child in following)


def _string_after(parent: Element, after: Element | None) -> str:
    return (parent.text if after is None else after.tail) or ""


def _set_string_after(parent: Element, after: Element | None, text: str) -> None:
    if after is None:
        parent.text = text
    else:
        after.tail = text
