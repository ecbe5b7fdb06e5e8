"""Emphasis, what is struck out and what is marked: ``*a*``, ``**a**``, ``_a_``, ``~~a~~``, ``==a==``.

To CommonMark, a mark between a letter and a sign has no side (``これは**「本」**です``), which no Japanese
writer expects: in words with Japanese in them, ``*``, ``~~`` and ``==`` open before whatever is no blank, and
close behind it. In a bare address they are letters. ``==`` is no mark in an arrow (``==>``), nor between
brackets that speak of it (``「==」``). Between two signs of ASCII its sides are those of CommonMark: there it
may compare (``a==b``, ``x=="本"``).
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

_SIGNS: Final = "*_~="
#: Signs that mark in twos.
_PAIRED: Final = "~="
#: With one of these beside it, ``==`` is a sign of another kind.
_COMPARING: Final = frozenset("<>!")
#: Between these, the sign itself is meant.
_AROUND: Final = frozenset(("「」", "『』", "（）", "()", "“”", '""', "''", "[]", "【】", "〈〉", "《》"))
#: Japanese letters, signs and wide letters.
_WIDE: Final = re.compile(rf"{JAPANESE}|[\u3001-\u303f\uff01-\uffef]")


def read_marks(parser: MarkdownIt) -> None:
    """Turn both rules on, read the signs by our own, and pair ``==`` as they pair theirs."""
    parser.enable(["emphasis", "strikethrough"]).disable("strikethrough")
    parser.inline.ruler.at("emphasis", _read_signs)
    parser.inline.ruler2.enable("strikethrough")
    parser.inline.ruler2.after("strikethrough", "mark", _pair_equals)


def _read_signs(state: StateInline, silent: bool) -> bool:
    """Each run of signs is noted with whether it may open or close; Markdown pairs them at the end."""
    sign = state.src[state.pos]
    if silent or sign not in _SIGNS:
        return False
    run = state.scanDelims(state.pos, canSplitWord=sign not in "_=")
    end = state.pos + run.length
    beside = state.src[max(0, state.pos - 1) : state.pos] + state.src[end : end + 1]
    is_other = sign in _PAIRED and (run.length != 2 or beside in _AROUND)
    is_other |= sign == "=" and not _COMPARING.isdisjoint(beside)
    if is_other or _is_in_address(state, end):
        state.pending += sign * run.length
        state.pos = end
        return True
    opens, closes = run.can_open, run.can_close
    is_within = sign == "=" and beside.isascii()
    if sign != "_" and not is_within and _is_japanese(state.src):
        opens = not state.src[end : min(end + 1, state.posMax)].isspace() and end < state.posMax
        closes = state.pos > 0 and not state.src[state.pos - 1].isspace()
    _note(state, sign, run.length, opens, closes)
    state.pos = end
    return True


def _note(state: StateInline, sign: str, length: int, opens: bool, closes: bool) -> None:
    size = 2 if sign in _PAIRED else 1
    for start in range(state.pos, state.pos + length, size):
        token = state.push("text", "", 0)
        token.content = sign * size
        token.meta = {"place": (state.pos, state.pos + length), "sign": (start, start + size)}
        at = len(state.tokens) - 1
        length_of_three = 0 if sign in _PAIRED else length
        state.delimiters.append(Delimiter(ord(sign), length_of_three, at, -1, opens, closes))


def _pair_equals(state: StateInline) -> None:
    """Make elements of the pairs, here and within links."""
    inner = (meta["delimiters"] for meta in state.tokens_meta if meta and "delimiters" in meta)
    for delimiters in (state.delimiters, *inner):
        for first in delimiters:
            if first.marker == ord("=") and first.end >= 0:
                opening, closing = state.tokens[first.token], state.tokens[delimiters[first.end].token]
                opening.type, opening.nesting = "mark_open", 1
                closing.type, closing.nesting = "mark_close", -1
                for token in (opening, closing):
                    token.tag, token.markup, token.content = "mark", "==", ""


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
