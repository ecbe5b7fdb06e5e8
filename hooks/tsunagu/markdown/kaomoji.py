"""Faces (顔文字): ``(^_^)``, ``(*´ω`*)`` and ``m(_ _)m`` stay as they were typed.

To Markdown the signs of two faces in a paragraph are the two ends of emphasis or of code. A face stands in
round brackets and has no word in it: no two letters beside each other, and a letter only where there are
eyes. Without brackets, only the ``_`` between two eyes is a face, and who looks out behind a bar. Raised arms
keep their backslash: ``\\(^o^)/``, ``¯\\_(ツ)_/¯``. A face with escaped signs, as an import
writes it, is for Markdown to read.
"""

from __future__ import annotations

import re
from typing import Final

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from tsunagu.markdown.page_context import AskPageContext

#: Before code: a face may have a grave accent for a cheek.
PRIORITY: Final = 195

_EYES: Final = r"><^;=@´｀￣・\-"
#: A span of code, so that what is in it is passed over; one that has no end soon is none.
_CODE: Final = r"(?<![\\`])(?P<ticks>`+)(?!`)[^\x02\x03]{1,400}?(?<!`)(?P=ticks)(?!`)"
_IN_BRACKETS: Final = r"(?<!\\)[(（](?P<inner>[^()（）\[\]{}\n\x02\x03]{2,12})[)）]"
_ARMS: Final = (
    r"(?<!\\)\\[(（](?P<armed>[^()（）\[\]{}\n\x02\x03]{2,8})[)）][/／ノﾉ]"
    r"|[¯￣]\\_?[(（][^()（）\n\x02\x03]{1,5}[)）]_?/[¯￣]"
)
_BEHIND: Final = r"(?<!\\)[|｜](?P<behind>[^()（）\[\]{}|\n\x02\x03]{2,8})[)）]"
_BARE: Final = rf"(?<![\w\\])[{_EYES}]_+[{_EYES}]"
_WORD: Final = re.compile(r"[^\W_]{2}|\d")
_LETTER: Final = re.compile(r"[^\W_]")
_EYE: Final = re.compile(f"[{_EYES}]")
#: One grave accent, on the outside; no code is of such signs alone.
_CHEEK: Final = re.compile(
    r"`[^`A-Za-z0-9]*[・^;´｀￣][^`A-Za-z0-9]*|[^`A-Za-z0-9]*[・^;´｀￣][^`A-Za-z0-9]*`"
)
_SIGNS: Final = re.compile("[_*~`]")
_ESCAPED: Final = re.compile(r"\\[_*`\\]")


def register(md: Markdown, ask: AskPageContext) -> None:
    """Hang faces into a Markdown instance."""
    md.inlinePatterns.register(_Faces(md, ask), "tsunagu-faces", PRIORITY)


class _Faces(InlineProcessor):
    """Keeps a face from the rules that come after."""

    def __init__(self, md: Markdown, ask: AskPageContext) -> None:
        super().__init__(f"{_CODE}|{_ARMS}|{_IN_BRACKETS}|{_BEHIND}|{_BARE}", md)
        self.ask = ask

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Markdown's name)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 (Markdown's signature)
    ) -> tuple[str | None, int | None, int | None]:
        """Return the face as text, or three times None where it is none."""
        inner = m["inner"] or m["behind"]
        is_other = (
            m["ticks"] or (inner and not is_kaomoji(inner)) or (m["armed"] and not _has_eyes(m["armed"]))
        )
        return (None, None, None) if is_other or self.ask() is None else (m[0], m.start(), m.end())


def is_kaomoji(inner: str) -> bool:
    """Whether what stands in round brackets is a face.

    >>> [is_kaomoji(inner) for inner in ("^_^", "*´ω`*", "_ _", "・ω・`", "*注意*", "*a*", "_", "`a`", "`a")]
    [True, True, True, True, False, False, False, False, False]
    """
    if len(inner) < 2 or not _SIGNS.search(inner) or _ESCAPED.search(inner):
        return False
    if "`" in inner and "´" not in inner:
        return bool(_CHEEK.fullmatch(inner)) and _has_eyes(inner)
    return _has_eyes(inner) or not (_WORD.search(inner) or _LETTER.search(inner))


def _has_eyes(inner: str) -> bool:
    return bool(_EYE.search(inner)) and not _WORD.search(inner)
