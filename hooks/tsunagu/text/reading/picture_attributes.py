"""What is written in braces behind a picture: ``{width=300}``, as Pandoc, kramdown and others read it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_ONE: Final = r"(?:[.#][\w-]+|[\w-]+[ \t]*=[ \t]*(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s\"'{}]+))"
_LIST: Final = re.compile(rf"[ \t]*\{{:?[ \t]*({_ONE}(?:[ \t]+{_ONE})*)[ \t]*\}}")
_EACH: Final = re.compile(_ONE)
_WIDTH: Final = re.compile(r"width[ \t]*=[ \t]*[\"']?([1-9][0-9]{0,3})(?:px|(%))?[\"']?")
#: A height follows from the width, so it takes nothing away.
_HEIGHT: Final = re.compile(r"height[ \t]*=")


@dataclass(frozen=True, slots=True)
class PictureAttributes:
    """``width`` in points or with ``%``, empty where none is given. ``others``: what has no effect here.

    ``end``: the first character behind the braces.
    """

    width: str
    others: tuple[str, ...]
    end: int


def read_picture_attributes(text: str, at: int = 0) -> PictureAttributes | None:
    """The braces that begin at a character of a text, behind a picture; None where there are none.

    >>> read_picture_attributes("{width=50% height=90} and words")
    PictureAttributes(width='50%', others=(), end=21)
    >>> read_picture_attributes("{: .right width=10cm }").others
    ('.right', 'width=10cm')
    >>> read_picture_attributes("{words}")
    """
    found = _LIST.match(text, at)
    if found is None:
        return None
    each = _EACH.findall(found[1])
    widths = [one for one in map(_WIDTH.fullmatch, each) if one]
    others = [one for one in each if not _WIDTH.fullmatch(one) and not (widths and _HEIGHT.match(one))]
    width = widths[-1] if widths else None
    return PictureAttributes(f"{width[1]}{width[2] or ''}" if width else "", tuple(others), found.end())
