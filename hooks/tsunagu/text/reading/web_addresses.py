"""Bare addresses become links, as on GitHub; a Japanese character or mark ends them.

https://github.github.com/gfm/#autolinks-extension-: what it may not end with (``?!.,:*_~'"``, a bracket
without its pair, an entity) stays outside. GitHub would take Japanese words behind an address into it. What
stands in ``<`` and ``>`` and is no link by CommonMark stays as typed, and so does what stands within a tag
``<a>`` or ``<code>`` of the author's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_PART: Final = r"(?:[A-Za-z0-9-]+(?:_+[A-Za-z0-9-]+)*\.)"
_LAST: Final = r"[A-Za-z0-9-]*[A-Za-z0-9]"
_NAME: Final = r"[A-Za-z0-9][A-Za-z0-9.+_-]*"
_ADDRESS: Final = re.compile(
    rf"(?<![A-Za-z0-9/.@+_<-])(?<!< )(?:https?://{_PART}*|www\.(?=[^.]){_PART}+){_LAST}(?::\d+)?"
    r"(?:[/?#][!#-;=?-Z\\^-z|~\[\]]*)?"
    r"|(?<![A-Za-z0-9/.@+_:<-])(?<!< )(?:mailto:)?"
    rf"{_NAME}@(?>(?:[A-Za-z0-9-]+\.)+{_LAST})(?![_-])",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(r"(?:[?!.,:*_~'\"\]]|&[A-Za-z0-9]+;)$")
_AND: Final = "&amp;"
#: A tag in which no address becomes a link, or its end.
_CLOSED_TAG: Final = re.compile(r"<(/?)(?:a|code)(?![\w-])", re.IGNORECASE)
_HINTS: Final = ("://", "www.", "@")


def read_web_addresses(parser: MarkdownIt) -> None:
    """Hang the rule in behind the inlines: what is left as words is looked through."""
    parser.core.ruler.after("inline", "web_addresses", _find_addresses)


def list_addresses(words: str) -> Iterator[tuple[int, int]]:
    """Where each address begins and ends in the words of a block; not beyond those of a link.

    >>> list(list_addresses("**https://a.example/b_c_**、c"))
    [(2, 23)]
    """
    if any(hint in words for hint in _HINTS):
        for found in _ADDRESS.finditer(words):
            yield found.start(), found.start() + len(_cut_tail(found[0].partition("](")[0]))


def _find_addresses(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and any(hint in token.content for hint in _HINTS):
            token.children = list(_link(list(_join_entities(token.children or []))))


def _join_entities(tokens: list[Token]) -> Iterator[Token]:
    """Each ``&amp;`` behind words that may hold an address, and are no link, is one with them, as typed."""
    words, depth = None, 0
    for token in tokens:
        depth = _count_depth(depth, token)
        if words and (token.markup == _AND or (token.type == "text" and words.content.endswith(_AND))):
            words.content += token.markup or token.content
            continue
        may_hold = not depth and token.type == "text" and any(hint in token.content for hint in _HINTS)
        words = token if may_hold else None
        yield token


def _link(tokens: list[Token]) -> Iterator[Token]:
    """The tokens of a block with its bare addresses."""
    depth = 0
    for token in tokens:
        depth = _count_depth(depth, token)
        if depth or token.type != "text" or not any(hint in token.content for hint in _HINTS):
            yield token
            continue
        cut, first = 0, token.meta["place"][0]
        for found in _ADDRESS.finditer(token.content):
            seen = _cut_tail(found[0])
            yield _make_words(token.content[cut : found.start()])
            cut = found.start() + len(seen)
            yield from _make_link(seen, (first + found.start(), first + cut))
        yield _make_words(token.content[cut:])


def _count_depth(depth: int, token: Token) -> int:
    """Within how many links, and tags that hold none, the next words stand."""
    if token.type == "html_inline" and (tag := _CLOSED_TAG.match(token.content)):
        return max(0, depth - 1) if tag[1] else depth + 1
    return depth + (token.type == "link_open") - (token.type == "link_close")


def _make_words(typed: str) -> Token:
    return Token("text", "", 0, content=typed.replace(_AND, "&"))


def _make_link(seen: str, place: tuple[int, int]) -> Iterator[Token]:
    meta = {"place": place, "address": place}
    words = _make_words(seen)
    yield Token("link_open", "a", 1, attrs={"href": _complete(words.content)}, info="auto", meta=meta)
    yield words
    yield Token("link_close", "a", -1)


def _complete(seen: str) -> str:
    if "://" in seen or seen.lower().startswith("mailto:"):
        return seen
    return f"http://{seen}" if seen.lower().startswith("www.") else f"mailto:{seen}"


def _cut_tail(seen: str) -> str:
    """Without what an address does not end with.

    >>> _cut_tail("https://a.example/b(c))."), _cut_tail("https://a.example/?b&copy;")
    ('https://a.example/b(c)', 'https://a.example/?b')
    """
    while True:
        shorter = _TAIL.sub("", seen)
        if shorter.endswith(")") and shorter.count(")") > shorter.count("("):
            shorter = shorter[:-1]
        if shorter == seen:
            return seen
        seen = shorter
