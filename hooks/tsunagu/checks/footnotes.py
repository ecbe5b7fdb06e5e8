"""Notes at the foot of a page: each ``[^1]`` has one ``[^1]: …``, and each of those is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.checks.context import CheckContext
from tsunagu.model import Problem
from tsunagu.text import mask_unread

_MARK: Final = re.compile(r"(?<!\\)\[\^(?P<id>[^\[\]\n]{1,100}+)\]")
#: What a note may be called. ``[^_^]`` is a face, ``[^a-z]`` a pattern: they are shown as they are typed.
_NAME: Final = re.compile(r"(?!(?:\w-\w)+\Z)[^\W_]+(?:[ _.-][^\W_]+)*\*?|\*{1,3}|[†‡§]")


def check_notes(context: CheckContext) -> Iterator[Problem]:
    """No note is there twice, or asked for by nobody (MkDocs stops there)."""
    for passage in context.passages:
        text = mask_unread(passage.body.text)
        asked, defined = _list_marks(text)
        names = {mark["id"] for mark in asked}
        first: dict[str, int] = {}
        for mark in defined:
            place, line = passage.find_place(mark.start()), first.get(mark["id"])
            first.setdefault(mark["id"], place.line)
            if line:
                yield Problem("note-twice", place, {"seen": mark[0], "known": str(line)})
            elif mark["id"] not in names:
                yield Problem("unused-note", place, {"seen": mark[0]})


def check_missing_notes(page: CheckedPage) -> Iterator[Problem]:
    """Each note that is asked for is there: by a number, or behind a word; ``[^abc]`` alone is a pattern."""
    asked, defined = _list_marks(page.masked)
    names = {mark["id"] for mark in defined}
    for mark in asked:
        is_alone = page.masked[: mark.start()][-1:].isspace() and not mark["id"].isdecimal()
        if mark["id"] not in names and _NAME.fullmatch(mark["id"]) and not is_alone:
            names.add(mark["id"])
            yield page.problem("missing-note", mark.start(), seen=mark[0])


def _list_marks(text: str) -> tuple[list[re.Match[str]], list[re.Match[str]]]:
    """Where notes are asked for, and where they are."""
    asked, defined = list[re.Match[str]](), list[re.Match[str]]()
    for mark in _MARK.finditer(text) if "[^" in text else ():
        begins = not text[text.rfind("\n", 0, mark.start()) + 1 : mark.start()].strip("> \t")
        (defined if begins and text.startswith(":", mark.end()) else asked).append(mark)
    return asked, defined
