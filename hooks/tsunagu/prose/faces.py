"""Faces (顔文字): ``(^_^)``, ``(*´ω`*)`` and ``m(_ _)m`` stay as they were typed.

To Markdown the signs of two faces in a paragraph are the two ends of emphasis or of code. A face stands in
round brackets and has no word in it: no two letters beside each other, and a letter only where there are
eyes. Without brackets, only the ``_`` between two eyes is a face.
"""

from __future__ import annotations

import re
from typing import Final

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from tsunagu.prose.page import AskPage

#: Before code: a face may have a grave accent for a cheek.
PRIORITY: Final = 195

_EYES: Final = r"><^;=@´｀￣・\-"
#: A span of code, so that what is in it is passed over; one that has no end soon is none.
_CODE: Final = r"(?<![\\`])(?P<ticks>`+)(?!`)[^\x02\x03]{1,400}?(?<!`)(?P=ticks)(?!`)"
_IN_BRACKETS: Final = r"(?<!\\)[(（](?P<inner>[^()（）\[\]{}\n\x02\x03]{2,12})[)）]"
_BARE: Final = rf"(?<![\w\\])[{_EYES}]_+[{_EYES}]"
_WORD: Final = re.compile(r"[^\W_]{2}|\d")
_LETTER: Final = re.compile(r"[^\W_]")
_EYE: Final = re.compile(f"[{_EYES}]")
_SIGNS: Final = re.compile("[_*~`]")


def register(md: Markdown, ask: AskPage) -> None:
    """Hang faces into a Markdown instance."""
    md.inlinePatterns.register(_Faces(md, ask), "tsunagu-faces", PRIORITY)


class _Faces(InlineProcessor):
    """Keeps a face from the rules that come after."""

    def __init__(self, md: Markdown, ask: AskPage) -> None:
        super().__init__(f"{_CODE}|{_IN_BRACKETS}|{_BARE}", md)
        self.ask = ask

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Markdown's name)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 (Markdown's signature)
    ) -> tuple[str | None, int | None, int | None]:
        """Return the face as text, or three times None where it is none."""
        is_other = m["ticks"] or (m["inner"] is not None and not is_face(m["inner"]))
        return (None, None, None) if is_other or self.ask() is None else (m[0], m.start(), m.end())


def is_face(inner: str) -> bool:
    """Whether what stands in round brackets is a face.

    >>> [is_face(inner) for inner in ("^_^", "*´ω`*", "_ _", "*注意*", "*a*", "_", "`a`")]
    [True, True, True, False, False, False, False]
    """
    if len(inner) < 2 or not _SIGNS.search(inner) or _WORD.search(inner):
        return False
    if "`" in inner and "´" not in inner:
        return False
    return bool(_EYE.search(inner)) or not _LETTER.search(inner)
