"""An essay's HTML for a feed: plain elements that every reader shows, and links that work from anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Final
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

from tsunagu.addresses import absolute_url
from tsunagu.html import parse_part

#: Elements that are kept, each with the attributes it keeps; ``lang`` and ``dir`` are kept on all of them.
_KEPT: Final = {
    **dict.fromkeys(("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "li", "dl", "dt", "dd"), ()),
    **dict.fromkeys(("blockquote", "pre", "code", "em", "strong", "b", "i", "s", "del", "ins", "sub"), ()),
    **dict.fromkeys(("sup", "mark", "kbd", "cite", "q", "figure", "figcaption", "div"), ()),
    **dict.fromkeys(("table", "caption", "thead", "tbody", "tfoot", "tr", "hr", "br"), ()),
    **dict.fromkeys(("th", "td"), ("colspan", "rowspan", "scope")),
    "ol": ("start", "type"),
    "a": ("href", "title"),
    "img": ("src", "alt", "width", "height"),
    "abbr": ("title",),
    "span": (),
}
#: What few readers show as it is meant, and what stands for it.
_PLAIN: Final = {"details": "div", "summary": "p", "center": "div"}
#: Elements within a line; all others that are kept stand apart from what is before and behind them.
_INLINE: Final = frozenset(
    (
        "code",
        "em",
        "strong",
        "b",
        "i",
        "s",
        "del",
        "ins",
        "sub",
        "sup",
        "mark",
        "kbd",
        "cite",
        "q",
        "a",
        "img",
    )
) | {"abbr", "span"}
_EVERYWHERE: Final = ("lang", "dir")
_VOID: Final = frozenset({"hr", "br", "img"})
#: Elements that go with all that is in them.
_DROPPED: Final = frozenset(
    {"script", "style", "template", "noscript", "iframe", "object", "svg", "math", "form", "button", "select"}
)
_ADDRESSES: Final = ("href", "src")
_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})


def simplify_for_feed(html: str, page: str) -> str:
    """The HTML of a page's text in plain elements; ``page`` is the page's full address.

    >>> simplify_for_feed('<p><a class="term" href="../y/">あ<wbr>い</a></p>', "https://s.example/x/")
    '<p><a href="https://s.example/y/">あい</a></p>'
    """
    simplifier = _Simplifier(page)
    simplifier.write(parse_part(html))
    return "".join(simplifier.written)


class _Simplifier:
    """Writes what is kept. Ruby becomes its base with the reading in brackets: 漢字（かんじ）.

    Blocks are parted by a blank, so that their words are not joined where a program drops the tags.
    """

    def __init__(self, page: str) -> None:
        self.page = page
        self.written: list[str] = []
        self.readings: list[str] = []
        self.behind = ""

    def write(self, root: Element) -> None:
        """Walk the elements in a root, in the order of the page."""
        self._put(escape(root.text or "", quote=False))
        pending = [(child, True) for child in reversed(root)]
        while pending:
            element, entering = pending.pop()
            if not entering:
                self._leave(element)
                self._put(escape(element.tail or "", quote=False))
                continue
            pending.append((element, False))
            if self._enter(element):
                self._put(escape(element.text or "", quote=False))
                pending += [(child, True) for child in reversed(element)]

    def _enter(self, element: Element) -> bool:
        """Write where an element begins; say whether what is in it is to be written, too."""
        tag = _PLAIN.get(element.tag, element.tag)
        if tag == "rt":
            self.readings[-1:] = (
                [f"{self.readings[-1]}{''.join(element.itertext())}"] if self.readings else []
            )
        elif tag == "ruby":
            self.readings.append("")
        elif tag == "input":
            self._put("☑" if "checked" in element.attrib else "☐")
        elif tag in _KEPT:
            self._put(self._write_start(tag, element), tag)
        return tag not in _DROPPED and tag not in ("rt", "rp")

    def _leave(self, element: Element) -> None:
        tag = _PLAIN.get(element.tag, element.tag)
        if tag == "ruby" and (reading := self.readings.pop()):
            self.written.append(escape(f"（{reading}）", quote=False))
        elif tag in _KEPT and tag not in _VOID and self._write_start(tag, element):
            self.written.append(f"</{tag}>")
            self.behind = self.behind if tag in _INLINE else "end"

    def _write_start(self, tag: str, element: Element) -> str:
        """The tag; nothing of a ``<span>`` that says nothing."""
        kept = self._write_attributes(tag, element.attrib)
        return f"<{tag}{kept}>" if kept or tag != "span" else ""

    def _put(self, written: str, tag: str = "") -> None:
        """Words or the start of an element, with a blank before it where a block is between."""
        if not written:
            return
        begins = tag != "" and tag not in _INLINE
        if (self.behind == "end" or (begins and self.behind == "words")) and not written[0].isspace():
            self.written.append("\n")
        self.written.append(written)
        if tag in ("br", "hr"):
            self.behind = "end"
        elif begins:
            self.behind = "start"
        else:
            self.behind = "blank" if written[-1].isspace() else "words"

    def _write_attributes(self, tag: str, given: Mapping[str, str]) -> str:
        written = ""
        for name in (*_KEPT[tag], *_EVERYWHERE):
            value: str | None = given.get(name)
            if name in _ADDRESSES and value is not None:
                value = self._resolve(value)
            if value is not None:
                written += f' {name}="{escape(value)}"'
        return written

    def _resolve(self, address: str) -> str | None:
        """The full address; None where it is none, or one that a reader must not follow."""
        try:
            full = urljoin(self.page, address.strip())
            return absolute_url("", full) if urlsplit(full).scheme in _SCHEMES else None
        except ValueError:
            return None
