"""Brackets upon brackets, lists within lists: no prose, and more than Markdown can read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.context import CheckContext
from tsunagu.html import is_block_tag
from tsunagu.model import Problem
from tsunagu.text import mask_unread, read_markdown

#: So many brackets open at once nobody types; Markdown needs a tenth of a second for them.
_MOST: Final = 200

#: Markdown goes two levels down for each list in a list, and reads nothing below two hundred.
_READ: Final = 95

_TAG: Final = re.compile(r"<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)(?=[\s/>])(?P<rest>[^<>]*+)>")
_BLOCK: Final = re.compile(r"(?:[^\n]+\n?)+")
_MARKS: Final = (("[", re.compile(r"[\[\]]")), ("](", re.compile(r"\]\(|\)")), ("<", re.compile(r"[<>]")))


def check_nesting(context: CheckContext) -> Iterator[Problem]:
    """In one paragraph only so many brackets wait for their end."""
    for passage in context.passages:
        for block in _BLOCK.finditer(mask_unread(passage.body.text)):
            for mark, pattern in _MARKS:
                if (
                    block[0].count(mark) > _MOST
                    and (at := _find_nesting(block[0], mark, pattern)) is not None
                ):
                    yield Problem("tangled", passage.find_place(block.start() + at), {"seen": mark})
                    break


def _find_nesting(text: str, mark: str, pattern: re.Pattern[str]) -> int | None:
    """Where one bracket too many is opened."""
    opened = 0
    for found in pattern.finditer(text):
        opened = opened + 1 if found[0] == mark else max(0, opened - 1)
        if opened > _MOST:
            return found.start()
    return None


def check_depth(context: CheckContext) -> Iterator[Problem]:
    """Lists lie within lists only so deep. The first place of a text is told: the rest follows from it."""
    most = min(context.limits.depth, _READ)
    may_be_deep = re.compile(rf"^[ \t>*+\-:.)\d]{{{most}}}", re.MULTILINE)
    for passage in context.passages:
        tokens = read_markdown(passage.body.text).tokens if may_be_deep.search(passage.body.text) else []
        if deep := next((one for one in tokens if one.level > 2 * most and one.map), None):
            values = {"seen": str(max(one.level for one in tokens) // 2), "known": str(most)}
            yield Problem("too-deep", passage.place((deep.map or [0])[0] + 1, 1), values)


def check_html_depth(context: CheckContext) -> Iterator[Problem]:
    """Tags within a tag that is to be read as Markdown, for each of which Markdown goes a level down, too."""
    most = min(context.limits.depth, _READ)
    for passage in context.passages:
        text = passage.body.text
        if "markdown" in text and (tag := _find_deep_tag(mask_unread(text), most)):
            values = {"seen": str(most + 1), "known": str(most)}
            yield Problem("html-too-deep", passage.find_place(tag.start()), values)


def _find_deep_tag(text: str, most: int) -> re.Match[str] | None:
    opened: list[str] = []
    for tag in _TAG.finditer(text):
        name = tag["name"].lower()
        if tag["slash"] and name in opened:
            while opened.pop() != name:
                pass
        elif not tag["slash"] and is_block_tag(name) and (opened or "markdown" in tag["rest"].lower()):
            opened.append(name)
        if len(opened) > most:
            return tag
    return None
