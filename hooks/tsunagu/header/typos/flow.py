"""Typos in a value between brackets: ``{ja: …, en: …}`` and ``[…, …]``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from tsunagu.header.typos.quoted_value import AFTER, COLON, MOST, QUOTED, QuotedValue, quote_all
from tsunagu.header.typos.typo import Typo

BRACKETS: Final = {"[": "]", "{": "}"}

_WIDE_BRACKETS: Final = {"［": "[", "］": "]", "｛": "{", "｝": "}"}
_WIDE_COMMA: Final = re.compile(r"[、，][ \u3000]*(?=[A-Za-z_]+[ \u3000]*[:：])")
_HALF_SMART: Final = re.compile('"([^"“”,\\[\\]{}]*)[“”](?=[ \t]*[,\\]}])')
_LINK: Final = re.compile(r"\[[^\[\]]*\]\(https?://")
#: The rest of a table behind a brace that closes it too early.
_GOES_ON: Final = re.compile(r"[ \u3000]*[,、，][ \u3000]*[A-Za-z_]+[ \u3000]*[:：].*[}｝][ \t]*")
#: The next language, and no comma before it.
_NO_COMMA: Final = re.compile(r"([ \u3000]+)(ja|en): ")
_ENTRY: Final = re.compile(
    r"[ \u3000]*(?P<key>(?!https?:)[A-Za-z_]\w*)(?P<gap>[ \u3000]*)(?P<colon>[:：])(?P<space>[ \u3000]*)"
)


def find_flow_typos(value: QuotedValue, bracket: str) -> Iterator[Typo]:
    end, depth = find_end(value.text)
    if not depth and not AFTER.fullmatch(value.text, end):
        yield _explain_rest(value, bracket, end)
        return
    for comma in _WIDE_COMMA.finditer(value.text):
        yield value.typo("full-width", comma.start(), comma[0], ", ", seen=comma[0].strip(), known=",")
    for quoted in islice(_HALF_SMART.finditer(value.text), MOST):
        plain = f'"{quoted[1]}"'
        yield value.typo("smart-quotes", quoted.start(), quoted[0], plain, seen=quoted[0], known=plain)
    for start, stop in islice(_list_entries(value.text[: end - (not depth)]), MOST * (bracket == "{")):
        yield from _find_entry_typos(value, start, stop)
    for at, char in enumerate(value.text[:end]):
        if char in _WIDE_BRACKETS:
            plain = _WIDE_BRACKETS[char]
            yield value.typo("full-width", at, char, plain, seen=char, known=plain)
    if depth and value.last:
        close = BRACKETS[bracket] * depth
        yield value.typo("unclosed-bracket", len(value.text.rstrip()), "", close, seen=bracket, known=close)


def _explain_rest(value: QuotedValue, bracket: str, end: int) -> Typo:
    """What to say of a value whose first bracket is closed before its end."""
    if bracket == "{" and _GOES_ON.fullmatch(value.text, end):
        return value.typo("early-bracket", end - 1, value.text[end - 1], "", seen=value.text[end - 1])
    typo = quote_all(value, "starts-with-sign", 0, bracket)
    # Of a link where only its address belongs nobody is told to quote it.
    return replace(typo, code="") if value.key == "source" and _LINK.match(value.text) else typo


def find_end(text: str) -> tuple[int, int]:
    """Where the brackets that open a value are closed, and how many are not; quoted text is passed over."""
    depth, at = 0, 0
    while at < len(text):
        quoted = QUOTED[text[at]].match(text, at) if text[at] in QUOTED else None
        plain = _WIDE_BRACKETS.get(text[at], text[at])
        depth += (plain in "[{") - (plain in "]}")
        at = quoted.end() if quoted else at + 1
        if depth == 0:
            break
    return at, depth


def _list_entries(text: str) -> Iterator[tuple[int, int]]:
    """Where each ``key: value`` of a text begins and ends that begins with a brace."""
    start, at, depth = 1, 1, 1
    while at < len(text):
        quoted = QUOTED[text[at]].match(text, at) if text[at] in QUOTED else None
        plain = _WIDE_BRACKETS.get(text[at], text[at])
        depth += (plain in "[{") - (plain in "]}")
        if depth == 1 and (plain == "," or _WIDE_COMMA.match(text, at)):
            yield start, at
            start = at + 1
        at = quoted.end() if quoted else at + 1
    yield start, len(text)


def _find_entry_typos(value: QuotedValue, start: int, stop: int) -> Iterator[Typo]:
    """What is wrong with one ``key: value`` within braces, told as if it had a line of its own."""
    found = _ENTRY.match(value.text, start, stop)
    if found is None:
        return
    key, text = found["key"], value.text[found.end() : stop]
    if found["colon"] == "：":
        old = found["gap"] + "：" + found["space"]
        typo = value.typo("full-width", found.end("key"), old, ": ", seen="：", known=": ")
        yield replace(typo, at=value.column + found.start("colon"))
    elif not found["space"] and text:
        yield value.typo("no-space", found.start("colon"), ":", ": ", seen=f"{key}:", known=f"{key}: ")
    if text[:1] in (*QUOTED, *BRACKETS, *_WIDE_BRACKETS):
        return
    if text.startswith("#"):  # a colour, which would be a comment
        yield quote_all(
            QuotedValue(key, text, value.line, value.column + found.end()), "starts-with-sign", 0, "#"
        )
    elif glued := _NO_COMMA.search(text):
        at = found.end() + glued.start()
        yield value.typo("no-comma", at, glued[1], ", ", near=glued[2], known=f", {glued[2]}: …")
    elif colon := COLON.search(text.rstrip()):
        own = QuotedValue(key, text, value.line, value.column + found.end())
        yield quote_all(own, "unquoted-colon", colon.start(), "")
