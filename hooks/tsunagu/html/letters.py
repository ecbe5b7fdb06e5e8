"""In which letters a browser reads a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.html.fault import HtmlFault

#: The letters that a page says it is written in.
_LETTERS: Final = re.compile(rb"<meta\b[^<>]*?\bcharset\s*=\s*[\"']?([^\s\"'<>;]+)", re.IGNORECASE)
_LOOKED_AT: Final = 1_024
#: By it ISO-2022-JP begins to read other letters: tags become 漢字.
_SWITCH: Final = b"\x1b"


def judge_letters(html: bytes) -> Iterator[HtmlFault]:
    """Whether a browser reads the letters of a page as they are judged: as UTF-8, said in its first bytes.

    Else a page may be read in letters in which other tags stand (HTML, 13.2.3.2: 1,024 bytes are looked at).

    >>> pages = (b"<meta charset=utf-8>x", b"x", b"<meta charset=utf-8>\\xff")
    >>> [len(list(judge_letters(html))) for html in pages]
    [0, 1, 1]
    """
    said = [one.lower() for one in _LETTERS.findall(html[:_LOOKED_AT])]
    if said[:1] != [b"utf-8"] or _SWITCH in html or not _is_utf_8(html):
        yield HtmlFault("letters", "meta", "")


def _is_utf_8(html: bytes) -> bool:
    try:
        html.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
