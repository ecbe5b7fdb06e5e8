"""HTML within Markdown: pictures and links as Markdown, blocks as what they show, marks that the site has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from html import escape, unescape
from typing import Final
from urllib.parse import unquote

from tsunagu.html import TooDeepError
from tsunagu.importers.html.anchors import name_place
from tsunagu.importers.html.body_html import simplify_body
from tsunagu.importers.html.markdown_escaping import bracket, escape_markdown
from tsunagu.importers.html.replacements import BodyImage
from tsunagu.importers.html.to_markdown import to_markdown
from tsunagu.importers.markdown.heading_anchors import (
    find_anchor,
    list_headings,
    list_stated,
    name_anchors,
)
from tsunagu.importers.markdown.html_folds import write_folds
from tsunagu.importers.markdown.outside_code import Edit, apply_edits, replace_outside_code
from tsunagu.importers.markdown.tag_table import TAGS
from tsunagu.importers.markdown.tags import LeaveOut
from tsunagu.importers.markdown.values_of_tags import read_values
from tsunagu.text import read_markdown

_ATTRIBUTE: Final = r"(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))"
_PICTURE: Final = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_SOURCE: Final = re.compile(rf"\bsrc\s*=\s*{_ATTRIBUTE}", re.IGNORECASE)
_WORDS: Final = re.compile(rf"\balt\s*=\s*{_ATTRIBUTE}", re.IGNORECASE)
_LINK: Final = re.compile(r"<a\b([^<>]*)>([^<>\[\]\n]*)</a\s*>", re.IGNORECASE)
_ADDRESS: Final = re.compile(rf"\bhref\s*=\s*{_ATTRIBUTE}", re.IGNORECASE)
_NAME: Final = re.compile(rf"\b(?:id|name)\s*=\s*{_ATTRIBUTE}", re.IGNORECASE)
#: A link to a place of the same page.
_WITHIN: Final = re.compile(r"(?:\]\(<?|\bhref\s*=\s*[\"']?)#([^\s\"'<>()]{1,100})", re.IGNORECASE)
_TAG: Final = re.compile(r"</?([A-Za-z][\w.-]*)")
#: A component of MDX alone in its lines, or its beginning or end.
_COMPONENT: Final = re.compile(r"</?[A-Z][\w.]*(?:\s[^<>]*)?/?>")
#: Marks within a line that the site has, without attributes.
_KEPT_NAMES: Final = (
    "abbr b br cite code del em i ins kbd mark q rb rp rt ruby s samp small strong sub sup u var wbr"
)
_KEPT: Final = frozenset(_KEPT_NAMES.split())
_ALONE: Final = ("br", "wbr")
#: All that HTML has besides; any other word in ``<>`` is the author's own, or a component.
_HTML_NAMES: Final = (
    "a address article aside audio bdi bdo big blockquote button caption center col colgroup dd details "
    "dfn div dl dt embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr iframe img "
    "input label li main nav noscript object ol option p picture pre script section select source span "
    "strike style summary svg table tbody td textarea tfoot th thead time tr tt ul video"
)
_HTML: Final = frozenset(_HTML_NAMES.split())


class RawHtml:
    """Writes the HTML of a text anew; its pictures become Markdown, to be placed with the others."""

    def __init__(self, leave_out: LeaveOut, *, mdx: bool) -> None:
        self._leave_out = leave_out
        self._mdx = mdx
        self._asked: frozenset[str] = frozenset()

    def write(self, text: str) -> str:
        """The text with no HTML in it but what the site has."""
        if "<" not in text:
            return text
        text = write_folds(text, mdx=self._mdx)
        self._asked = _list_asked(text)
        text = _replace_outside_blocks(text, _LINK, _write_link)
        text = _replace_outside_blocks(text, _PICTURE, _write_picture)
        reading = read_markdown(text)
        blocks = [Edit(start, end, self._write_block(text[start:end])) for start, end in reading.html_blocks]
        tags = [one for one in reading.inlines if one.token.type == "html_inline"]
        balance = Counter(self._weigh(text[one.start : one.end]) for one in tags)
        marks = [
            Edit(one.start, one.end, self._write_tag(text[one.start : one.end], balance))
            for one in tags
            if not any(edit.start <= one.start < edit.end for edit in blocks)
        ]
        return apply_edits(text, [*blocks, *marks])

    @staticmethod
    def _weigh(tag: str) -> tuple[str, bool]:
        found = _TAG.match(tag)
        return (found[1].lower() if found else "", tag.startswith("</"))

    def _write_block(self, html: str) -> str:
        if html.lstrip().startswith("<!--"):
            return html
        return self._read(html)

    def _read(self, html: str) -> str:
        """A block as what a browser shows of it."""
        if not html.strip():
            return ""
        if found := _COMPONENT.fullmatch(html.strip()):
            return self._write_tag(found[0], Counter())
        try:
            simple = simplify_body(html, asked=self._asked)
        except TooDeepError:
            self._leave_out("embed", html[:200])
            return ""
        for kind, words in simple.dropped:
            self._leave_out(kind, words)
        written = to_markdown(simple.html, place=lambda number: _show_picture(simple.images[number]))
        return written + ("\n" if html.endswith("\n") else "")

    def _write_tag(self, tag: str, balance: Counter[tuple[str, bool]]) -> str:
        found = _TAG.match(tag)
        if found is None:
            return tag if tag.startswith("<!--") else ""
        name = found[1].lower()
        if name in _KEPT:
            even = name in _ALONE or balance[name, True] == balance[name, False]
            return f"<{'/' if tag.startswith('</') else ''}{name}>" if even else ""
        is_component = found[1][0].isupper()  # ``<Picture>`` of Astro is none of HTML
        row = TAGS.get(name) if is_component or name not in _HTML else None
        if row and (written := row(read_values(tag[found.end() :].rstrip("/> ")))):
            return written
        if name in _HTML:
            place = _read(_NAME, tag)
            return f'<span id="{escape(name_place(place))}"></span>' if place in self._asked else ""
        if self._mdx or (is_component and "=" in tag):
            self._leave_out("embed", tag)
            return ""
        return "&lt;" + tag[1:]


def _list_asked(text: str) -> frozenset[str]:
    """The ids that links of a text lead to, but for those of headings."""
    asked = {unquote(one) for one in _WITHIN.findall(text)} if _NAME.search(text) else set()
    stated, names = (list_stated(text), name_anchors(list_headings(text))) if asked else ({}, {})
    return frozenset(one for one in asked if not find_anchor(one, stated, names))


def _replace_outside_blocks(
    text: str, pattern: re.Pattern[str], write: Callable[[re.Match[str]], str]
) -> str:
    """A text with the matches in its Markdown written anew. What a block of HTML holds is read as HTML, with
    the block; but of one that begins with a match, nothing else made a block.
    """
    if not pattern.search(text):
        return text
    blocks = [
        range(start, end)
        for start, end in read_markdown(text).html_blocks
        if not pattern.match(text[start:end].lstrip())
    ]

    def write_outside(found: re.Match[str]) -> str:
        return found[0] if any(found.start() in block for block in blocks) else write(found)

    return replace_outside_code(text, pattern, write_outside)


def _read(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return unescape(next(filter(None, found.groups()), "")).strip() if found else ""


def _write_picture(found: re.Match[str]) -> str:
    source = _read(_SOURCE, found[0])
    words = re.sub(r"([\[\]\\])", r"\\\1", " ".join(_read(_WORDS, found[0]).split()))
    return f"![{words}](<{source}>)" if source and not set(source) & set("<>\n") else ""


def _show_picture(image: BodyImage) -> str:
    """A picture as Markdown has it; nothing of an address that Markdown can't hold."""
    source = image.larger or image.address
    if not source or set(source) & set("<>\n"):
        return ""
    title = ' "' + image.title.replace('"', "&quot;") + '"' if image.title else ""
    return f"!{bracket(escape_markdown(image.words))}(<{source}>{title}){image.width}"


def _write_link(found: re.Match[str]) -> str:
    address = _read(_ADDRESS, found[1])
    if not address and _NAME.search(found[1]):
        return found[0]
    if not address or not found[2].strip() or set(address) & set("<>\n"):
        return found[2]
    return f"[{found[2]}](<{address}>)"
