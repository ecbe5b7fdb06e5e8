"""Notes of an essay (脚注) taken out of its text, to be shown where each is called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

_BACK: Final = "footnote-backref"
#: WORD JOINER: the number of a note begins no line.
_JOINT: Final = "\u2060"


@dataclass(frozen=True, slots=True)
class Note:
    """The id of a note on its page, and what it says, beginning with a link back to where it is called."""

    id: str
    body: Element


def move_notes(tree: Element) -> list[Note]:
    """The notes at the foot of a text, in order; they are in the tree no more.

    >>> from xml.etree.ElementTree import fromstring, tostring
    >>> note = '<li id="fn:1"><p>b <a class="footnote-backref" href="#fnref:1">↩</a></p></li>'
    >>> tree = fromstring(f'<div><p>a</p><div class="footnote"><hr/><ol>{note}</ol></div></div>')
    >>> [tostring(one.body, encoding="unicode") for one in move_notes(tree)], len(tree)
    (['<div><p><a href="#fnref:1">1</a>. b </p></div>'], 1)
    """
    for call in [one for one in tree.iter("sup") if one.find("a[@class='footnote-ref']") is not None]:
        call.text = _JOINT + (call.text or "")
    notes: list[Note] = []
    for foot in [child for child in tree if "footnote" in child.get("class", "").split()]:
        for item in foot.iter("li"):
            if name := item.get("id", ""):
                notes.append(Note(name, _write_body(item, len(notes) + 1)))
        tree.remove(foot)
    return notes


def _write_body(item: Element, number: int) -> Element:
    """The content of a note behind its number, which leads back; the arrows behind it go."""
    body = Element("div")
    body.text = item.text
    body.extend(item)
    calls = [link.get("href", "") for link in body.iter("a") if _BACK in link.get("class", "").split()]
    for parent in list(body.iter()):
        for link in [child for child in parent if _BACK in child.get("class", "").split()]:
            parent.remove(link)
    if len(body) == 0 or body[0].tag != "p":
        body.insert(0, Element("p"))
    link = Element("a", {"href": calls[0]} if calls else {})
    link.text = str(number)
    link.tail = f". {(body[0].text or '').lstrip()}"
    body[0].text = None
    body[0].insert(0, link)
    return body
