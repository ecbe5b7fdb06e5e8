"""Hashtags of a blog: where a line begins with one, Markdown makes a heading of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.model import Problem

_TAGS: Final = re.compile(r"^#[^\s#＃]+(?:[ \t\u3000]*[#＃][^\s#＃]+)*[ \t\u3000]*$", re.MULTILINE)


def find_hashtags(masked: str) -> Iterator[re.Match[str]]:
    """Each line of nothing but hashtags: of two at least, or below all else, where nothing could be headed.

    >>> [found[0] for found in find_hashtags("#はじめに\\n本文\\n#海外 #駐在\\n\\n#東京")]
    ['#海外 #駐在', '#東京']
    """
    lines = list(_TAGS.finditer(masked))
    end = len(masked.rstrip())
    last = set()
    for found in reversed(lines):
        if masked[found.end() : end].strip():
            break
        last.add(found.start())
        end = found.start()
    return (found for found in lines if found.start() in last or re.search("[#＃]", found[0][1:]))


def check_hashtags(page: CheckedPage) -> Iterator[Problem]:
    """Hashtags are words of the text. Of lines of them, one below the other, the first is told."""
    told = -1
    for found in find_hashtags(page.masked) if "#" in page.masked else ():
        seen = found[0].rstrip()
        if told < 0 or page.masked[told : found.start()].strip():
            yield page.problem("hashtags", found.start(), seen=seen, known=f"\\{seen}")
        told = found.end()
