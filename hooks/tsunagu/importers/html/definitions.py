"""Terms and their meanings of an old page (``<dl>``), where they are such as Markdown can write them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import cycle
from typing import Final
from xml.etree.ElementTree import Element

#: What may stand in a term or a meaning: lines, and what marks words in them.
_WITHIN: Final = re.compile(
    "a|abbr|b|bdi|br|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|p|q|rb|rp|rt|rtc|ruby|s|samp|small|span|"
    "strike|strong|sub|sup|time|tt|u|var|wbr"
)
_TURNS: Final = ("dt", "dd")


def is_plain(element: Element) -> bool:
    """Whether each term has one meaning behind it, and neither has blocks in it.

    >>> from tsunagu.html import parse_part
    >>> [is_plain(one) for one in parse_part("<dl><dt>a<dd>b</dl><dl><dt>a<dt>b<dd>c</dl>")]
    [True, False]
    """
    named = [one.tag for one in element]
    turns = [turn for _, turn in zip(named, cycle(_TURNS), strict=False)]
    stray = (element.text or "") + "".join(one.tail or "" for one in element)
    inner = (one for child in element for one in child.iter() if one is not child)
    is_even = bool(named) and len(named) % len(_TURNS) == 0 and named == turns
    return is_even and not stray.strip() and all(_WITHIN.fullmatch(one.tag) for one in inner)


def write_definitions(element: Element, lines: Sequence[str]) -> str:
    """The terms and meanings of an element as HTML; lines of prose where nothing is left of one of them."""
    if all(lines) and len(lines) == len(element):
        return (
            "<dl>"
            + "".join(f"<{tag}>{line}</{tag}>" for line, tag in zip(lines, cycle(_TURNS), strict=False))
            + "</dl>"
        )
    shown = "<br>".join(filter(None, lines))
    return f"<p>{shown}</p>" if shown else ""
