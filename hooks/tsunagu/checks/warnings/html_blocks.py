"""Markdown within blocks of HTML, which is read only where their tags say so (``markdown="1"``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tsunagu.checks.checked_page import CheckedPage
from tsunagu.html import is_block_tag
from tsunagu.model import Problem

#: Tags within tags, as ``check_html_depth`` lets them be; deeper, nobody looks.
_DEEPEST: Final = 60
_TAG: Final = re.compile(
    r"<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)(?=[\s/>])(?P<rest>(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*+)>"
)
_READS: Final = re.compile(r"\smarkdown(?:\s*=\s*[\"']?(?P<how>\w+)[\"']?)?(?=[\s/]|$)", re.IGNORECASE)
#: What was meant to say so, with curly quotes, for one.
_MISTYPED: Final = re.compile(r"\s(?:markdown|ｍａｒｋｄｏｗｎ)(?:\s*[=＝]\s*[^\s>]*)?", re.IGNORECASE)
_LINE_START: Final = re.compile(r"(?:^|\n) {0,3}\Z")
_SIGN: Final = re.compile(
    r"(?<![*\\])\*\*[^\s*][^*\n]*\*\*"
    r"|!?\[[^\[\]\n]+\]\([^()\s]+\)"
    r"|\[\[[^\[\]\n]+\]\]|\[\^[^\[\]\n]+\]"
    r"|\{[^{}|\n]{1,40}(?:\|[ぁ-ゖァ-ヺー・]+)+\}"
    r"|^#{1,6}[ ]+\S[^\n]*"
    r"|^[-*+][ ]+\S[^\n]*(?=\n[-*+][ ]+\S)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class _Tag:
    """An open tag as it was typed; ``how``: what it says of Markdown (empty where it says nothing)."""

    name: str
    typed: str
    how: str

    def propose(self) -> str:
        """The tag as it would have to be."""
        return self.typed if self.how else f'{_MISTYPED.sub("", self.typed[:-1]).rstrip()} markdown="1">'


def check_html_blocks(page: CheckedPage) -> Iterator[Problem]:
    """In a block of HTML nothing is shown as it was typed that looks like Markdown. The first is told.

    No tag says that it is to be read as Markdown where it begins no block: in a list, or behind words.
    """
    opened: list[_Tag] = []
    told, end = False, 0
    for tag in _TAG.finditer(page.masked) if "<" in page.masked else ():
        name = tag["name"].lower()
        if not is_block_tag(name):
            continue
        if not told and (sign := _find_sign(page.masked, end, tag.start(), opened)):
            told = True
            known = " ".join(one.propose() for one in opened)
            yield page.problem("markdown-in-html", sign.start(), seen=sign[0][:40], known=known)
        end = tag.end()
        if tag["slash"]:
            _close(opened, name)
        elif len(opened) > _DEEPEST:
            return
        elif opened or _LINE_START.search(page.masked, max(0, tag.start() - 4), tag.start()):
            opened.append(_Tag(name, " ".join(tag[0].split()), _read_how(tag["rest"])))
        elif reads := _READS.search(tag["rest"]):
            yield page.problem("idle-markdown", tag.start("rest") + reads.start() + 1, seen=reads[0].strip())
        told = told and bool(opened)


def _find_sign(text: str, start: int, end: int, opened: list[_Tag]) -> re.Match[str] | None:
    """The first that looks like Markdown between two tags, where it is not read and nobody said that."""
    hows = [tag.how for tag in opened]
    if all(hows) or "0" in hows or any(tag.name == "pre" for tag in opened):
        return None
    return _SIGN.search(text, start, end)


def _read_how(attributes: str) -> str:
    found = _READS.search(attributes)
    if not found or re.match(r"\s*=", attributes[found.end() :]):
        return ""
    return found["how"] or "1"


def _close(opened: list[_Tag], name: str) -> None:
    """Take the tag of a name off the open ones, with those that were opened in it."""
    for position in range(len(opened) - 1, -1, -1):
        if opened[position].name == name:
            del opened[position:]
            return
