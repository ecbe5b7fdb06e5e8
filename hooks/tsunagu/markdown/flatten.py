"""Read a Markdown tree as passages, whatever of it is still a placeholder.

After its inline step Python-Markdown leaves placeholders between U+0002 and U+0003 in the texts:
raw HTML and entities (``wzxhzdk:N``, kept in ``md.htmlStash``), escaped characters (their code
point) and a few of its extensions' own. A rule never meets them: entities and escapes are read,
tags are taken as the elements they stand for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown

from tsunagu.markdown.passage import Passage, PassagePiece, Spot, Stretch

#: Says of an inline element whether a rule must leave its content alone.
Closes = Callable[[Element], bool]

#: Inline elements that are part of running text; what is not here is closed to every rule.
RUNNING: Final = frozenset(
    ("a", "abbr", "b", "bdi", "cite", "del", "dfn", "em", "i", "ins", "mark", "q", "rb", "ruby")
) | frozenset(("s", "small", "span", "strong", "sub", "sup", "u", "wbr"))

_UNREAD: Final = frozenset(("pre", "script", "style", "textarea", "svg", "math"))
_HIDDEN: Final = _UNREAD | frozenset(("rt", "rp", "img", "input", "button", "video", "audio", "iframe"))
_READINGS: Final = frozenset(("rt", "rp"))
_MARKS: Final = frozenset(("footnote-ref", "footnote-backref", "headerlink"))
_VOID: Final = frozenset(("br", "hr", "img", "input", "wbr"))

#: Raw elements that may lie within one another and still be told apart; a guard, not a feature.
_DEPTH: Final = 20

_PLACEHOLDER: Final = re.compile("\x02([^\x02\x03]*)\x03")
_STASHED: Final = re.compile(r"wzxhzdk:(\d+)")
_TAG: Final = re.compile(r"<(/?)([A-Za-z][\w-]*)([^>]*)>")


def closes_unknown(element: Element) -> bool:
    """What every rule leaves alone: code, and whatever else is not running text."""
    return element.tag not in RUNNING


class TreePart(NamedTuple):
    """Inline content of a block after one of the blocks in it (None: from its start)."""

    block: Element
    before: Element | None
    inline: list[Element]

    def write(self) -> str:
        """The words as they stand in the tree, placeholders and all."""
        words = (self.block.text if self.before is None else self.before.tail) or ""
        if self.inline:
            words += "".join(part for child in self.inline for part in (*child.itertext(), child.tail or ""))
        return words


def having(pattern: str) -> Callable[[TreePart], bool]:
    """Say which parts may have something in them; it may also hide in a placeholder.

    >>> having("”")(TreePart(Element("p"), None, []))
    False
    """
    wanted = re.compile(f"{pattern}|\x02")
    return lambda part: wanted.search(part.write()) is not None


def read_passages(
    md: Markdown, root: Element, closes: Closes, wants: Callable[[TreePart], bool]
) -> Iterator[Passage]:
    """Yield those passages of a tree that a rule wants, in the order of reading.

    Reading costs more than looking, so a rule should want what may have something for it.
    The tree may be changed within a passage once that passage has been yielded.
    """
    blocks = frozenset(md.block_level_elements)
    stack: list[Element | TreePart] = [root]
    while stack:
        item = stack.pop()
        if isinstance(item, TreePart):
            if wants(item):
                yield _Reader(md, item.block, closes).read(item.before, item.inline)
        elif item.tag not in _UNREAD:
            stack.extend(reversed(_divide(item, blocks)))


def _divide(block: Element, blocks: frozenset[str]) -> list[Element | TreePart]:
    """The content of a block in order: its inline content, and the blocks between."""
    part = TreePart(block, None, [])
    parts: list[Element | TreePart] = [part]
    for child in block:
        if child.tag in blocks:
            part = TreePart(block, child, [])
            parts += [child, part]
        else:
            part.inline.append(child)
    return parts


class _Reader:
    """Collects one passage; ``closed`` and ``raw`` are what forbids marking at this point."""

    def __init__(self, md: Markdown, block: Element, closes: Closes) -> None:
        self.stash = md.htmlStash.rawHtmlBlocks
        self.closes = closes
        self.passage = Passage(block)
        self.texts: list[str] = []
        self.length = 0
        self.closed: Element | None = None
        self.raw: list[Element] = []

    def read(self, before: Element | None, inline: list[Element]) -> Passage:
        """Read the text after ``before`` (None: the block's own) and the inline elements that follow."""
        passage = self.passage
        if before is None:
            self._read_string(passage.block, tail=False)
        else:
            passage.parents[before] = passage.block
            self._read_string(before, tail=True)
        self._read_elements(inline)
        passage.text = "".join(self.texts)
        passage.starts = [piece.start for piece in passage.pieces]
        return passage

    def _read_elements(self, inline: list[Element]) -> None:
        """Walk the elements without recursion; None on the stack is an element to be left."""
        stretches = self.passage.stretches
        stack: list[tuple[Element, Element | None, int, Element | None]] = [
            (child, self.passage.block, 0, None) for child in reversed(inline)
        ]
        while stack:
            element, parent, mine, outer = stack.pop()
            if parent is None:
                self.closed = outer
                stretches[mine] = stretches[mine]._replace(end=self.length)
                self._read_string(element, tail=True)
                continue
            self.passage.parents[element] = parent
            if element.tag == "br" or is_hidden(element):
                closed = None if element.tag in _READINGS else element
                self._put("\n" if element.tag == "br" else "", Spot(element, False, 0, 0), closed=closed)
                self._read_string(element, tail=True)
                continue
            stack.append((element, None, len(stretches), self.closed))
            stretches.append(Stretch(element, self.length, self.length))
            if self.closed is None and self.closes(element):
                self.closed = element
            self._read_string(element, tail=False)
            stack.extend((child, element, 0, None) for child in reversed(element))

    def _read_string(self, holder: Element, *, tail: bool) -> None:
        written = (holder.tail if tail else holder.text) or ""
        at = 0
        if "\x02" in written:
            for found in _PLACEHOLDER.finditer(written):
                self._read_words(written, Spot(holder, tail, at, found.start()))
                self._read_placeholder(found[1], Spot(holder, tail, *found.span()))
                at = found.end()
        self._read_words(written, Spot(holder, tail, at, len(written)))

    def _read_words(self, written: str, spot: Spot) -> None:
        words = written[spot.start : spot.end] if spot.start else written[: spot.end]
        closed = self.closed if not self.raw else self._forbidding()
        if words and closed is not None:
            self._put("" if is_hidden(closed) else unescape(words), spot, solid=True, closed=closed)
        elif words:
            self._put(words.replace("\n", " "), spot)

    def _read_placeholder(self, name: str, spot: Spot) -> None:
        outer = self._forbidding()
        shown, closed = self._show(name)
        if outer is not None and is_hidden(outer):
            shown = ""
        self._put(shown, spot, solid=True, closed=closed if outer is None else outer)

    def _show(self, name: str) -> tuple[str, Element | None]:
        """What a reader sees of a placeholder, and the element that forbids marking it."""
        if name.isdecimal():
            return chr(int(name)), None
        if name == "amp":
            return "&", Element("entity")
        stashed = _STASHED.fullmatch(name)
        raw = self.stash[int(stashed[1])] if stashed and int(stashed[1]) < len(self.stash) else None
        if not isinstance(raw, str):
            return "", Element("unknown")
        if raw.startswith("&"):
            return unescape(raw), None
        return self._pass_tag(raw)

    def _pass_tag(self, raw: str) -> tuple[str, Element]:
        """Take a raw tag as the start or the end of an element, which may forbid marking."""
        tag = _TAG.fullmatch(raw)
        element = Element(tag[2].lower() if tag else "comment")
        if tag and tag[1]:
            self._leave_raw(element.tag)
        elif tag and element.tag not in _VOID:
            if re.search(r"\slang\s*=", tag[3], re.IGNORECASE):
                element.set("lang", "")
            if len(self.raw) < _DEPTH and (is_hidden(element) or self.closes(element)):
                self.raw.append(element)
        return "\n" if element.tag == "br" else "", element

    def _leave_raw(self, name: str) -> None:
        for position, element in enumerate(self.raw):
            if element.tag == name:
                del self.raw[position:]
                return

    def _forbidding(self) -> Element | None:
        return self.raw[0] if self.closed is None and self.raw else self.closed

    def _put(self, shown: str, spot: Spot, *, solid: bool = False, closed: Element | None = None) -> None:
        start = self.length
        self.length += len(shown)
        self.texts.append(shown)
        self.passage.pieces.append(PassagePiece(start, self.length, spot, solid, closed))


def is_hidden(element: Element) -> bool:
    """Whether a reader of the words passes over this element: a reading, a picture, a note's mark."""
    if element.tag in _HIDDEN or not isinstance(element.tag, str):
        return True
    if element.tag == "sup":
        return any(child.get("class") in _MARKS for child in element)
    return element.tag == "a" and element.get("class") in _MARKS
