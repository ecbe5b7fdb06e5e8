"""Signs that look like marks of Markdown and are shown as they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem

_WIDE_STARS: Final = re.compile(r"(?<!＊)＊＊([^＊\n]{1,80}+)＊＊(?!＊)")
#: Stars that are no marks, and the rows that may be. Between two numbers or single letters with blanks
#: around them, they are a power; before a name, and in the brackets of a call, they are Python's.
STARS: Final = re.compile(
    r"\\.|(?:(?<=\d)|(?<=(?<![A-Za-z])[A-Za-z])) \*\* (?=\d|[A-Za-z](?![A-Za-z]))|(?<=\d)\*\*(?=\d)"
    r"|\*\*kw(?:args)?\b|(?<=[A-Za-z0-9_])\([^()\n]*+\)|(?P<stars>\*+)"
)
#: Who makes more words strong sees it.
_LONGEST: Final = 200
#: An item or a heading with a blank behind its sign that only looks like one.
_ODD_BLANK: Final = re.compile(
    r"^[ \t]*((?:[-*+]|\d{1,3}\.|#{1,6})[\u3000\xa0])(?=[ \u3000\xa0]*\S)", re.MULTILINE
)
#: A line that begins like an item, without the blank, above an item or another such line: one alone may be a
#: minus or a mark of a note.
_TIGHT_ITEM: Final = r"(?:[-+*]|\d{1,3}\.)(?=[ぁ-ゖァ-ヺ一-鿿「『])"
_TIGHT_ITEMS: Final = re.compile(
    rf"^[ \t]*({_TIGHT_ITEM})[^\n*]*(?:\n[ \t]*(?:{_TIGHT_ITEM}|[-+*] )[^\n*]*)+$", re.MULTILINE
)
_HEADING: Final = re.compile(r"^(#{2,6})(?=[^\s#])", re.MULTILINE)
_ROWS: Final = re.compile(r"^[ \t]*(｜)[^｜\n]+｜[^\n]*(?:\n[ \t]*｜[^\n]*)+", re.MULTILINE)
_ENTITY: Final = re.compile(r"(?<!\\)&([A-Za-z][A-Za-z0-9]{1,30});")


def check_signs(page: CheckedPage) -> Iterator[Problem]:
    """Strong words, lists and tables are typed in plain signs, with plain blanks."""
    text = page.masked
    for found in _WIDE_STARS.finditer(text):
        yield page.problem("shown-as-typed", found.start(), seen=found[0], known=f"**{found[1]}**")
    for at, typed in _list_loose(page.paragraphs) if "**" in text else ():
        yield page.problem("shown-as-typed", at, seen=typed, known=f"**{typed.strip('*').strip()}**")
    for pattern in (_ODD_BLANK, _TIGHT_ITEMS, _ROWS, _HEADING):
        for found in pattern.finditer(text):
            yield page.problem("shown-as-typed", found.start(1), seen=found[1], known=_narrow(found[1]))


def _list_loose(paragraphs: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Pairs of ``**`` that make nothing strong, since there is a blank behind the first or before the second.

    Silent where the rows of stars in a paragraph don't come in pairs, or are longer.
    """
    for start, words in paragraphs:
        stars = [found for found in STARS.finditer(words) if len(found["stars"] or "") > 1]
        if len(stars) % 2 or any(len(found[0]) > 2 for found in stars):
            continue
        for first, second in zip(stars[::2], stars[1::2], strict=True):
            inner = words[first.end() : second.start()]
            is_marked = words[second.end() : second.end() + 1].isalnum()  # else: A** と B**、
            is_loose = inner.strip() and (inner[-1].isspace() or (inner[0].isspace() and is_marked))
            if is_loose and "*" not in inner and "\n" not in inner and len(inner) <= _LONGEST:
                yield start + first.start(), f"**{inner}**"


def _narrow(sign: str) -> str:
    """The sign as Markdown reads it."""
    plain = sign.replace("｜", "|")
    return plain.rstrip() + " " if plain != "|" else plain


def check_empty_links(page: CheckedPage) -> Iterator[Problem]:
    """A link has words to touch, or a picture."""
    for found in page.reading.inlines if "](" in page.passage.body.text else ():
        if found.token.type == "link_open" and not found.words.strip():
            yield page.problem("link-without-words", found.start)


def check_entities(page: CheckedPage) -> Iterator[Problem]:
    """``&name;`` is a character of HTML that has this name."""
    for found in _ENTITY.finditer(page.prose):
        if f"{found[1]};" not in html5:
            yield page.problem("unknown-entity", found.start(), seen=found[0])
