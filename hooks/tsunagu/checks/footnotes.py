"""Notes at the foot of a page: each ``[^1]`` has one ``[^1]: …``, and each of those is asked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tsunagu.checks.context import CheckContext
from tsunagu.model import Problem
from tsunagu.text import mask_unread

_MARK: Final = re.compile(
    r"(?<!\\)(?P<open>[\[［][\^＾])(?P<id>[^\[\]［］\n]{1,100}+)(?P<close>[\]］])(?P<colon>[:：]?)"
)
#: What a note may be called. ``[^_^]`` is a face, ``[^a-z]`` a pattern: they are shown as they are typed.
_NAME: Final = re.compile(r"(?!(?:\w-\w)+\Z)[^\W_]+(?:[ _.-][^\W_]+)*\*?|\*{1,3}|[†‡§]")
_LINE_START: Final = re.compile(r"[ \t>]*")


@dataclass(frozen=True, slots=True)
class _Mark:
    """``[^1]`` as it was typed at an offset, and as it should be; ``defines``: its note follows."""

    offset: int
    name: str
    seen: str
    known: str
    defines: bool


def check_notes(context: CheckContext) -> Iterator[Problem]:
    """No note is missing, there twice, asked for by nobody (MkDocs stops there), or typed full-width."""
    for passage in context.passages:
        text = passage.body.text
        marks = list(_list_marks(mask_unread(text))) if "^" in text or "＾" in text else []
        for mark, code, first in _judge(marks):
            place = passage.find_place(mark.offset)
            if code == "not-a-note":
                yield passage.mistyped(code, place, mark.seen, mark.known)
                continue
            known = mark.known if first is None else str(passage.find_place(first).line)
            yield Problem(code, place, {"seen": mark.seen, "known": known})


def _list_marks(text: str) -> Iterator[_Mark]:
    for found in _MARK.finditer(text):
        line = text.rfind("\n", 0, found.start()) + 1
        defines = bool(found["colon"] and _LINE_START.fullmatch(text, line, found.start()))
        plain = found["open"] == "[^" and found["close"] == "]" and not (defines and found["colon"] == "：")
        name = found["id"] if plain else unicodedata.normalize("NFKC", found["id"])
        seen = found[0] if defines and not plain else found[0].removesuffix(found["colon"])
        known = f"[^{name}]" + (":" if defines and not plain else "")
        yield _Mark(found.start(), name, seen, known, defines)


def _judge(marks: list[_Mark]) -> Iterator[tuple[_Mark, str, int | None]]:
    """Each mark that is wrong, with the code of what is, and where its note was defined before."""
    asked = {mark.name for mark in marks if not mark.defines}
    defined: dict[str, int] = {}
    for mark in marks:
        if mark.defines:
            defined.setdefault(mark.name, mark.offset)
    for mark in marks:
        if not mark.defines and not _NAME.fullmatch(mark.name):
            continue
        if mark.seen != mark.known:
            yield mark, "not-a-note", None
        elif not mark.defines and mark.name not in defined:
            yield mark, "missing-note", None
        elif mark.defines and defined[mark.name] != mark.offset:
            yield mark, "note-twice", defined[mark.name]
        elif mark.defines and mark.name not in asked:
            yield mark, "unused-note", None
