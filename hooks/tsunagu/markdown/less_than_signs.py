"""Signs of less in prose: which of them begin a tag, which compare, and which hide the words behind them."""

from __future__ import annotations

import re
from functools import lru_cache
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
#: What may be left to the browser as a tag, within a paragraph: to the next ``>``, but not over another tag.
#: Markdown asks for more, of what faces and links in it have become; nobody can know that here.
_TAKEN: Final = re.compile(r"<(?:[^<>]|<(?![A-Za-z/!?]))*+>")
_QUOTE_MARKS: Final = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
#: Tags that make a block, where they begin a line: Markdown looks for their end in all that follows.
_BLOCK: Final = re.compile(
    r"(?:^|\n)[ >]*</?(?:address|article|aside|blockquote|body|canvas|center|colgroup|d[dlt]|details|div"
    r"|fieldset|figcaption|figure|footer|form|group|h[1-6r]|header|hgroup|html|iframe|legend|li|main|map|math"
    r"|menu|nav|noscript|object|ol|option|output|p|pre|progress|script|section|style|summary|table|tbody"
    r"|t[dhr]|textarea|tfoot|thead|ul|video)(?![0-9A-Za-z-])",
    re.IGNORECASE,
)


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


def hides_text(text: str, start: int) -> bool:
    """Whether what follows the ``<`` here, which compares, is lost: Markdown finds the end of a tag.

    >>> hides_text("a<b です。", 1), hides_text("x<y かつ y>z", 1), hides_text("a<b です。<br>", 1)
    (False, True, False)
    """
    first_block, last_end = _find_reach(text)
    if first_block <= start < last_end or _BLOCK.match(text, text.rfind("\n", 0, start) + 1, start + 20):
        return True  # also where the only end is in what looks like code: Markdown looks there, too
    return bool(_TAKEN.match(_QUOTE_MARKS.sub(" ", text[start : _find_end(text, start)])))


@lru_cache(maxsize=1)
def _find_reach(text: str) -> tuple[int, int]:
    """Where the first line with a block of HTML begins (behind all if there is none), and the last ``>``."""
    found = _BLOCK.search(text)
    return (found.start() if found else len(text)), text.rfind(">")


def cut_less_than(text: str, start: int) -> str:
    """``a<b`` as it stands there."""
    before = _WORD_BEFORE.search(text[max(0, start - 20) : start])
    after = re.match(r"</?[0-9A-Za-z]{1,20}", text[start : start + 30])
    return f"{before[0] if before else ''}{after[0] if after else '<'}"


def _find_end(text: str, start: int) -> int:
    stop = _PARAGRAPH_END.search(text, start, start + _FARTHEST)
    return stop.start() if stop else min(len(text), start + _FARTHEST)
