"""An essay's HTML for a feed: plain elements that every reader shows, and links that work from anywhere."""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser
from typing import Final
from urllib.parse import urljoin, urlsplit

from tsunagu.addresses import absolute_url

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
_RUBY: Final = frozenset({"ruby", "rt", "rp"})
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
    simplifier.feed(html)
    simplifier.close()
    return "".join(simplifier.written)


class _Simplifier(HTMLParser):
    """Writes what is kept. Ruby becomes its base with the reading in brackets: 漢字（かんじ）.

    Blocks are parted by a blank, so that their words are not joined where a program drops the tags.
    """

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page
        self.written: list[str] = []
        self.dropped: list[str] = []
        self.spans: list[str] = []
        self.ruby = ""
        self.reading = ""
        self.behind = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        tag = _PLAIN.get(tag, tag)
        if tag in _DROPPED:
            self.dropped.append(tag)
        elif tag == "input" and not self.dropped:
            self._put("☑" if "checked" in dict(attrs) else "☐")
        elif tag in _RUBY:
            self.ruby = tag
        elif tag in _KEPT and not self.dropped:
            kept = self._write_attributes(tag, dict(attrs))
            start = f"<{tag}{kept}>" if kept or tag != "span" else ""
            if tag == "span":
                self.spans.append("</span>" if start else "")
            self._put(start, tag)

    def handle_endtag(self, tag: str) -> None:
        tag = _PLAIN.get(tag, tag)
        if self.dropped:
            if tag == self.dropped[-1]:
                self.dropped.pop()
        elif tag in _RUBY:
            self._end_ruby(tag)
        elif tag == "span":
            self.written.append(self.spans.pop() if self.spans else "")
        elif tag in _KEPT and tag not in _VOID:
            self.written.append(f"</{tag}>")
            self.behind = self.behind if tag in _INLINE else "end"

    def handle_data(self, data: str) -> None:
        if self.ruby == "rt":
            self.reading += data
        elif self.ruby != "rp" and not self.dropped:
            self._put(escape(data, quote=False))

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

    def _end_ruby(self, tag: str) -> None:
        self.ruby = "" if tag == "ruby" else "ruby"
        if tag == "ruby" and self.reading:
            self.written.append(escape(f"（{self.reading}）", quote=False))
            self.reading = ""

    def _write_attributes(self, tag: str, given: dict[str, str | None]) -> str:
        written = ""
        for name in (*_KEPT[tag], *_EVERYWHERE):
            value = given.get(name)
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
