"""Signs that look like marks of Markdown and are shown as they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from typing import Final

from tsunagu.markup import is_drawn
from tsunagu.model import Problem
from tsunagu.style.page import Page

_WIDE_STARS: Final = re.compile(r"＊＊([^＊\n]{1,80}+)＊＊")
_STRONG: Final = re.compile(r"(?<![*\\])\*\*(?!\*)([^*\n]{1,200}+)\*\*(?!\*)")
_QUOTE: Final = re.compile(r"^[ \t]*(＞)(?=[ \u3000]*[^\s＞])", re.MULTILINE)
_ITEM: Final = re.compile(r"^[ \t]*((?:[-*+]|\d{1,3}\.)[ ]*\u3000)(?=[ \u3000]*\S)", re.MULTILINE)
_NUMBERS: Final = re.compile(
    r"^ {0,3}(\d{1,3}\))[ \t]+\S[^\n]*(?:\n {0,3}\d{1,3}\)[ \t]+\S[^\n]*)+", re.MULTILINE
)
_ROWS: Final = re.compile(r"^[ \t]*(｜)[^｜\n]+｜[^\n]*(?:\n[ \t]*｜[^\n]*)*", re.MULTILINE)
#: A tag of which one bracket is full-width. In two of them letters may stand for their looks: ＜a＞.
_WIDE_TAG: Final = re.compile(
    r"(?:</?(?P<name>[A-Za-z][A-Za-z0-9]*)(?:[ /][^<>＜＞\n]{0,200})?＞"
    r"|＜/?(?P<other>[A-Za-z][A-Za-z0-9]*)(?:[ /][^<>＜＞\n]{0,200})?>|＜br ?/?＞)",
)
_EMPTY_LINK: Final = re.compile(r"(?<![!\\\]])\[[ \t\u3000]*\]\((?=[^\s()])")
_ENTITY: Final = re.compile(r"(?<!\\)&([A-Za-z][A-Za-z0-9]{1,30});")


def check_signs(page: Page) -> Iterator[Problem]:
    """Strong words, quotations, lists and tables are typed in plain signs, with plain blanks."""
    text = page.masked
    for found in _WIDE_STARS.finditer(text):
        yield page.problem("shown-as-typed", found.start(), seen=found[0], known=f"**{found[1]}**")
    for found in _STRONG.finditer(text):
        if _is_loose(found, text):
            known = f"**{found[1].strip()}**"
            yield page.problem("shown-as-typed", found.start(), seen=found[0], known=known)
    for found in _WIDE_TAG.finditer(text):
        if is_drawn((found["name"] or found["other"] or "br").lower()):
            known = found[0].replace("＜", "<").replace("＞", ">")
            yield page.problem("shown-as-typed", found.start(), seen=found[0], known=known)
    for pattern in (_QUOTE, _ITEM, _NUMBERS, _ROWS):
        for found in pattern.finditer(text):
            yield page.problem("shown-as-typed", found.start(1), seen=found[1], known=_narrow(found[1]))


def _is_loose(found: re.Match[str], text: str) -> bool:
    """Whether a pair of rows of stars makes nothing strong, since there is a blank behind the first or before
    the second; silent where rows before it, in the paragraph, may pair otherwise.
    """
    start = text.rfind("\n\n", 0, found.start()) + 1
    stop = text.find("\n\n", found.end())
    around = text[start : found.start()], text[found.end() : stop if stop >= 0 else len(text)]
    is_paired = not any(part.count("**") % 2 or "***" in part for part in around)
    return bool(found[1].strip()) and is_paired and (found[1][0].isspace() or found[1][-1].isspace())


def _narrow(sign: str) -> str:
    """The sign as Markdown reads it."""
    plain = sign.replace("＞", "> ").replace("｜", "|").replace(")", ".")
    return plain.rstrip(" \u3000") + " " if plain != "|" else plain


def check_empty_links(page: Page) -> Iterator[Problem]:
    """A link has words to touch."""
    for found in _EMPTY_LINK.finditer(page.masked):
        yield page.problem("link-without-words", found.start())


def check_entities(page: Page) -> Iterator[Problem]:
    """``&name;`` is a character of HTML that has this name."""
    for found in _ENTITY.finditer(page.prose):
        if f"{found[1]};" not in html5:
            yield page.problem("unknown-entity", found.start(), seen=found[0])
