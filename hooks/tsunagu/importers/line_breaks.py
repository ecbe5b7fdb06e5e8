"""Bodies whose line breaks are meant: MT's CONVERT BREAKS, WordPress's classic editor, plain text."""

from __future__ import annotations

import re
from html import escape
from typing import Final

_TAG: Final = re.compile(
    r"(<!--.*?-->|<pre\b.*?</pre\s*>|<script\b.*?</script\s*>|<[/a-zA-Z][^<>]*>)", re.DOTALL | re.I
)
_BLOCK_TAG: Final = re.compile(
    r"</?(?:address|article|aside|blockquote|br|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|"
    r"header|hr|iframe|li|ol|p|pre|script|section|style|table|tbody|td|tfoot|th|thead|tr|ul)\b|<!--",
    re.I,
)
_LINE_TAG: Final = re.compile(r"<(?:p|br|div|li|td|h[1-6]|blockquote|pre)\b", re.I)
_PARAGRAPH: Final = re.compile(r"<p\b[^<>]*>(.*?)(?=<p\b|</p\s*>)", re.DOTALL | re.I)
_NOTHING: Final = re.compile(
    r"(?:\s|&nbsp;|&#160;|\u200b|<br\s*/?>|</?(?:span|font|b|strong)\b[^<>]*>)+", re.I
)


def text_to_html(text: str) -> str:
    """Plain text as HTML that shows every line of it.

    >>> text_to_html("1 < 2\\nですね")
    '1 &lt; 2<br>ですね'
    """
    return escape(text, quote=False).replace("\n", "<br>")


def keep_line_breaks(html: str) -> str:
    """Show the line breaks of a body: ``<br>`` for each, except beside a tag that breaks the line itself.

    >>> keep_line_breaks("一行め\\n<b>二行め</b>\\n\\n<ul>\\n<li>あ</li></ul>")
    '一行め<br><b>二行め</b><br><br><ul>\\n<li>あ</li></ul>'
    """
    pieces = _TAG.split(html)
    shown = []
    for number, piece in enumerate(pieces):
        if number % 2:
            shown.append(piece)
            continue
        before = pieces[number - 1] if number else ""
        after = pieces[number + 1] if number + 1 < len(pieces) else ""
        shown.append(_break(piece, before, after))
    return "".join(shown)


def _break(text: str, before: str, after: str) -> str:
    """A break beside a tag that makes one is the same break: one line feed there counts for nothing."""
    if not text.strip():
        feeds = text.count("\n")
        beside = bool(_BLOCK_TAG.match(before)) or bool(_BLOCK_TAG.match(after))
        return "\n" if feeds and beside and feeds < 2 else "<br>" * feeds or text
    head, tail = re.match(r"\s*", text), re.search(r"\s*\Z", text)
    first = head.end() if head else 0
    last = tail.start() if tail else len(text)
    lead, trail = text[:first].count("\n"), text[last:].count("\n")
    if lead and _BLOCK_TAG.match(before):
        lead -= 1
    if trail and _BLOCK_TAG.match(after):
        trail -= 1
    body = text[first:last].replace("\n", "<br>")
    space = " " if first and not lead and "\n" not in text[:first] else ""
    end = " " if last < len(text) and not trail and "\n" not in text[last:] else ""
    return space + "<br>" * lead + body + "<br>" * trail + end


def has_line_tags(html: str) -> bool:
    """Whether the HTML itself says where lines end. A body that does not means its line feeds."""
    return _LINE_TAG.search(html) is not None


def has_line_paragraphs(html: str) -> bool:
    """Whether each ``<p>`` is a line: so where empty ones stand for the blank lines between paragraphs.

    One stray ``<p>&nbsp;</p>`` does not make it so; one for every four lines does.
    """
    contents = _PARAGRAPH.findall(html)
    empty = sum(1 for content in contents if _NOTHING.fullmatch(content))
    return empty > 0 and empty * 5 >= len(contents)
