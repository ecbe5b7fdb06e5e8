"""The notes of an old page: which links are their numbers in the text, and where their words stand.

| | number in the text | note | its words |
| --- | --- | --- | --- |
| Hatena | ``a`` | ``p.footnote`` with ``a.footnote-number`` | ``span.footnote-text`` |
| Substack | ``a.footnote-anchor`` | ``div.footnote`` with ``a.footnote-number`` | ``div.footnote-content`` |
| WordPress | ``sup.fn`` around ``a`` | ``li`` in ``ol.wp-block-footnotes`` | the whole |
| Markdown | ``sup`` around ``a`` | ``li`` in ``div.footnote``, ``.footnotes`` | the whole |
| Word and others | ``a`` | what a link back begins (``mutual_notes.py``) | the whole |

The link has the id of the note; a way back from the note is no word of it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from tsunagu.html import text_content
from tsunagu.importers.html.mutual_notes import list_mutual_notes, trim_note

_HOLDERS: Final = frozenset(("footnote", "footnotes", "wp-block-footnotes"))
_NUMBER: Final = "footnote-number"
_WORDS: Final = frozenset(("footnote-text", "footnote-content"))
_UNREAD: Final = ("code", "pre")


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The numbers of notes, by the elements that are ``asked`` (a number in the text) and ``told`` (a note).

    ``frames`` are lists of notes alone, and ``unsaid`` is what stands in notes and is no word of theirs.
    """

    asked: dict[Element, str] = field(default_factory=dict)
    told: dict[Element, str] = field(default_factory=dict)
    frames: set[Element] = field(default_factory=set)
    unsaid: set[Element] = field(default_factory=set)

    def list_links(self) -> set[Element]:
        """The links that are the numbers of notes, or ways back from them."""
        return {link for one in (*self.asked, *self.unsaid) for link in one.iter("a")}


def find_footnotes(root: Element, base: str) -> Footnotes:
    """The notes that a link in the text leads to; any other is text like all else.

    >>> from tsunagu.html import parse_strange_part
    >>> found = find_footnotes(parse_strange_part(
    ...     "<p>港<sup class=fn><a href='#a'>1</a></sup></p>"
    ...     "<ol class=wp-block-footnotes><li id=a>小さい <a href='#b'>↩︎</a></li></ol>"), "")
    >>> [(one.tag, number) for one, number in (*found.asked.items(), *found.told.items())]
    [('sup', '1'), ('li', '1')]
    """
    notes = dict(_list_notes(root))
    parents = {child: parent for parent in root.iter() for child in parent}
    mutual = {one.asked: one for one in list_mutual_notes(root, parents)}
    found = Footnotes()
    if not (notes or mutual):
        return found
    told = (*notes.values(), *(one.note for one in mutual.values()))
    within = {inner for note in told for inner in note.iter()}
    unread = {inner for one in root.iter() if one.tag in _UNREAD for inner in one.iter()}
    for link in root.iter("a"):
        address, _, name = (link.get("href") or "").partition("#")
        note = notes.get(unquote(name)) if address in ("", base) else None
        if note is None and link in mutual:
            note = mutual[link].note
            found.unsaid.add(mutual[link].way_back)
        if note is None or link in unread or link in within:
            continue
        number = found.told.setdefault(note, str(len(found.told) + 1))
        found.asked[_find_sign(link, parents)] = number
    for note in found.told:
        found.unsaid.update(_list_unsaid(note))
    for one in mutual.values():
        if one.way_back in found.unsaid:
            trim_note(one.way_back)
            frame = parents[one.note]
            for around in (frame, parents.get(frame)):
                found.unsaid.update(_list_rules_above(around, found.told) if around is not None else ())
    listed = {parents[note] for note in found.told if note.tag == "li"}
    found.frames.update(frame for frame in listed if all(item in found.told for item in frame))
    found.unsaid.update(rule for frame in found.frames for rule in parents[frame].findall("hr"))
    return found


def _list_notes(root: Element) -> Iterator[tuple[str, Element]]:
    """The notes of a page by their ids."""
    for holder in (one for one in root.iter() if not _HOLDERS.isdisjoint(_classes(one))):
        numbers = [_name(one) for one in holder.iter("a") if _NUMBER in _classes(one) and _name(one)]
        if len(numbers) == 1:
            yield numbers[0], holder
        yield from ((str(item.get("id")), item) for item in holder.iter("li") if item.get("id"))


def _list_rules_above(frame: Element, told: Container[Element]) -> Iterator[Element]:
    """The rules of a frame below which it has notes alone."""
    for child in reversed(frame):
        if child.tag in ("hr", "br"):
            yield child
        elif child not in told and not (len(child) and all(one in told for one in child)):
            return


def _name(link: Element) -> str:
    """What an address calls a link: by ``id``, or as older pages have it by ``name``."""
    return link.get("id") or link.get("name") or ""


def _find_sign(link: Element, parents: dict[Element, Element]) -> Element:
    """The number in the text: with the ``<sup>`` around it, where that holds nothing else."""
    parent = parents.get(link)
    is_alone = parent is not None and parent.tag == "sup" and text_content(parent) == text_content(link)
    return parent if parent is not None and is_alone else link


def _list_unsaid(note: Element) -> Iterator[Element]:
    """All beside the words of a note; and, where it is all words, the ways back to the text."""
    words = [one for one in note if not _WORDS.isdisjoint(_classes(one))]
    if words:
        yield from (child for child in note if child not in words)
        return
    for link in note.iter("a"):
        if (link.get("href") or "").startswith("#") and not any(map(str.isalnum, text_content(link))):
            yield link


def _classes(element: Element) -> list[str]:
    return (element.get("class") or "").split()
