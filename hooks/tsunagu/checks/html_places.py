"""Where an author typed what was found in the HTML that his text became.

What is not found in the source (it may have been put together from pieces) is told where the text begins:
no fault goes untold. A text that looks alike elsewhere costs a wrong column, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from tsunagu.checks.markdown_text import MarkdownText
from tsunagu.checks.picture_sources import propose_file
from tsunagu.html import HtmlFault, find_scheme
from tsunagu.markdown import (
    cut_less_than,
    find_odd_comments,
    is_less_than,
    list_links,
    list_pictures,
)
from tsunagu.model import Problem
from tsunagu.text import keep_html, mask_unread

_CODES: Final = {
    "tag": "forbidden-html",
    "attribute": "forbidden-attribute",
    "style": "forbidden-style",
    "name": "frame-name",
    "address": "forbidden-address",
    "picture": "foreign-picture",
}
_VALUE: Final = re.compile(r"\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s<>]*))")


def tell_faults(passage: MarkdownText, faults: Iterable[HtmlFault]) -> Iterator[Problem]:
    """Each fault at its place; one that is there twice in the result and once in the source is told once."""
    search = _Search(passage)
    told: set[HtmlFault] = set()
    for fault in faults:
        if (fault.kind == "picture" or fault.tag == "!--") and search.is_told_elsewhere(fault):
            continue
        if found := search.find(fault):
            yield from search.describe(fault, found)
        elif fault not in told and not search.is_told_elsewhere(fault):
            at = 0 if fault.kind == "tag" else passage.body.text.lower().find(fault.seen.lower())
            yield Problem(
                _CODES[fault.kind], passage.find_place(max(at, 0)), search.values(fault, fault.seen)
            )
        told.add(fault)


@dataclass
class _Search:
    """``taken`` are the places that were told, by what was told; ``found`` goes on where it was last."""

    passage: MarkdownText
    taken: set[tuple[str, int]] = field(default_factory=set)
    found: dict[HtmlFault, Iterator[re.Match[str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.text = self.passage.body.text
        self.html = keep_html(self.text)

    @cached_property
    def pictures(self) -> frozenset[str]:
        """The addresses of the pictures that are told where they are read."""
        return frozenset(href for href, _, _ in list_pictures(self.text))

    @cached_property
    def schemes(self) -> frozenset[str]:
        """The schemes of the links that are told where they are read, in small letters."""
        return frozenset(find_scheme(href).lower() for href, _, _ in list_links(self.text))

    def find(self, fault: HtmlFault) -> re.Match[str] | None:
        """Its tag, as it was typed, to the end of what is told: first where Markdown is read."""
        return next(self.found.setdefault(fault, self._list_places(fault)), None)

    def _list_places(self, fault: HtmlFault) -> Iterator[re.Match[str]]:
        pattern = _match_tag(fault.tag) if fault.kind == "tag" else _match_attribute(fault)
        for text in (self.html, self.text):
            for found in pattern.finditer(text):
                key = (f"{fault.kind} {fault.seen.lower()}", found.start("at"))
                if key not in self.taken and _holds(fault, found):
                    self.taken.add(key)
                    yield found

    def describe(self, fault: HtmlFault, found: re.Match[str]) -> Iterator[Problem]:
        """What to say of it there: a sign of less that was meant as one is told as that, once."""
        start, end = found.span("at")
        tag, is_typed = found.start(), fault.kind in ("tag", "attribute", "style")
        if is_typed and fault.seen[0] not in "!?" and is_less_than(self.text, tag):
            seen = cut_less_than(self.text, tag)
            values = {"seen": seen, "known": seen.replace("<", " < ").strip()}
            if ("less", tag) not in self.taken:
                yield Problem("less-than-as-tag", self.passage.find_place(tag), values)
            self.taken.add(("less", tag))
            return
        seen = self.text[start:end] if is_typed else fault.seen
        place = self.passage.find_place(tag if fault.kind == "tag" else start)
        yield Problem(_CODES[fault.kind], place, self.values(fault, seen))

    def values(self, fault: HtmlFault, seen: str) -> dict[str, str]:
        """What its message is filled with."""
        if fault.kind != "picture":
            return {"seen": seen}
        return {"seen": seen, "known": "../" * self.passage.uri.count("/") + propose_file(seen)}

    def is_told_elsewhere(self, fault: HtmlFault) -> bool:
        """Links and pictures are told where they are read, so are open comments."""
        if fault.kind == "picture":
            return fault.seen in self.pictures
        if fault.kind == "address":
            return fault.seen.lower() in self.schemes
        return fault.tag == "!--" and any(find_odd_comments(mask_unread(self.text)))


def _holds(fault: HtmlFault, found: re.Match[str]) -> bool:
    """Whether an attribute that was found has the address."""
    if not fault.name:
        return True
    value = _VALUE.match(found.string, found.end())
    typed = (value[1] or value[2] or value[3] or "") if value else ""
    if fault.kind == "picture":
        return typed.strip() == fault.seen.strip()
    if fault.kind == "name":
        return fault.seen in typed.split()
    return find_scheme(typed).lower() == fault.seen.lower()


def _match_tag(tag: str) -> re.Pattern[str]:
    return re.compile(rf"</?(?P<at>{re.escape(tag)})(?![\w-])", re.IGNORECASE)


def _match_attribute(fault: HtmlFault) -> re.Pattern[str]:
    """An attribute within its tag, which in a quotation may go over marks of the quotation."""
    between = r"(?:[^<>]|\n[ \t]*(?:>[ \t]?)+|\"[^\"\n]*\"|'[^'\n]*'){0,600}?"
    name = re.escape(fault.name or fault.seen)
    return re.compile(
        rf"<{re.escape(fault.tag)}(?=[\s/>\"']){between}(?<=[\s/\"'>])(?P<at>{name})(?![\w:.-])",
        re.IGNORECASE,
    )
