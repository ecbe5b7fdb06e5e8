"""The blocks of an old page: which of them have a shape in Markdown, and which only end a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final
from xml.etree.ElementTree import Element

from tsunagu.html import text_content
from tsunagu.importers.html.definitions import is_plain, write_definitions
from tsunagu.importers.html.heading_levels import level
from tsunagu.importers.html.paragraphs import Paragraphs
from tsunagu.importers.html.table_grid import TableGrid

_BLOCKS: Final = re.compile(
    "address|article|aside|blockquote|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|"
    "footer|form|h[1-6]|header|hgroup|legend|li|main|menu|nav|ol|p|section|summary|table|td|th|tr|ul"
)
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_LISTS: Final = ("ul", "ol")
_CELLS: Final = ("td", "th")
_DEFINED: Final = ("dt", "dd")
#: How WordPress (classic), Movable Type and Blogger call the caption of a picture.
_CAPTIONS: Final = frozenset(("wp-caption-text", "mt-image-caption", "tr-caption"))
#: What a structure may stand in; elsewhere its lines are kept, and it is not.
_WITHIN: Final = {
    **dict.fromkeys(_HEADINGS, ("", "blockquote", "details")),
    **dict.fromkeys((*_LISTS, "blockquote", "dl", "table"), ("", "blockquote", "details", "li")),
    "details": ("", "details", "li"),
    "summary": ("details",),
    **dict.fromkeys(("tr", *_CELLS), ("table",)),
    **dict.fromkeys(_DEFINED, ("dl",)),
    "li": _LISTS,
}
_MOST_NESTED: Final = 10

#: Ends what was opened.
BlockClose = Callable[[], None]


def is_block_element(element: Element) -> bool:
    """Whether an element ends the line before it and begins another after it."""
    return _BLOCKS.fullmatch(element.tag) is not None


def _list_other_captions(root: Element) -> set[Element]:
    """The captions of figures that are no picture: a sound, a table, a whole gallery."""
    figures = (one for one in root.iter("figure") if sum(1 for _ in one.iter("img")) != 1)
    return {child for figure in figures for child in figure if child.tag == "figcaption"}


class BlockElements:
    """Opens blocks on ``page``. ``lines``: each ``<p>`` is a line. Headings of ``root`` become h2, h3 ..."""

    def __init__(self, page: Paragraphs, root: Element, *, lines: bool) -> None:
        heads = [one for one in root.iter() if one.tag in _HEADINGS and text_content(one).strip()]
        depths = level(int(one.tag[1]) for one in heads)
        self._page = page
        self._lines = lines
        self._levels = {one: f"h{depth}" for one, depth in zip(heads, depths, strict=True)}
        self._open: list[str] = []
        self._table = TableGrid()
        self._defined: list[str] = []
        self._of_no_picture = _list_other_captions(root)
        self._openers: Mapping[str, Callable[[Element], BlockClose]] = {
            "table": self._open_table,
            "tr": self._open_row,
            **dict.fromkeys(_CELLS, self._open_cell),
            "dl": self._open_definitions,
            **dict.fromkeys(_DEFINED, self._open_defined),
        }

    def open(self, element: Element) -> BlockClose | None:
        """Begin a block; None for what is none."""
        tag = element.tag
        if not is_block_element(element):
            return None
        if element in self._of_no_picture or tag == "caption":  # of a table, above which it is shown
            return self._open_paragraph()
        if tag == "figcaption" or not _CAPTIONS.isdisjoint((element.get("class") or "").split()):
            self._page.end_paragraph()
            return self._page.end_caption
        if tag == "p":
            return self._open_written_line(element) if self._lines else self._open_paragraph()
        self._page.end_block()
        within = self._open[-1] if self._open else ""
        fits = within in _WITHIN.get(tag, ()) and len(self._open) < _MOST_NESTED
        if self._page.inline or (tag in _LISTS and self._page.is_at_item) or not fits:
            return self._page.end_block
        return self._open_shape(tag, element)

    def _open_shape(self, tag: str, element: Element) -> BlockClose:
        """Begin what has a shape in Markdown."""
        if tag in _HEADINGS or tag == "summary":
            return self._open_heading(self._levels.get(element, tag if tag == "summary" else "h2"))
        if tag == "details" and not any(text_content(one).strip() for one in element.findall("summary")):
            return self._page.end_block
        if opener := self._openers.get(tag):
            return opener(element)
        start = element.get("start") or ""
        return self._open_structure(tag, f' start="{start}"' if tag == "ol" and start.isdecimal() else "")

    def _open_paragraph(self) -> BlockClose:
        self._page.end_paragraph()
        return self._page.end_paragraph

    def _open_written_line(self, element: Element) -> BlockClose:
        """A ``<p>`` that is a line: a blank one if it holds nothing but blanks. (``<p></p>`` is no line.)"""
        self._page.end_block()
        before = len(self._page.words)

        def close() -> None:
            if self._page.has_words or len(self._page.words) > before:
                self._page.end_block()
            else:
                self._page.end_line(blank=bool(element.text) or len(element) > 0)

        return close

    def _open_structure(self, tag: str, attribute: str) -> BlockClose:
        """A list directly after one goes on with it, as it would in Markdown."""
        self._page.end_paragraph()
        last = self._page.html[-1] if self._page.html else ""
        begin, end = f"<{tag}{attribute}>", f"</{tag}>"
        if tag in _LISTS and (last == end or (self._open and last in ("</ul>", "</ol>"))):
            begin, end = self._page.html.pop(), last
        else:
            self._page.raw(begin)
        self._enter(tag)

        def close() -> None:
            self._page.close(begin, end)
            self._leave()

        return close

    def _enter(self, tag: str) -> None:
        self._open.append(tag)
        self._page.in_list = "li" in self._open

    def _leave(self) -> None:
        self._open.pop()
        self._page.in_list = "li" in self._open

    def _open_table(self, element: Element) -> BlockClose:
        """A table is written when it ends: only then is it known how wide it is."""
        if not TableGrid.is_one(element):
            return self._page.end_block
        self._page.end_paragraph()
        self._table = TableGrid()
        self._enter("table")

        def close() -> None:
            self._page.raw(self._table.write())
            self._leave()

        return close

    def _open_row(self, _element: Element) -> BlockClose:
        self._table.rows.append([])
        return self._page.end_block

    def _open_cell(self, element: Element) -> BlockClose:
        return self._open_inline("<br>", lambda text: self._table.add(element, text))

    def _open_definitions(self, element: Element) -> BlockClose:
        """As a table: only when it ends it is known whether each term has a meaning."""
        if not is_plain(element):
            return self._page.end_block
        self._page.end_paragraph()
        self._defined = []
        self._enter("dl")

        def close() -> None:
            self._page.raw(write_definitions(element, self._defined))
            self._leave()

        return close

    def _open_defined(self, element: Element) -> BlockClose:
        return self._open_inline("<br>" if element.tag == "dd" else " ", self._defined.append)

    def _open_heading(self, tag: str) -> BlockClose:
        self._page.end_paragraph()
        return self._open_inline(" ", lambda text: self._page.raw(f"<{tag}>{text}</{tag}>" if text else ""))

    def _open_inline(self, between: str, take: Callable[[str], None]) -> BlockClose:
        """Begin what has lines in it, and no paragraphs; ``take`` is given them when it ends."""
        self._page.inline = True

        def close() -> None:
            text = self._page.take_lines(between)
            self._page.inline = False
            take(text)

        return close
