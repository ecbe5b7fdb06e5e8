"""One walk over the tree of a body, element by element, that fills ``Paragraphs``."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from functools import partial
from typing import Final
from xml.etree.ElementTree import Element

from tsunagu.html import text_content
from tsunagu.importers.html.anchors import find_anchors
from tsunagu.importers.html.block_elements import BlockElements, is_block_element
from tsunagu.importers.html.decoration import is_advertiser, is_box, is_keyword
from tsunagu.importers.html.filled_embeds import read_filled
from tsunagu.importers.html.footnotes import find_footnotes
from tsunagu.importers.html.inline_marks import read_marks, resolve_address
from tsunagu.importers.html.paragraphs import Paragraphs
from tsunagu.importers.html.replacements import Replacements
from tsunagu.importers.html.stated_embeds import is_asking
from tsunagu.importers.html.text_runs import Marks

_UNSEEN: Final = re.compile(
    "annotation|annotation-xml|datalist|head|link|meta|noscript|param|script|source|style|svg|template|title|track"
)
_CONTROLS: Final = re.compile("button|input|optgroup|option|progress|select|textarea")
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
#: What style sheets call words that are only for the ear.
_UNSHOWN: Final = frozenset(("hide-text", "screen-reader-text", "sr-only", "visually-hidden"))
#: The button that WordPress has behind the link to a file, to the same address.
_BUTTON: Final = "wp-block-file__button"
#: In characters: what is enough to know a script by.
_LONGEST_LISTED: Final = 100


class BodyWalk:
    """``enter`` each element in the order of the page, then its children if it says so, then ``leave`` it."""

    def __init__(self, root: Element, base: str, *, lines: bool, asked: Collection[str] = ()) -> None:
        self.page = Paragraphs()
        self.replacements = Replacements(self.page, root, base)
        self._blocks = BlockElements(self.page, root, lines=lines)
        self._base = base
        self._notes = find_footnotes(root, base)
        self._anchors = find_anchors(root, base, self._notes.list_links(), asked)
        self._marks = Marks()
        self._closers: list[Callable[[], None]] = []

    def enter(self, element: Element) -> bool:
        """Take an element's own text; say whether its children are to be walked."""
        self._keep_places((element,))
        is_read = self._take_note(element) or self._is_no_prose(element)
        if is_read or self.replacements.replace(element, self._marks):
            self._keep_places(one for child in element for one in child.iter())
            self._closers.append(lambda: None)
            return False
        self._closers.append(self._open_note(element) or self._blocks.open(element) or self._mark(element))
        self.page.add(element.text or "", self._marks)
        return True

    def leave(self, element: Element) -> None:
        """Close what ``enter`` opened, and take the text after the element."""
        self._closers.pop()()
        self.page.add(element.tail or "", self._marks)

    def _keep_places(self, elements: Iterable[Element]) -> None:
        """Let the next words keep the places of elements that links lead to."""
        for one in elements if self._anchors.places else ():
            for name in self._anchors.places.get(one, ()):
                self.page.keep_place(name)

    def _take_note(self, element: Element) -> bool:
        """Whether an element is the number of a note, or stands in one and says nothing."""
        if number := self._notes.asked.get(element):
            self.page.add_note(number)
        return bool(number) or element in self._notes.unsaid

    def _open_note(self, element: Element) -> Callable[[], None] | None:
        """Begin a note, or a list of nothing else; None for all else."""
        if element in self._notes.frames:
            self.page.end_block()
            return self.page.end_block
        number = "" if self.page.inline else self._notes.told.get(element)
        if not number:
            return None
        begin = f'<aside title="{number}">'
        self.page.raw(begin)
        return partial(self.page.close, begin, "</aside>")

    def _is_no_prose(self, element: Element) -> bool:
        """Whether an element is no prose; what it says is listed, if anybody could see it."""
        tag, classes = element.tag, (element.get("class") or "").split()
        if _UNSEEN.fullmatch(tag) and not read_filled(element):
            self._list_unseen(element)
            return True
        kind = ""
        is_hidden = element.get("hidden") is not None or not _UNSHOWN.isdisjoint(classes)
        if is_hidden or _HIDDEN.search(element.get("style") or ""):
            kind = "hidden"
        elif is_box(element) or is_asking(element):
            kind = "advertising"
        elif _CONTROLS.fullmatch(tag) or _BUTTON in classes:
            kind = "form"
        elif element.get("data-toc") is not None or "table-of-contents" in classes:
            kind = "contents"
        if kind:
            self._leave_out(kind, element)
        return bool(kind)

    def _leave_out(self, kind: str, element: Element) -> None:
        """List an element's words, a field's value; the lines around a block stay two."""
        if is_block_element(element):
            self.page.end_block()
        typed = "" if element.get("type") == "hidden" else element.get("value") or ""
        self.page.leave_out(kind, text_content(element) or typed)
        if is_block_element(element):
            self.page.end_block()

    def _list_unseen(self, element: Element) -> None:
        """What a browser runs or reads, and shows to nobody. A style is no loss: no essay has one."""
        text = " ".join(text_content(element).split())
        if element.tag == "script":
            stated = (element.get("src") or "")[:200]
            address = resolve_address(stated, self._base) or stated
            self.page.leave_out("advertising" if is_advertiser(address) else "script", address or _cut(text))
        else:
            self.page.leave_out("hidden", "" if element.tag == "style" else _cut(text))

    def _mark(self, element: Element) -> Callable[[], None]:
        """Begin the marks of an inline element; the result ends them."""
        before = self._marks
        self._marks = read_marks(element, before, self._base, self._anchors.names)
        href = (element.get("href") or "").strip()
        if (
            element.tag == "a"
            and not is_keyword(element)
            and href
            and href.partition("#")[0] not in ("", self._base)
            and self._marks == before
        ):
            self.page.leave_out("link", href[:200])

        def close() -> None:
            self._marks = before

        return close


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_LISTED else text[: _LONGEST_LISTED - 1] + "…"
