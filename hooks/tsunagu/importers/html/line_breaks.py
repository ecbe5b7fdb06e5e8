"""Bodies whose line breaks are meant: MT's CONVERT BREAKS, WordPress's classic editor, plain text."""

from __future__ import annotations

import re
from html import escape
from typing import Final

_TAG: Final = re.compile(r"(<[/!a-zA-Z][^<>]*>)")
_VERBATIM: Final = re.compile(r"<(/?)(pre|script|style|textarea)\b", re.IGNORECASE)
_BLOCK_TAG: Final = re.compile(
    r"</?(?:address|article|aside|blockquote|br|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|"
    r"header|hr|li|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)\b",
    re.I,
)
#: A line of nothing but comments is no line, unless one of them divides the post.
_COMMENT_LINE: Final = re.compile(
    r"^[ \t]*(?:<!--(?![ \t]*(?:more|nextpage)\b)[^<>\n]*-->[ \t]*)+\n", re.MULTILINE
)
_LINE_TAG: Final = re.compile(r"<(?:p|br|div|li|td|h[1-6]|blockquote|pre)\b", re.I)
#: Elements whose own line feeds mean nothing (in ``<div>`` and the like they may).
_HOLDER: Final = re.compile(
    r"<(/?)(p|ul|ol|li|table|dl|h[1-6]|pre|figure|script|style|textarea|select)\b", re.IGNORECASE
)
_MOST_OPEN: Final = 50
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
    pieces = ["", *_TAG.split(_COMMENT_LINE.sub("", html)), ""]
    shown = []
    verbatim = ""
    for number in range(1, len(pieces) - 1):
        piece = pieces[number]
        if number % 2 == 0:
            found = _VERBATIM.match(piece)
            if found and verbatim in ("", found[2].lower()):
                verbatim = "" if found[1] else found[2].lower()
        elif not verbatim:
            piece = _break(piece, pieces[number - 1], pieces[number + 1])
        shown.append(piece)
    return "".join(shown)


def _break(text: str, before: str, after: str) -> str:
    """Text between two tags. A line feed beside a tag that breaks the line is that same break; of more before
    such a tag, the first ends the line that the tag would have ended.
    """
    body = text.strip("\n ")
    lead = text[: len(text) - len(text.lstrip("\n "))]
    trail = text[len(text.rstrip("\n ")) :] if body else ""
    opens, closes = bool(_BLOCK_TAG.match(before)), bool(_BLOCK_TAG.match(after))
    if not body:
        return _break_blanks(lead, less=opens or (closes and lead.count("\n") == 1)) or lead
    less = closes and trail.count("\n") == 1
    return _break_blanks(lead, less=opens) + body.replace("\n", "<br>") + _break_blanks(trail, less=less)


def _break_blanks(blanks: str, *, less: bool) -> str:
    """Line feeds among blanks: a break for each, with ``less`` for each but one."""
    feeds = blanks.count("\n")
    return "<br>" * (feeds - less) if feeds else blanks


def means_line_feeds(html: str) -> bool:
    """Whether the line feeds of a body are where its lines end.

    They are not where the HTML itself says that: by a ``<br>`` for most of them, or by ``<p>`` around them.

    >>> means_line_feeds("一\\n二<div>三</div>四"), means_line_feeds("一<br>\\n二")
    (True, False)
    """
    if not _LINE_TAG.search(html):
        return True
    pieces = ["", *_TAG.split(_COMMENT_LINE.sub("", html)), ""]
    feeds = breaks = 0
    within: list[str] = []
    for number in range(1, len(pieces) - 1):
        piece = pieces[number]
        if number % 2:
            feeds += 0 if within else _count_own_feeds(piece, pieces[number - 1], pieces[number + 1])
        elif found := _HOLDER.match(piece):
            _pass(within, found[2].lower(), ends=bool(found[1]))
        else:
            breaks += not within and piece[:3].lower() == "<br"
    return feeds > breaks


def _pass(within: list[str], name: str, *, ends: bool) -> None:
    """Go into an element that says itself where its lines end, or leave it (and those it did not close)."""
    if not ends:
        within.append(name)
    elif name in within[-_MOST_OPEN:]:
        while within.pop() != name:
            pass


def _count_own_feeds(text: str, before: str, after: str) -> int:
    """The line feeds in a text that no tag beside them explains."""
    body = text.strip("\n ")
    if not body:
        return 0
    lead = text[: len(text) - len(text.lstrip("\n "))].count("\n")
    trail = text[len(text.rstrip("\n ")) :].count("\n")
    lead = 0 if not before or _BLOCK_TAG.match(before) else lead
    trail = 0 if not after or _BLOCK_TAG.match(after) else trail
    return lead + body.count("\n") + trail


def has_line_paragraphs(html: str) -> bool:
    """Whether each ``<p>`` is a line: so where empty ones stand for the blank lines between paragraphs.

    One stray ``<p>&nbsp;</p>`` does not make it so; one for every four lines does.
    """
    contents = _PARAGRAPH.findall(html)
    empty = sum(1 for content in contents if _NOTHING.fullmatch(content))
    return empty > 0 and empty * 5 >= len(contents)
