"""Tags in pairs: one that is not closed swallows the rest of the page, Markdown and all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.context import CheckContext
from tsunagu.html import is_allowed_tag
from tsunagu.markdown import is_less_than
from tsunagu.model import Problem
from tsunagu.text import keep_html

_TAG: Final = re.compile(
    r"<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)(?=[\s/>])(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*+>"
)

#: Tags that have no end; what is typed as one is taken out (``markdown/building/words.py``).
_SINGLE: Final = frozenset(("br", "hr", "img", "wbr", "col", "input"))

#: Tags whose end a browser puts in by itself, where the tag around them ends, or a block begins.
_ENDED_BY_OTHERS: Final = re.compile("p|li|d[td]|t[drh]|thead|tbody|tfoot|colgroup|caption|r[btp]|rtc")


def check_balance(context: CheckContext) -> Iterator[Problem]:
    """Each tag in the text has its end, within the tag in which it begins."""
    for passage in context.passages:
        text = passage.body.text
        for code, found in _list_odd(keep_html(text), text) if "<" in text else ():
            seen, other = f"<{found['name']}>", f"</{found['name']}>"
            yield Problem(code, passage.find_place(found.start()), {"seen": seen, "known": other})


def _list_odd(html: str, text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Each tag that is not closed, and each end of a tag that is not open, in all that is HTML in a text."""
    opened: list[re.Match[str]] = []
    counts: dict[str, int] = {}
    for tag in _TAG.finditer(html):
        name = tag["name"].lower()
        if not is_allowed_tag(name) or name in _SINGLE or is_less_than(text, tag.start()):
            continue
        if not tag["slash"]:
            opened.append(tag)
            counts[name] = counts.get(name, 0) + 1
        elif not counts.get(name):
            yield "tag-not-open", tag
        else:
            yield from _close(name, opened, counts)
    yield from (("tag-not-closed", tag) for tag in opened if not _is_ended_by_others(tag))


def _close(
    name: str, opened: list[re.Match[str]], counts: dict[str, int]
) -> Iterator[tuple[str, re.Match[str]]]:
    """Take the last tag of a name off the open ones, and tell those that were opened after it."""
    while opened:
        tag = opened.pop()
        other = tag["name"].lower()
        counts[other] -= 1
        if other == name:
            return
        if not _is_ended_by_others(tag):
            yield "tag-not-closed", tag


def _is_ended_by_others(tag: re.Match[str]) -> bool:
    return bool(_ENDED_BY_OTHERS.fullmatch(tag["name"].lower()))
