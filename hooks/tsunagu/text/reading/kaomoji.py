"""Faces (顔文字): ``(^_^)``, ``(*´ω`*)`` and ``m(_ _)m`` stay as they were typed.

To Markdown the signs of two faces in a paragraph are the two ends of emphasis or of code. A face stands in
round brackets and has no word in it: no two letters beside each other, and a letter only where there are
eyes. Without brackets, only the ``_`` between two eyes is a face, and who looks out behind a bar. Raised arms
keep their backslash: ``\\(^o^)/``, ``¯\\_(ツ)_/¯``. Who lies down has a bracket for a knee, without its pair:
``_(:3」∠)_``. A face with escaped signs, as an import writes it, is for Markdown to read.
"""

from __future__ import annotations

import re
from typing import Final

#: What a face begins with, and the most characters it has before the last sign that Markdown would read.
BEGINNINGS: Final = frozenset("_(（|｜\\¯￣><^;=@´｀・-")
LONGEST: Final = 14

_EYES: Final = r"><^;=@´｀￣・\-"
_IN_BRACKETS: Final = r"[(（](?P<inner>[^()（）\[\]{}\n\x02\x03]{2,12})[)）]"
_ARMS: Final = (
    r"\\[(（](?P<armed>[^()（）\[\]{}\n\x02\x03]{2,8})[)）][/／ノﾉ]"
    r"|[¯￣]\\_?[(（][^()（）\n\x02\x03]{1,5}[)）]_?/[¯￣]"
)
_BEHIND: Final = r"[|｜](?P<behind>[^()（）\[\]{}|\n\x02\x03]{2,8})[)）]"
_BARE: Final = rf"(?<!\w)[{_EYES}]_+[{_EYES}]"
_LYING: Final = r"_[(（](?P<lying>[^()（）\[\]{}\n\x02\x03]{2,9})[)）]_"
_FACE: Final = re.compile(f"{_ARMS}|{_LYING}|{_IN_BRACKETS}|{_BEHIND}|{_BARE}")
_WORD: Final = re.compile(r"[^\W_]{2}|\d")
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")
_LETTER: Final = re.compile(r"[^\W_]")
_EYE: Final = re.compile(f"[{_EYES}]")
#: One grave accent, on the outside; no code is of such signs alone.
_CHEEK: Final = re.compile(
    r"`[^`A-Za-z0-9]*[・^;´｀￣][^`A-Za-z0-9]*|[^`A-Za-z0-9]*[・^;´｀￣][^`A-Za-z0-9]*`"
)
_SIGNS: Final = re.compile("[_*~`]")
_ESCAPED: Final = re.compile(r"\\[_*`\\]")


def match_face(text: str, at: int) -> re.Match[str] | None:
    """The face that begins at a character of a text.

    >>> match_face("a (^_^) b", 2)[0], match_face("a (b) c", 2)
    ('(^_^)', None)
    """
    found = _FACE.match(text, at)
    if not found:
        return None
    inner, armed, lying = found["inner"] or found["behind"], found["armed"], found["lying"]
    is_other = (inner and not _is_kaomoji(inner)) or (armed and not _has_eyes(armed))
    return None if is_other or (lying and not _has_knee(lying)) else found


def _is_kaomoji(inner: str) -> bool:
    """Whether what stands in round brackets is a face.

    A letter between two pairs of signs is a word that is marked.

    >>> [_is_kaomoji(inner) for inner in ("^_^", "*´ω`*", "_ _", "・ω・`")]
    [True, True, True, True]
    >>> [_is_kaomoji(inner) for inner in ("*注意*", "*a*", "_", "`a`", "`a", "**・語…**")]
    [False, False, False, False, False, False]
    """
    if len(inner) < 2 or not _SIGNS.search(inner) or _ESCAPED.search(inner):
        return False
    if inner[:2] in ("**", "~~") and inner.endswith(inner[:2]) and _LETTER.search(inner):
        return False
    if "`" in inner and "´" not in inner:
        return bool(_CHEEK.fullmatch(inner)) and _has_eyes(inner)
    return _has_eyes(inner) or not (_WORD.search(inner) or _LETTER.search(inner))


def _has_eyes(inner: str) -> bool:
    return bool(_EYE.search(inner)) and not _WORD.search(inner)


def _has_knee(inner: str) -> bool:
    return inner.count("「") != inner.count("」") and not _LETTERS.search(inner)
