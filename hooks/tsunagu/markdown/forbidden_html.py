"""HTML in Markdown that may not be published: what runs, loads, frames or sends, and tags nobody knows.

Only a list of what is allowed is safe; everything else is refused where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tsunagu.addresses import FOLDERS
from tsunagu.markdown.less_than_signs import TAG_ATTRIBUTE, TAG_START, cut_less_than, hides_text, is_less_than

#: Tags that draw text and pictures.
_TAGS: Final = re.compile(
    "a|abbr|b|bdi|bdo|blockquote|br|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em"
    "|figcaption|figure|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|rb|rp|rt|rtc|ruby|s|samp|small|span"
    "|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul|var|wbr"
)
#: Those of them whose content Markdown takes for HTML where they begin a line.
_BLOCKS: Final = re.compile(
    "blockquote|center|colgroup|d[dlt]|details|div|figcaption|figure|h[1-6]|li|ol|p|pre|summary|table|tbody"
    "|t[dhr]|tfoot|thead|ul"
)
_ATTRIBUTES: Final = re.compile(
    "abbr|align|alt|cite|class|colspan|datetime|dir|download|headers|height|href|hreflang|id|lang|loading"
    "|markdown|name|open|rel|reversed|role|rowspan|scope|span|src|start|style|target|title|type|value|width"
    "|(?:aria|data)-.*"
)
_ADDRESSES: Final = ("href", "src", "cite")

#: ``[words](<name.md>)`` and ``[mark]: <name.md>``: no tag, whose name has no dot and no folder of ours.
_ANGLED: Final = re.compile(
    rf"<(?:[^\s<>\"'=/]*\.|(?:{'|'.join(FOLDERS)})/)[^\s<>\"'=]*>|<https?://[^<>\"'=\n]*>"
)
#: Told where addresses are looked at.
_WIDE_LINK: Final = re.compile(r"<(?:https?|mailto)(?::[/／]*／|：)[^\s<>\"'=]*>", re.IGNORECASE)
_PLAIN_LINK: Final = re.compile(r"<(?:(?:https?|ftp)://[^\s<>]*|[\w.+-]+@[\w.-]+)>", re.IGNORECASE)
_STYLE: Final = re.compile(r"url|expression|import|behavior|binding|position|\\", re.IGNORECASE)
#: A quotation, with the lines that belong to it without a mark, to the next line that is blank.
_QUOTE_MARK: Final = re.compile(r"^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:>[ \t]?)+", re.MULTILINE)
_QUOTATION: Final = re.compile(_QUOTE_MARK.pattern + r".*(?:\n(?![ \t]*$).+)*", re.MULTILINE)
_SEEN: Final = re.compile(r"\S")
_ODD_COMMENT: Final = re.compile(r"<!---?>|--!>")


@dataclass(frozen=True, slots=True)
class ForbiddenHtml:
    """Something that may not be there: a ``tag``, ``attribute``, ``address``, ``comment`` or ``less``.

    ``less``: a sign of less that is no tag, which a browser takes for one. ``seen`` is as it was typed.
    """

    kind: str
    offset: int
    seen: str


def is_svg_tag(name: str) -> bool:
    """Whether a tag, in small letters, is one that may be used."""
    return bool(_TAGS.fullmatch(name))


def is_block_tag(name: str) -> bool:
    """Whether a tag, in small letters, makes a block that is read as Markdown only if it says so."""
    return bool(_BLOCKS.fullmatch(name))


def find_forbidden(text: str) -> Iterator[ForbiddenHtml]:
    """Everything in a text with HTML that may not be published; code and comments must be blanked before.

    >>> [(one.kind, one.seen) for one in find_forbidden("<b onclick=x>hi</b> <script>")]
    [('attribute', 'onclick'), ('tag', 'script')]
    >>> [one.seen for one in find_forbidden("> <img\\n> onclick=x>")]
    ['onclick']
    """
    found = {one.offset: one for one in _find(text)}
    if _QUOTATION.search(text):
        found |= {one.offset: one for one in _find(_read_quotations(text))}
    return iter(found[offset] for offset in sorted(found))


def _read_quotations(text: str) -> str:
    """What Markdown reads in quotations, at its place: a ``>`` there begins a line, and ends no tag."""
    read, done = [], 0
    for quotation in _QUOTATION.finditer(text):
        read.append(_SEEN.sub(" ", text[done : quotation.start()]))
        read.append(_QUOTE_MARK.sub(lambda mark: " " * len(mark[0]), quotation[0]))
        done = quotation.end()
    return "".join(read)


def _find(text: str) -> Iterator[ForbiddenHtml]:
    told: set[str] = set()
    for found in TAG_START.finditer(text):
        typed, closes = found[1] or found[2], text.startswith("/", found.start() + 1)
        name = typed.lower()
        if _is_link(text, found.start()) or (closes and name in told):
            continue
        if found[1] and is_less_than(text, found.start()):
            if hides_text(text, found.start()):
                yield ForbiddenHtml("less", found.start(), cut_less_than(text, found.start()))
        elif name.startswith("!--"):
            yield ForbiddenHtml("comment", found.start(), "<!--")
        elif not _TAGS.fullmatch(name):
            told.add(name)
            yield ForbiddenHtml("tag", found.start(), typed)
        else:
            yield from _find_in_attributes(text, found.end())


def list_attributes(text: str) -> Iterator[tuple[str, int, str, str]]:
    """Each attribute that has a value: its tag, where the value begins, its name and the value.

    >>> list(list_attributes('<a href="x/">x</a>'))
    [('a', 9, 'href', 'x/')]
    """
    for tag in TAG_START.finditer(text):
        if tag[1] and not _is_link(text, tag.start()):
            start = tag.end()
            while found := TAG_ATTRIBUTE.match(text, start):
                start = found.end()
                if found[2]:
                    quotes = found[2][0] in "\"'"
                    yield tag[1].lower(), found.start(2) + quotes, found[1].lower(), found[2].strip("\"'")


def find_odd_comments(text: str) -> Iterator[ForbiddenHtml]:
    """Comments that end where nobody sees it: a browser takes what follows for HTML."""
    return (
        ForbiddenHtml("tag", found.start(), found[0].strip("<>")) for found in _ODD_COMMENT.finditer(text)
    )


def _is_link(text: str, start: int) -> bool:
    """Whether what begins here is an address of Markdown and no tag."""
    behind_words = text[max(0, start - 3) : start].rstrip(" ").endswith(("](", "]:"))
    is_link = _PLAIN_LINK.match(text, start) or _WIDE_LINK.match(text, start)
    return bool(is_link or (behind_words and _ANGLED.match(text, start)))


def _find_in_attributes(text: str, start: int) -> Iterator[ForbiddenHtml]:
    while found := TAG_ATTRIBUTE.match(text, start):
        name, value = found[1].lower(), (found[2] or "").strip("\"'")
        start = found.end()
        if not _ATTRIBUTES.fullmatch(name) or (name == "style" and _STYLE.search(value)):
            yield ForbiddenHtml("attribute", found.start(1), found[1])
        elif name in _ADDRESSES:
            yield ForbiddenHtml("address", found.start(1), value)
