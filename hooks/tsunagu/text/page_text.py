"""The plain text of a rendered page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from tsunagu.html import parse_part

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
_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td"),
        *("tfoot", "th", "thead", "tr", "ul"),
    )
)
_CONTROL = re.compile(f"[\x00-\x08\x0b-\x1f{BORDER}{JOINT}\xad\u200b\u2060\ufeff]")


def read_page_text(html: str) -> str:
    """The words of some HTML as a reader reads them: blocks parted by an empty line, lines as lines.

    Readings of ruby, scripts, styles, navigation and the marks beside headings are left out.

    >>> read_page_text("<h2>鍵</h2><p><ruby>襷<rt>たすき</rt></ruby>を<br>渡す</p>")
    '鍵\\n\\n襷を\\n渡す'
    """
    text = _CONTROL.sub("", "".join(_list_texts(parse_part(html))))
    lines = (re.sub(r"[^\S\n]+", " ", line).strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _list_texts(root: Element) -> Iterator[str]:
    """The words in the order of the page, with line feeds for what parts them."""
    pending: list[Element | str] = [root]
    while pending:
        one = pending.pop()
        if isinstance(one, str):
            yield one
            continue
        border = "\n\n" if one.tag in _BLOCKS else "\n" if one.tag == "br" else ""
        pending += [_join(one.tail), "" if one.tag == "br" else border]
        if one.tag not in _UNREAD and "headerlink" not in one.get("class", "").split():
            pending += reversed(one)
            pending += [_join(one.text), border]


def _join(text: str | None) -> str:
    """A text as a browser sets it: its blanks and line feeds are one blank."""
    return re.sub(r"\s+", " ", text or "")
