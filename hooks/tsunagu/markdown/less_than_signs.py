"""Signs of less in prose: which of them begin a tag, and which compare."""

from __future__ import annotations

import re
from typing import Final

TAG_START: Final = re.compile(r"<(?:/?([A-Za-z][^\s/<>]*)|([!?][^\s<>]{0,20}))")
TAG_ATTRIBUTE: Final = re.compile(
    r"""[\s/"']*([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?""", re.DOTALL
)
#: Attributes that have no value in HTML: who writes one of them means a tag.
_VALUELESS: Final = re.compile(
    "allowfullscreen|async|autofocus|autoplay|checked|controls|default|defer|disabled|download|formnovalidate"
    "|hidden|inert|ismap|itemscope|loop|markdown|multiple|muted|nomodule|novalidate|open|playsinline|readonly"
    "|required|reversed|scoped|selected|on[a-z]{4,}|data-.*|aria-.*",
    re.IGNORECASE,
)
#: What no name of a tag or of an attribute has.
_JAPANESE: Final = re.compile("[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
#: The farthest end of a tag, within its paragraph.
_FARTHEST: Final = 1000
_PARAGRAPH_END: Final = re.compile(r"\n[ \t]*\n")
_TAG_END: Final = re.compile(r"[\s/\"']*[>=]")
_WORD_BEFORE: Final = re.compile(r"[0-9A-Za-z]{0,20}\Z")


def is_less_than(text: str, start: int) -> bool:
    """Whether the ``<`` here compares: behind it is Japanese, or no end of a tag and no value of one, or
    only words, and a word is directly before it.

    >>> is_less_than("a<b です。", 1), is_less_than("<b title='字'>", 0), is_less_than("<img src=x ", 0)
    (True, False, False)
    >>> is_less_than("if a<b then c>d", 4), is_less_than("a<details open>", 1), is_less_than("a<b>", 1)
    (True, False, False)
    """
    end = _find_end(text, start)
    name = TAG_START.match(text, start, end)
    if not name or _JAPANESE.search(name[0]):
        return bool(name)
    words, has_value, at = 0, False, name.end()
    while found := TAG_ATTRIBUTE.match(text, at, end):
        if _JAPANESE.search(found[1]):
            return True
        has_value = has_value or "=" in found[0] or bool(_VALUELESS.fullmatch(found[1]))
        words, at = words + 1, found.end()
    if has_value:
        return False
    return bool(words and text[start - 1 : start].isalnum()) or not _TAG_END.match(text, at, end)


def cut_less_than(text: str, start: int) -> str:
    """``a<b`` as it stands there."""
    before = _WORD_BEFORE.search(text[max(0, start - 20) : start])
    after = re.match(r"</?[0-9A-Za-z]{1,20}", text[start : start + 30])
    return f"{before[0] if before else ''}{after[0] if after else '<'}"


def _find_end(text: str, start: int) -> int:
    stop = _PARAGRAPH_END.search(text, start, start + _FARTHEST)
    return stop.start() if stop else min(len(text), start + _FARTHEST)
