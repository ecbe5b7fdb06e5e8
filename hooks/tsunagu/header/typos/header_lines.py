"""Typos in the shape of a header's lines: keys, colons, spaces, list marks and indents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from tsunagu.header.typos.indents import INDENT, NEAR, STEP, Around, Shut, count_keys, find_below, guess_width
from tsunagu.header.typos.line_values import BLOCK, find_value_typos, opens_lines_below
from tsunagu.header.typos.quoted_value import QuotedValue
from tsunagu.header.typos.typo import Typo

_KEY: Final = re.compile(
    "(?P<key>[\"']?[A-Za-z_Ａ-Ｚａ-ｚ＿][\\w-]*[\"']?)(?P<gap>[ \u3000]*)"
    "(?P<colon>[:：])(?P<space>[ \t\u3000\u00a0]*)"
)
_ITEM: Final = re.compile("(?P<dash>[-－・‐–—])(?P<space>[ \t\u3000]*)")
_WORD: Final = re.compile("([A-Za-z_]+)([ \t\u3000]*[=＝][ \t\u3000]*|[ \t\u3000]+)")
_SCHEMES: Final = ("http", "https", "mailto")


def find_typos(lines: Sequence[str], keys: Collection[str]) -> list[Typo]:
    """Every typo in the lines of a header that can't be read; ``keys`` are the names there are.

    A typo without a code is told by the one before it, and only fixed.

    >>> [typo.code for typo in find_typos(["title：鍵", "date 2026-05-03"], ["title", "date"])]
    ['full-width', 'no-colon']
    """
    return list(_Walk(lines, keys).walk())


@dataclass(slots=True)
class _Walk:
    """One way through the lines, with the columns at which keys may begin."""

    lines: Sequence[str]
    keys: Collection[str]
    levels: list[int] = field(default_factory=lambda: [0])
    opened: bool = False
    block: int = -1
    below: bool = False
    key: str = ""
    quoted: bool = False
    item: int = -1
    odd: dict[str, int] = field(default_factory=dict)
    shut: Shut | None = None

    def walk(self) -> Iterator[Typo]:
        for number, line in enumerate(self.lines):
            indent = INDENT.match(line)[0]  # type: ignore[index]
            rest = line[len(indent) :]
            if not rest or rest.startswith("#") or (self.block >= 0 and len(indent) > self.block):
                continue
            self.block = -1
            if self.below and not _KEY.match(rest):
                self.below = not rest.rstrip().endswith(("]", "}", '"', "'"))
                continue
            self.below = False
            yield from self._read_line(number, indent, rest)

    def _read_line(self, number: int, indent: str, rest: str) -> Iterator[Typo]:
        width = self._measure(number, indent, rest)
        found = _KEY.match(rest)
        if found and found["key"] not in _SCHEMES:
            if self.shut and self._is_too_far_left(self.shut, number, width):
                yield from _find_indent(self.shut.line, self.shut.indent, width)
                self.levels, self.shut = [level for level in self.shut.levels if level <= width], None
            levels = self.levels
            yield from _find_indent(number, indent, self._step(width))
            if self.levels[-1] < levels[-1]:
                self.shut = Shut(number, indent, levels)
            yield from self._read_key(number, len(indent), found, rest)
            return
        yield from _find_indent(number, indent, width)
        if item := _ITEM.match(rest):
            self.item = width
            yield from self._read_item(number, len(indent), width, item, rest)
        elif width == 0:
            yield self._read_loose(number, rest)

    def _measure(self, number: int, indent: str, rest: str) -> int:
        """Where a line begins, or is meant to; the same tab means the same in a row of lines."""
        if not indent.strip(" "):
            self.odd.clear()
            return len(indent)
        key, item = _KEY.match(rest), bool(_ITEM.match(rest))
        foreign = bool(key and key["key"] in self.keys and self.key not in self.keys)
        if not self.opened and self.odd.get(indent) in (self.levels[:-1] if foreign else self.levels):
            return self.odd[indent]
        text = rest[key.end() :] if key else rest
        around = Around(self.levels, self.opened, self.item, find_below(self.lines[number + 1 :], item=item))
        self.odd[indent] = guess_width(around, opens=_is_open(text), item=item, foreign=foreign)
        return self.odd[indent]

    def _step(self, width: int) -> int:
        """Where a key belongs: where its neighbours begin, or deeper below a key that has no value."""
        if self.opened and width > self.levels[-1]:
            self.levels.append(width)
        known = [level for level in self.levels if level <= width]
        beyond = [level for level in self.levels if level > width]
        self.levels = known if width in known or not beyond else [*known, beyond[0]]
        return self.levels[-1]

    def _is_too_far_left(self, shut: Shut, number: int, width: int) -> bool:
        """Whether a key that shut the levels above it was meant below them: more keys go on there."""
        at_home = width in self.levels or self.opened or width not in shut.levels
        return (
            not at_home
            and width > len(shut.indent)
            and count_keys(self.lines[number : number + NEAR], width) > 1
        )

    def _read_key(self, number: int, start: int, found: re.Match[str], rest: str) -> Iterator[Typo]:
        key, space, text = found["key"], found["space"], rest[found.end() :]
        plain = unicodedata.normalize("NFKC", key)
        self.key = plain
        colon = start + found.start("colon")
        if plain != key:
            old, known = found[0], f"{plain}: "
            values = {"field": plain, "seen": old, "known": known}
            yield Typo("full-width", number, start, old, known, values)
        elif found["colon"] == "：":
            old = found["gap"] + "：" + space
            values = {"field": key, "seen": "：", "known": ": "}
            yield Typo("full-width", number, start + found.end("key"), old, ": ", values, colon)
        elif not space and text:
            values = {"field": key, "seen": f"{key}:", "known": f"{key}: "}
            yield Typo("no-space", number, colon, ":", ": ", values)
        else:
            yield from _find_odd_space(number, colon + 1, space, key)
        self.opened = _is_open(text)
        self.block = self.levels[-1] if BLOCK.fullmatch(text) else -1
        yield from self._read_value(QuotedValue(plain.strip("\"'"), text, number, start + found.end()))

    def _read_value(self, value: QuotedValue) -> Iterator[Typo]:
        opened = opens_lines_below(value.text)
        last = opened and not self._is_closed_below(value.line, value.text[0])
        self.below = opened
        self.quoted = value.text[:1] in ('"', "'")
        yield from find_value_typos(replace(value, last=last))

    def _is_closed_below(self, number: int, mark: str) -> bool:
        """Whether a quote or bracket opened on a line is closed before the next key."""
        closing = {"[": "]", "{": "}"}.get(mark, mark)
        for line in self.lines[number + 1 :]:
            if _KEY.match(line):
                return False
            if closing in line:
                return True
        return False

    def _read_item(
        self, number: int, start: int, width: int, item: re.Match[str], rest: str
    ) -> Iterator[Typo]:
        text, dash = rest[item.end() :], item["dash"]
        if dash != "-":
            values = {"field": "", "seen": dash, "known": "- "}
            yield Typo("full-width", number, start, item[0], "- ", values)
        elif not item["space"] and text:
            yield Typo("no-space", number, start, "-", "- ", {"field": "", "seen": "-", "known": f"- {text}"})
        else:
            yield from _find_odd_space(number, start + 1, item["space"], "")
        found = _KEY.match(text)
        if found and item["space"]:
            self.levels = [level for level in self.levels if level <= width] + [width + item.end()]
            yield from self._read_key(number, start + item.end(), found, text)
        elif text:
            yield from self._read_value(
                QuotedValue(self.key or "-", text, number, start + item.end(), item=True)
            )

    def _read_loose(self, number: int, rest: str) -> Typo:
        word = _WORD.match(rest)
        if word and word[1] in self.keys:
            known = f"{word[1]}: {rest[word.end() :]}"
            return Typo("no-colon", number, word.end(1), word[2], ": ", {"field": word[1], "known": known}, 0)
        seen = rest if len(rest) <= 40 else rest[:39] + "…"
        values = {"field": self.key, "seen": seen, "known": str(self.levels[-1] + STEP)}
        return Typo("after-quotes" if self.quoted else "loose-line", number, 0, rest, "", values)


def _is_open(text: str) -> bool:
    """Whether nothing but a remark stands after a key."""
    return not text.strip() or text.lstrip().startswith("#")


def _find_indent(number: int, indent: str, width: int) -> Iterator[Typo]:
    """What is wrong with the blanks before a line that should begin at column ``width``."""
    odd = indent.strip(" ")[:1]
    if odd:
        code = name_space(odd) if width or odd != "\t" else "needless-tab"
        values = _name(odd, "") | {"known": str(width)}
        yield Typo(code, number, 0, indent, " " * width, values, indent.index(odd))
    elif len(indent) != width:
        values = {"seen": str(len(indent)), "known": str(width)}
        yield Typo("bad-indent", number, 0, indent, " " * width, values)


def _find_odd_space(number: int, start: int, space: str, key: str) -> Iterator[Typo]:
    odd = next(((at, char) for at, char in enumerate(space) if char != " "), None)
    if odd:
        values = _name(odd[1], key) | {"known": "1"}
        yield Typo(name_space(odd[1]), number, start, space, " ", values, start + odd[0])


def name_space(char: str) -> str:
    """The code of a space that YAML does not take for one."""
    return {"\t": "tab", "\u3000": "full-width-space"}.get(char, "odd-space")


def _name(char: str, key: str) -> dict[str, str]:
    return {"field": key, "seen": f"U+{ord(char):04X}"}
