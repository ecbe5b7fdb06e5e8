"""Typos in the value of one line of a header: what must be quoted, and quotes and brackets left open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from tsunagu.header.typos.flow import BRACKETS, find_end, find_flow_typos
from tsunagu.header.typos.quoted_value import AFTER, COLON, MOST, QUOTED, QuotedValue, quote_all
from tsunagu.header.typos.typo import Typo

#: What begins a block of text on the lines below.
BLOCK: Final = re.compile(r"[|>][-+0-9]{0,2}[ ]*(?:#.*)?")

_SIGN: Final = re.compile(r"[*&!@%`,\]}|>]|[-?:](?= |$)")
_SMART: Final = re.compile(r"[“”„‟][^“”„‟\"]*[“”„‟]|[‘’][^‘’']*[‘’]")
#: A backslash that begins no escape; a pair of them is passed over.
_BACKSLASH: Final = re.compile(r'(?<!\\)(?:\\\\)*+\\[^0abtnvfre "/\\N_LPxuU]')
_TAB: Final = re.compile(r"\t(?=.*[^\s])")
#: ``skip: [head-office]`` behind a key: no text, but a row of a table without its braces.
_ROW: Final = re.compile(r"[a-z_]+:[ \t]+(?:\[[^\[\]]*\]|true|false)")
#: What joins two quotations: か and と, a comma, or words with blanks around them.
_JOINT: Final = re.compile(r"[ぁ-ゖ、，・\s]{1,6}|[ \t].*[ \t]")


def find_value_typos(value: QuotedValue) -> Iterator[Typo]:
    """What is wrong with one value of a header that can't be read as it is."""
    first = value.text[:1]
    if first in QUOTED:
        yield from _find_quote_typos(value, first)
    elif first in BRACKETS:
        yield from find_flow_typos(value, first)
    elif _SIGN.match(value.text) and not BLOCK.fullmatch(value.text):
        yield quote_all(value, "starts-with-sign", 0, first)
    elif first != "#":
        yield from _find_colon_typos(value)
        for tab in islice(_TAB.finditer(value.text), MOST):
            yield value.typo("tab", tab.start(), "\t", " ", known="1")


def _find_colon_typos(value: QuotedValue) -> Iterator[Typo]:
    text = value.text.partition(" #")[0]
    colons = list(COLON.finditer(text))
    if not colons:
        return
    if _ROW.fullmatch(row := text.strip()):
        known = f"{{{row}}}"
        yield value.typo("not-table", 0, row, known, seen=row, known=f"{value.key}: {known}")
        return
    if _SMART.fullmatch(text.strip()):
        inner = text.strip()[1:-1]
        known = f'"{inner}"'
        yield value.typo("smart-quotes", 0, text.strip(), known, seen=text.strip(), known=known)
        return
    yield quote_all(replace(value, text=text), "unquoted-colon", colons[0].start(), "")


def _find_quote_typos(value: QuotedValue, quote: str) -> Iterator[Typo]:
    if quote == '"':
        for escape in _BACKSLASH.finditer(value.text):
            yield value.typo(
                "backslash", escape.start(), "\\", "\\\\", seen=escape[0], known="\\" + escape[0]
            )
    found = QUOTED[quote].match(value.text)
    if found is None:
        if value.last:
            yield value.typo("unclosed-quote", len(value.text), "", quote, seen=quote)
        return
    if AFTER.fullmatch(value.text, found.end()):
        return
    if told := _quote_otherwise(value.text.strip(), quote):
        known = f"- {told}" if value.item else f"{value.key}: {told}"
        typo = value.typo("quote-inside", 0, value.text, f'"{told}"', seen=quote, known=known)
        yield replace(typo, at=value.column)
        return
    inner = found.end() - 1
    last = max(value.text.rfind(quote), inner + 1)
    seen = value.text[inner : last + 1]
    plain = seen.removesuffix(quote).replace(quote, "”") + quote
    yield value.typo("quote-inside", inner, value.text[inner:], plain, seen=quote, known=value.quote())


def _quote_otherwise(text: str, quote: str) -> str:
    """A text that begins with a quotation, in the marks of its language; nothing where the whole is quoted.

    >>> _quote_otherwise('"はい"と"いいえ"', '"'), _quote_otherwise('"本社の"時計"の話"', '"')
    ('「はい」と「いいえ」', '')
    """
    _, *parts = text.split(quote)
    quoted, joints = parts[::2], parts[1::2]
    if len(quoted) != len(joints) or not all(_JOINT.fullmatch(joint) for joint in joints[:-1]):
        return ""
    if text.isascii() and any(joint[:1].isalnum() for joint in joints):
        return ""
    left, right = "“”" if text.isascii() else "「」"
    told = "".join(f"{left}{one}{right}{joint}" for one, joint in zip(quoted, joints, strict=True))
    return "" if re.search(r": | #|\\|\"", told) else told


def opens_lines_below(text: str) -> bool:
    """Whether a value may go on below with lines that are no ``key: value``: open brackets or quotes."""
    first = text[:1]
    if first in QUOTED:
        return QUOTED[first].match(text) is None
    return first in BRACKETS and find_end(text)[1] > 0
