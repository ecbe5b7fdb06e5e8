"""Notations of other services, which are shown here as they are typed: of each kind the first is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem

_ATTRIBUTES: Final = re.compile(r"(?<=\S) ?\{[#.][\w-]+[^{}\n]{0,80}\}[ \t]*$", re.MULTILINE)
#: What a block of words holds that only others would read: content tabs, templates, what is put in from
#: elsewhere, attributes, boxes of other kinds, items in other states, formulas, and notes within the words.
_NOTATIONS: Final = (
    re.compile(r"^={3}[!+]? \"[^\"\n]+\"", re.MULTILINE),
    re.compile(r"\{\{[^{}\n]{1,200}\}\}|\{%[^{}\n]{1,200}%\}"),
    re.compile(r"@\[[a-z]+\]\([^()\n]+\)|!\[\[[^\[\]\n]+\]\](?!\()"),
    re.compile(r"\A\[\[toc\]\]\Z", re.IGNORECASE),
    _ATTRIBUTES,
    re.compile(r"^:::[ \t]*[a-z][^\n]*", re.MULTILINE),
    re.compile(r"\A\[![A-Za-z][\w-]*\][^\n]*"),
    re.compile(r"\A\[[/>!?~-]\] [^\n]+"),
    re.compile(
        r"^\$\$|(?<![\w$\\])\$(?=[^\s$\d])[^$\n]{0,80}[=^_\\{][^$\n]{0,80}(?<!\s)\$(?![\w$])", re.MULTILINE
    ),
    re.compile(r"(?<!\\)\^\[[^\[\]\n]+\]"),
)
#: What others draw where it says so behind a fence.
_DRAWN: Final = ("mermaid", "math", "plantuml")


def check_foreign_notations(page: CheckedPage) -> Iterator[Problem]:
    """Nothing is left in the words that another service would read, nor code that it would draw."""
    told = {_ATTRIBUTES} if page.has_attributes else set()
    for start, words in page.paragraphs:
        for pattern in _NOTATIONS:
            if pattern not in told and (found := pattern.search(words)):
                told.add(pattern)
                yield page.problem("foreign-notation", start + found.start(), seen=found[0].strip())
    for token in page.reading.tokens:
        if token.type == "fence" and token.info.strip() in _DRAWN and token.map:
            seen = {"seen": f"{token.markup}{token.info.strip()}"}
            yield Problem("foreign-notation", page.passage.place(token.map[0] + 1, 1), seen)
            return


def check_boxes(page: CheckedPage) -> Iterator[Problem]:
    """A box between ``:::`` has an end of its own, and not that of the box around it."""
    lines, ends = page.passage.body.text.split("\n"), set[int]()
    for token in page.reading.tokens:
        if token.type.startswith("container_") and token.map:
            first, last = token.map
            is_closed = last not in ends and last < len(lines) and ":::" in lines[last]
            ends.add(last)
            if not is_closed:
                seen = lines[first].strip(" \t>")
                yield Problem("unclosed-box", page.passage.place(first + 1, 1), {"seen": seen})
