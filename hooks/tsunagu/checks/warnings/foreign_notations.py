"""Notations of other services, which are shown here as they are typed: of each kind the first is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem

_ATTRIBUTES: Final = re.compile(r"(?<=\S) ?\{[#.][\w-]+[^{}\n]{0,80}\}[ \t]*$", re.MULTILINE)
#: What a line of words holds that only Material, Hugo, Jekyll, Zenn or an attribute list would read.
_NOTATIONS: Final = (
    re.compile(r"^={3}[!+]? \"[^\"\n]+\"", re.MULTILINE),
    re.compile(r"\{\{?[%<] ?[^{}\n]{1,200}[%>]\}\}?"),
    re.compile(r"@\[[a-z]+\]\([^()\n]+\)"),
    _ATTRIBUTES,
    re.compile(r"^:::[ \t]*[a-z][^\n]*", re.MULTILINE),
)


def check_foreign_notations(page: CheckedPage) -> Iterator[Problem]:
    """Nothing is left in the words that another service would have read."""
    told = {_ATTRIBUTES} if page.has_attributes else set()
    for start, words in page.paragraphs:
        for pattern in _NOTATIONS:
            if pattern not in told and (found := pattern.search(words)):
                told.add(pattern)
                yield page.problem("foreign-notation", start + found.start(), seen=found[0].strip())
