"""The part of a page that an author wrote: its text, links and terms, whatever HTML it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tsunagu.release.report.html_tokens import Token, split_html

#: An element that our templates put around what an author wrote.
_START = re.compile(
    r'<(div|section|article)\s[^<>]{0,300}?(?:class="(?:[^"<>]{0,200}\s)?(?:prose|side)[\s"]|data-kind="essay")'
)
_SILENT = frozenset({"rt", "rp", "template"})
_BLOCKS = frozenset(
    {"article", "aside", "blockquote", "br", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1"}
    | {"h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "summary", "table", "td", "th"}
    | {"tr", "ul"}
)

#: What Markdown never makes: in a text, it came in as HTML.
_UNUSUAL = frozenset(
    {
        "applet",
        "audio",
        "base",
        "button",
        "canvas",
        "embed",
        "form",
        "frame",
        "iframe",
        "input",
        "link",
        "math",
    }
    | {"meta", "object", "script", "select", "style", "svg", "textarea", "video"}
)


@dataclass(frozen=True, slots=True)
class Authored:
    """``text`` has a line a block, ``html`` is its HTML, ``around`` the other; more as in ``SitePage``."""

    text: str
    html: str
    around: str
    links: tuple[str, ...]
    terms: tuple[str, ...]
    unusual: tuple[str, ...]


def read_authored(html: str) -> Authored:
    """Read every element that holds what an author wrote; one within another is read once."""
    notes, around, inside, position = _Notes(), [], [], 0
    while found := _START.search(html, position):
        around.append(html[position : found.start()])
        position = notes.read(html, found.start(), found[1])
        inside.append(html[found.start() : position])
    around.append(html[position:])
    return Authored(
        text=_tidy(notes.pieces),
        html="".join(inside),
        around="".join(around),
        links=tuple(notes.links),
        terms=tuple(dict.fromkeys(notes.terms)),
        unusual=tuple(sorted(notes.unusual)),
    )


def _tidy(pieces: Iterable[str]) -> str:
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


@dataclass
class _Notes:
    """What was found so far."""

    pieces: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)
    unusual: set[str] = field(default_factory=set)

    def read(self, html: str, start: int, outer: str) -> int:
        """Read the element that begins at ``start``; where it ends."""
        depth = silent = 0
        for token in split_html(html, start):
            if not token.tag:
                if not silent:
                    self.pieces.append(token.text.replace("\n", " "))
                continue
            step = 1 if token.opens else -1
            depth += step * (token.tag == outer)
            silent = max(0, silent + step * (token.tag in _SILENT))
            self._note(token)
            if depth == 0:
                return token.end
        return len(html)

    def _note_picture(self, attributes: Mapping[str, str]) -> None:
        """A picture is a part of what was written, as Markdown writes it."""
        name = attributes.get("src", "").rpartition("/")[2]
        self.pieces.append(f"![{attributes.get('alt', '')}]({name})")

    def _note(self, token: Token) -> None:
        if token.tag in _BLOCKS:
            self.pieces.append("\n")
        if not token.opens:
            return
        if token.tag in _UNUSUAL:
            self.unusual.add(token.tag)
        if token.tag == "img":
            self._note_picture(dict(token.attributes()))
        for name, value in token.attributes():
            if name == "src" or (name == "href" and token.tag == "a"):
                self.links.append(value)
            elif name == "data-term":
                self.terms.append(value)
