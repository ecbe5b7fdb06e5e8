"""The plain text of a rendered page."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

#: No text of a page has them: search marks by them where the scripts deceive. A word begins here, no word
#: begins here.
BORDER: Final = "\x7f"
JOINT: Final = "\x80"

_UNREAD = frozenset(
    (
        *("rt", "rp", "rtc", "script", "style", "template", "noscript", "svg", "math"),
        *("head", "title", "button", "select", "nav"),
    )
)
_READINGS = frozenset(("rt", "rp", "rtc"))  # which HTML lets an author leave open
_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td"),
        *("tfoot", "th", "thead", "tr", "ul"),
    )
)
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_CONTROL = re.compile(f"[\x00-\x08\x0b-\x1f{BORDER}{JOINT}\xad\u200b\u2060\ufeff]")


def read_page_text(html: str) -> str:
    """The words of some HTML as a reader reads them: blocks parted by an empty line, lines as lines.

    Readings of ruby, scripts, styles, navigation and the marks beside headings are left out.

    >>> read_page_text("<h2>鍵</h2><p><ruby>襷<rt>たすき</rt></ruby>を<br>渡す</p>")
    '鍵\\n\\n襷を\\n渡す'
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    text = _CONTROL.sub("", "".join(reader.texts))
    lines = (re.sub(r"[^\S\n]+", " ", line).strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.unread: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.unread:
            if tag not in _VOID:
                self.unread.append(tag)
        elif tag in _UNREAD or "headerlink" in (dict(attrs).get("class") or "").split():
            self.unread.append(tag)
        elif tag in _BLOCKS:
            self.texts.append("\n\n")
        elif tag == "br":
            self.texts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.unread:
            while self.unread.pop() != tag:
                pass
        elif tag == "ruby" and self.unread and self.unread[0] in _READINGS:
            self.unread.clear()
        elif tag in _BLOCKS:
            self.texts.append("\n\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        if not self.unread:
            self.texts.append(re.sub(r"\s+", " ", data))
