"""Where in a text stands what was read: markdown-it-py tells the lines of a block, and we where in them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import accumulate, pairwise, takewhile
from typing import Final, NamedTuple

from markdown_it import MarkdownIt, rules_inline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_RULES: Final = (
    ("backticks", rules_inline.backtick),
    ("link", rules_inline.link),
    ("image", rules_inline.image),
    ("autolink", rules_inline.autolink),
    ("html_inline", rules_inline.html_inline),
    ("newline", rules_inline.newline),
    ("escape", rules_inline.escape),
    ("entity", rules_inline.entity),
)

#: What holds words that are no prose of the author's own.
_OTHERS: Final = frozenset(("blockquote", "heading", "th", "td"))

#: What holds words in which Markdown has taken the backslash before each bar away.
_CELLS: Final = ("th_open", "td_open")

#: Words, and what stands between them.
_WORDS: Final = frozenset(("text", "text_special", "softbreak", "hardbreak"))

InlineRule = Callable[[StateInline, bool], bool]


class Inline(NamedTuple):
    """Something within a line, from ``start`` to ``end`` of the text.

    ``address``: where that of a link or picture stands, None where its label gives it. ``words``: its words.
    """

    token: Token
    start: int
    end: int
    address: tuple[int, int] | None
    words: str


def keep_places(parser: MarkdownIt) -> None:
    """Let Markdown's own rules note where in the words of a block they found something."""
    for name, rule in _RULES:
        parser.inline.ruler.at(name, keep_place(rule))
    parser.inline.ruler2.before("fragments_join", "place_words", _place_words)


def keep_place(rule: InlineRule) -> InlineRule:
    """The same rule, whose token has ``place`` and ``address`` (first and last character, in the words)."""

    def placed(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            token = next((one for one in state.tokens[count:] if one.type != "text"), None)
            if token is None:
                return True
            token.meta.setdefault("place", (start, state.pos))
            if token.type in ("link_open", "image"):
                token.meta["address"] = _find_address(state, start, state.pos)
        return True

    return placed


def _place_words(state: StateInline) -> None:
    """Words begin where what stands before them ends; what is joined next, at its first character.

    A sign has its own place (``sign``) within its run, and takes it where it marks and was emptied.
    """
    at, link_end, first = 0, 0, -1
    for token in state.tokens:
        start, at = token.meta.get("sign") or token.meta.get("place") or (at, at + len(token.content))
        if token.type == "link_open":
            link_end, at = at, start + 1
        elif token.type == "link_close":
            at = link_end
        if token.type != "text":
            first = -1
        elif token.content or first >= 0:
            first = start if first < 0 else first
            token.meta["place"] = first, at


def _find_address(state: StateInline, start: int, end: int) -> tuple[int, int] | None:
    """Where the address of a link or picture stands; None where it is given elsewhere, by its label."""
    if state.src[start] == "<":
        return start + 1, end - 1
    at = state.md.helpers.parseLinkLabel(state, start + (state.src[start] == "!")) + 1
    if state.src[at : at + 1] != "(" or at >= end:
        return None
    at += 1
    while state.src[at : at + 1] in (" ", "\t", "\n"):
        at += 1
    found = state.md.helpers.parseLinkDestination(state.src, at, end)
    angled = state.src[at : at + 1] == "<"
    return (at + angled, found.pos - angled) if found.ok else (at, at)


def list_inlines(text: str, tokens: list[Token]) -> Iterator[Inline]:
    """What was found within the lines of a text, in its order; what a picture says is not looked into."""
    for block, lines in _place_blocks(text, tokens):
        children = block.children or []
        for number, token in enumerate(children):
            if "place" in token.meta and token.type not in _WORDS:
                start, end = token.meta["place"]
                address = token.meta.get("address")
                where = address and (_locate(lines, address[0]), _locate(lines, address[1]))
                words = _read_words(children, number)
                yield Inline(token, _locate(lines, start), _locate(lines, end), where, words)


def _read_words(tokens: list[Token], number: int) -> str:
    if tokens[number].type != "link_open":
        return tokens[number].content
    behind = (tokens[at] for at in range(number + 1, len(tokens)))
    inside = takewhile(lambda token: token.type != "link_close", behind)
    return "".join(token.content or ("" if token.nesting else token.type) for token in inside)


def list_paragraphs(text: str, tokens: list[Token]) -> Iterator[tuple[int, int, bool]]:
    """Where the words of each block begin and end, and whether they are prose of the author's own."""
    others = _list_others(tokens)
    for block, lines in _place_blocks(text, tokens):
        yield _locate(lines, 0), _locate(lines, len(block.content)), id(block) not in others


def _list_others(tokens: list[Token]) -> frozenset[int]:
    """The blocks that are quotations, headings, or cells of a table."""
    depth, found = 0, []
    for token in tokens:
        depth += token.nesting * (token.type.rpartition("_")[0] in _OTHERS)
        if depth and token.type == "inline":
            found.append(id(token))
    return frozenset(found)


def list_html_blocks(text: str, tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Where each block of HTML begins and ends."""
    starts = _list_starts(text)
    for token in tokens:
        if token.type == "html_block" and token.map:
            yield starts[token.map[0]], starts[token.map[1]] - 1


def _list_starts(text: str) -> list[int]:
    """Where each line begins; at the end, where one more would."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _place_blocks(text: str, tokens: list[Token]) -> Iterator[tuple[Token, list[tuple[int, int]]]]:
    starts = _list_starts(text)
    done: dict[int, int] = defaultdict(int)
    around = ""
    for block in tokens:
        if block.type == "inline" and block.map:
            place = _place_cell if around in _CELLS and "|" in block.content else _place_lines
            yield block, place(text, block, starts, done)
        around = block.type


def _place_lines(text: str, block: Token, starts: list[int], done: dict[int, int]) -> list[tuple[int, int]]:
    """For each line of the words of a block: where it begins in the words, and where in the text.

    ``done`` says how far each line was placed: the cells of a row are read from left to right.
    """
    placed, at, first = [], 0, (block.map or [0])[0]
    for number, words in enumerate(block.content.split("\n"), first):
        line = min(number, len(starts) - 2)
        bare = words.lstrip(" \t")
        found = text.find(bare, max(starts[line], done[line]), starts[line + 1])
        where = found if found >= 0 else max(starts[line], done[line])
        placed.append((at, where - (len(words) - len(bare))))
        done[line] = where + len(bare)
        at += len(words) + 1
    return placed


def _place_cell(text: str, block: Token, starts: list[int], done: dict[int, int]) -> list[tuple[int, int]]:
    """The same for a cell with bars, each ``\\|`` in the text: what is behind a bar is placed anew."""
    line = min((block.map or [0])[0], len(starts) - 2)
    parts = block.content.split("|")
    begin = max(starts[line], done[line])
    tries = (_follow(text, parts, at) for at in range(begin, starts[line + 1]))
    where = next((found for found in tries if found), None)
    if where is None:
        return _place_lines(text, block, starts, done)
    done[line] = where[-1] + len(parts[-1])
    begins = accumulate((len(part) + 1 for part in parts[:-1]), initial=0)
    return list(zip(begins, where, strict=True))


def _follow(text: str, parts: list[str], at: int) -> list[int]:
    """Where each part begins, if the first is at ``at`` and the others follow, each behind a bar; or none."""
    where = [at]
    for part, behind in pairwise(parts):
        if not text.startswith(part, at):
            return []
        at += len(part)
        at += text.startswith("\\", at)
        if not text.startswith(f"|{behind}", at):
            return []
        at += 1
        where.append(at)
    return where


def _locate(lines: list[tuple[int, int]], at: int) -> int:
    begins, where = lines[bisect_right(lines, (at, len(lines) and 1 << 60)) - 1]
    return where + at - begins
