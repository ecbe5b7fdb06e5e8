"""Slips in the value of one line of a header: what must be quoted, and quotes and brackets left open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from tsunagu.slips.slip import Slip

#: What begins a block of text on the lines below.
BLOCK: Final = re.compile(r"[|>][-+0-9]{0,2}[ ]*(?:#.*)?")

_SIGN: Final = re.compile(r"[*&!@%`,\]}|>]|[-?:](?= |$)")
_COLON: Final = re.compile(r":(?=[ \t]|$)")
_SMART: Final = re.compile(r"[“”„‟][^“”„‟\"]*[“”„‟]|[‘’][^‘’']*[‘’]")
_QUOTED: Final = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
#: A backslash that begins no escape; a pair of them is passed over.
_BACKSLASH: Final = re.compile(r'(?<!\\)(?:\\\\)*+\\[^0abtnvfre "/\\N_LPxuU]')
_BRACKETS: Final = {"[": "]", "{": "}"}
_WIDE_BRACKETS: Final = {"［": "[", "］": "]", "｛": "{", "｝": "}"}
_WIDE_COMMA: Final = re.compile(r"[、，][ \u3000]*(?=[A-Za-z_]+[ \u3000]*[:：])")
_HALF_SMART: Final = re.compile('"([^"“”,\\[\\]{}]*)[“”](?=[ \t]*[,\\]}])')
#: More slips of one kind in one value are no slips.
_MOST: Final = 50
_TAB: Final = re.compile(r"\t(?=.*[^\s])")
#: ``skip: [head-office]`` behind a key: no text, but a row of a table without its braces.
_ROW: Final = re.compile(r"[a-z_]+:[ \t]+(?:\[[^\[\]]*\]|true|false)")
_LINK: Final = re.compile(r"\[[^\[\]]*\]\(https?://")
#: What joins two quotations: か and と, a comma, or words with blanks around them.
_JOINT: Final = re.compile(r"[ぁ-ゖ、，・\s]{1,6}|[ \t].*[ \t]")
_AFTER: Final = re.compile(r"[ \t]*(?:#.*)?")


@dataclass(frozen=True, slots=True)
class Value:
    """The text after ``key:`` on a line, from ``column``; ``item``: it is one of a list.

    ``last``: what it opens is not closed below.
    """

    key: str
    text: str
    line: int
    column: int
    last: bool = False
    item: bool = False

    def slip(self, code: str, at: int, old: str, new: str, **values: str) -> Slip:
        """A slip at an offset of the value."""
        return Slip(code, self.line, self.column + at, old, new, {"field": self.key, **values})

    def quote(self) -> str:
        """The line as it should be, in plain double quotes."""
        inner = self.text.strip().strip("\"'").replace("\\", "\\\\")
        return f'- "{_curl(inner)}"' if self.item else f'{self.key}: "{_curl(inner)}"'


def _curl(text: str) -> str:
    return text.replace('"', "”")


def find_value_slips(value: Value) -> Iterator[Slip]:
    """What is wrong with one value of a header that can't be read as it is."""
    first = value.text[:1]
    if first in _QUOTED:
        yield from _find_quote_slips(value, first)
    elif first in _BRACKETS:
        yield from _find_bracket_slips(value, first)
    elif _SIGN.match(value.text) and not BLOCK.fullmatch(value.text):
        yield _quote_all(value, "starts-with-sign", 0, first)
    elif first != "#":
        yield from _find_colon_slips(value)
        for tab in islice(_TAB.finditer(value.text), _MOST):
            yield value.slip("tab", tab.start(), "\t", " ")


def _find_colon_slips(value: Value) -> Iterator[Slip]:
    text = value.text.partition(" #")[0]
    colons = list(_COLON.finditer(text))
    if not colons:
        return
    if _ROW.fullmatch(row := text.strip()):
        known = f"{{{row}}}"
        yield value.slip("not-table", 0, row, known, seen=row, known=f"{value.key}: {known}")
        return
    if _SMART.fullmatch(text.strip()):
        inner = text.strip()[1:-1]
        known = f'"{inner}"'
        yield value.slip("smart-quotes", 0, text.strip(), known, seen=text.strip(), known=known)
        return
    yield _quote_all(replace(value, text=text), "unquoted-colon", colons[0].start(), "")


def _quote_all(value: Value, code: str, at: int, seen: str) -> Slip:
    """A value that is text only in quotes; ``at`` is where the author sees why."""
    old = value.text.rstrip()
    inner = old.replace("\\", "\\\\").replace('"', '\\"')
    values = {"field": value.key, "seen": seen, "known": value.quote()}
    return Slip(code, value.line, value.column, old, f'"{inner}"', values, value.column + at)


def _find_quote_slips(value: Value, quote: str) -> Iterator[Slip]:
    if quote == '"':
        for escape in _BACKSLASH.finditer(value.text):
            yield value.slip(
                "backslash", escape.start(), "\\", "\\\\", seen=escape[0], known="\\" + escape[0]
            )
    found = _QUOTED[quote].match(value.text)
    if found is None:
        if value.last:
            yield value.slip("unclosed-quote", len(value.text), "", quote, seen=quote)
        return
    if _AFTER.fullmatch(value.text, found.end()):
        return
    if told := _quote_otherwise(value.text.strip(), quote):
        known = f"- {told}" if value.item else f"{value.key}: {told}"
        slip = value.slip("quote-inside", 0, value.text, f'"{told}"', seen=quote, known=known)
        yield replace(slip, at=value.column)
        return
    inner = found.end() - 1
    last = max(value.text.rfind(quote), inner + 1)
    seen = value.text[inner : last + 1]
    plain = seen.removesuffix(quote).replace(quote, "”") + quote
    yield value.slip("quote-inside", inner, value.text[inner:], plain, seen=quote, known=value.quote())


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


def _find_bracket_slips(value: Value, bracket: str) -> Iterator[Slip]:
    for comma in _WIDE_COMMA.finditer(value.text):
        yield value.slip("full-width", comma.start(), comma[0], ", ", seen=comma[0].strip(), known=",")
    for quoted in islice(_HALF_SMART.finditer(value.text), _MOST):
        plain = f'"{quoted[1]}"'
        yield value.slip("smart-quotes", quoted.start(), quoted[0], plain, seen=quoted[0], known=plain)
    end, depth = _find_end(value.text)
    for at, char in enumerate(value.text[:end]):
        if char in _WIDE_BRACKETS:
            plain = _WIDE_BRACKETS[char]
            yield value.slip("full-width", at, char, plain, seen=char, known=plain)
    if depth and value.last:
        close = _BRACKETS[bracket] * depth
        yield value.slip("unclosed-bracket", len(value.text.rstrip()), "", close, seen=bracket, known=close)
    elif not depth and not _AFTER.fullmatch(value.text, end):
        slip = _quote_all(value, "starts-with-sign", 0, bracket)
        # Of a link where only its address belongs nobody is told to quote it.
        yield replace(slip, code="") if value.key == "source" and _LINK.match(value.text) else slip


def _find_end(text: str) -> tuple[int, int]:
    """Where the brackets that open a value are closed, and how many are not; quoted text is passed over."""
    depth, at = 0, 0
    while at < len(text):
        quoted = _QUOTED[text[at]].match(text, at) if text[at] in _QUOTED else None
        plain = _WIDE_BRACKETS.get(text[at], text[at])
        depth += (plain in "[{") - (plain in "]}")
        at = quoted.end() if quoted else at + 1
        if depth == 0:
            break
    return at, depth


def opens_lines_below(text: str) -> bool:
    """Whether a value may go on below with lines that are no ``key: value``: open brackets or quotes."""
    first = text[:1]
    if first in _QUOTED:
        return _QUOTED[first].match(text) is None
    return first in _BRACKETS and _find_end(text)[1] > 0
