"""Emphasis and what is struck out, as on GitHub: ``*a*``, ``**a**``, ``_a_``, ``~~a~~``.

To CommonMark, a mark between a letter and a sign has no side (``これは**「本」**です``), which no Japanese
writer expects: in words with Japanese in them, ``*`` and ``~~`` open before whatever is no blank, and close
behind it. In a bare address they are letters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

from tsunagu.japanese import JAPANESE
from tsunagu.text.reading.web_addresses import list_addresses

_SIGNS: Final = "*_~"
#: Japanese letters, signs and wide letters.
_WIDE: Final = re.compile(rf"{JAPANESE}|[\u3001-\u303f\uff01-\uffef]")


def read_marks(parser: MarkdownIt) -> None:
    """Turn both rules on, and read the signs by our own."""
    parser.enable(["emphasis", "strikethrough"]).disable("strikethrough")
    parser.inline.ruler.at("emphasis", _read_signs)
    parser.inline.ruler2.enable("strikethrough")


def _read_signs(state: StateInline, silent: bool) -> bool:
    """Each run of signs is noted with whether it may open or close; Markdown pairs them at the end."""
    sign = state.src[state.pos]
    if silent or sign not in _SIGNS:
        return False
    run = state.scanDelims(state.pos, canSplitWord=sign != "_")
    end = state.pos + run.length
    if (sign == "~" and run.length != 2) or _is_in_address(state, end):
        state.pending += sign * run.length
        state.pos = end
        return True
    opens, closes = run.can_open, run.can_close
    if sign != "_" and _is_japanese(state.src):
        opens = not state.src[end : min(end + 1, state.posMax)].isspace() and end < state.posMax
        closes = state.pos > 0 and not state.src[state.pos - 1].isspace()
    _note(state, sign, run.length, opens, closes)
    state.pos = end
    return True


def _note(state: StateInline, sign: str, length: int, opens: bool, closes: bool) -> None:
    size = 2 if sign == "~" else 1
    for _ in range(0, length, size):
        state.push("text", "", 0).content = sign * size
        at = len(state.tokens) - 1
        length_of_three = 0 if sign == "~" else length
        state.delimiters.append(Delimiter(ord(sign), length_of_three, at, -1, opens, closes))


@lru_cache(maxsize=8)
def _is_japanese(words: str) -> bool:
    return bool(_WIDE.search(words))


@lru_cache(maxsize=8)
def _place_addresses(words: str) -> list[tuple[int, int]]:
    return list(list_addresses(words))


def _is_in_address(state: StateInline, end: int) -> bool:
    """Whether signs up to ``end`` stand in an address that began in what was read as words."""
    places = _place_addresses(state.src)
    at = bisect_right(places, (state.pos, 0)) - 1
    return at >= 0 and end <= places[at][1] and places[at][0] >= state.pos - len(state.pending)
