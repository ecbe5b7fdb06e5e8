"""Markdown right behind a tag: within a block of HTML, which goes on to the next empty line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem

_TAG: Final = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9]*)(?=[\s/>])(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*+>")
_OFF: Final = re.compile(r"\smarkdown=[\"']?(?:0|off)\b", re.IGNORECASE)
_SIGN: Final = re.compile(
    r"(?<![*\\])\*\*[^\s*][^*\n]*\*\*"
    r"|!?\[[^\[\]\n]+\]\([^()\s]+\)"
    r"|\[\[[^\[\]\n]+\]\]|\[\^[^\[\]\n]+\]"
    r"|\{[^{}|\n]{1,40}(?:\|[ぁ-ゖァ-ヺー・]+)+\}"
    r"|^#{1,6}[ ]+\S[^\n]*"
    r"|^[-*+][ ]+\S[^\n]*(?=\n[-*+][ ]+\S)",
    re.MULTILINE,
)


def check_html_blocks(page: CheckedPage) -> Iterator[Problem]:
    """In a block of HTML nothing is shown as it was typed that looks like Markdown. The first is told."""
    text = page.passage.body.text
    for start, end in page.reading.html_blocks if "<" in text else ():
        tag = _TAG.search(text, start, end)
        if not tag or tag["name"].lower() == "pre" or _OFF.search(tag[0]):
            continue
        if sign := _SIGN.search(text, tag.end(), end):
            yield page.problem("markdown-in-html", sign.start(), seen=sign[0][:40])
