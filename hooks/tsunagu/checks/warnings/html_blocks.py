"""Markdown in a block of HTML: read below an empty line, or where its tag asks for it (``markdown="1"``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem

_TAG: Final = re.compile(r"<(?P<name>[A-Za-z][A-Za-z0-9]*)(?=[\s/>])(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*+>")
_READS: Final = re.compile(r"\smarkdown(?:\s*=\s*[\"']?\w+[\"']?)?(?=[\s/>])", re.IGNORECASE)
#: What was meant to say so, with curly quotes, for one.
_MISTYPED: Final = re.compile(r"\s(?:markdown|ｍａｒｋｄｏｗｎ)(?:\s*[=＝]\s*[^\s>]*)?", re.IGNORECASE)
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
    """In a block of HTML nothing is shown as it was typed that looks like Markdown. The first is told.

    No tag says that it is to be read as Markdown where it begins no block: in a list, or behind words.
    """
    text = page.passage.body.text
    if "<" not in text:
        return
    for start, end in page.reading.html_blocks:
        tag = _TAG.search(text, start, end)
        if not tag or tag["name"].lower() == "pre" or _READS.search(tag[0]):
            continue
        if sign := _SIGN.search(text, tag.end(), end):
            known = f'{_MISTYPED.sub("", " ".join(tag[0][:-1].split())).rstrip()} markdown="1">'
            yield page.problem("markdown-in-html", sign.start(), seen=sign[0][:40], known=known)
    for inline in page.reading.inlines:
        if inline.token.type == "html_inline" and (reads := _READS.search(inline.token.content)):
            at = inline.start + reads.start() + 1
            yield page.problem("idle-markdown", at, seen=reads[0].strip())
