"""``<details>`` as the fold of the site: a line of its own at both ends, the outer one with more colons.

What stands below the tag without a blank line is HTML still, as CommonMark has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tsunagu.importers.markdown.outside_code import Edit, apply_edits, find_code
from tsunagu.importers.markdown.tags import BEFORE_WORDS
from tsunagu.text import read_markdown

_TAG: Final = re.compile(
    r"<details(?P<values>\s[^<>]*)?>"
    r"(?:\s*<summary[^<>]*>(?P<title>(?:(?!</?(?:summary|details)\b).){0,2000})</summary>)?"
    r"|(?P<ends></details\s*>)",
    re.DOTALL | re.IGNORECASE,
)
_COLONS: Final = re.compile(r"^[ \t>]*(:{3,})", re.MULTILINE)
_TABLE: Final = re.compile(r"<table\b", re.IGNORECASE)
_FEWEST: Final = 3


@dataclass(frozen=True, slots=True)
class _Fold:
    """A fold: its tags, and how many folds are within one another in it, itself too."""

    begin: re.Match[str]
    end: re.Match[str]
    height: int


def write_folds(text: str, *, mdx: bool) -> str:
    """A text whose folds with a title are ours; in a table, and without their end, they stay HTML.

    >>> write_folds("<details><summary>題</summary>\\n\\n中\\n\\n</details>", mdx=False).split("\\n")[2:]
    [':::details 題', '', '', '中', '', '', '', ':::', '']
    """
    if "<details" not in text.lower():
        return text
    edits = [edit for fold in _list_folds(text) for edit in _edit(text, fold, mdx=mdx)]
    return apply_edits(text, edits)


def _list_folds(text: str) -> Iterator[_Fold]:
    code = find_code(text)
    tables = [
        range(start, end) for start, end in read_markdown(text).html_blocks if _TABLE.search(text, start, end)
    ]
    begun: list[tuple[re.Match[str], list[int]]] = []
    around: list[int] = []
    for tag in _TAG.finditer(text):
        if code.holds(tag.start()) or any(tag.start() in table for table in tables):
            continue
        if not tag["ends"]:
            begun.append((tag, around))
            around = []
        elif begun:
            (begin, outer), height = begun.pop(), max(around, default=0) + 1
            around = [*outer, height]
            if begin["title"] is not None:
                yield _Fold(begin, tag, height)


def _edit(text: str, fold: _Fold, *, mdx: bool) -> Iterator[Edit]:
    """The fence at each end of a fold, and a ``<div>`` before what is HTML below it."""
    inside = text[fold.begin.end() : fold.end.start()]
    least = max((len(run) for run in _COLONS.findall(inside)), default=_FEWEST - 1)
    fence = ":" * (least + fold.height)
    title = " ".join(re.sub("<[^<>]*>", "", fold.begin["title"]).split())
    reads = mdx or "markdown" in (fold.begin["values"] or "")
    yield _put(text, fold.begin, f"{fence}details {title}", reads=reads)
    yield _put(text, fold.end, fence, reads=mdx)


def _put(text: str, tag: re.Match[str], line: str, *, reads: bool) -> Edit:
    """A line of its own for a tag, as deep in items and quotations as the tag stands."""
    before = text[text.rfind("\n", 0, tag.start()) + 1 : tag.start()]
    is_first = not before.strip(BEFORE_WORDS)
    lead = re.sub(r"[^\s>]", " ", before) if is_first else ""
    gap = f"\n{lead.rstrip()}\n{lead}"
    is_item = is_first and bool(before.strip())
    below = text[tag.end() :].removeprefix("\n").lstrip(" \t")
    is_html = bool(below) and below[0] not in "\n<" and not reads
    is_last = not text[tag.end() :].partition("\n")[0].strip()
    after = f"{gap}<div>" if is_html else gap.rpartition("\n")[0] if is_last else gap
    return Edit(tag.start(), tag.end(), f"{'' if is_item else gap}{line}{after}")
