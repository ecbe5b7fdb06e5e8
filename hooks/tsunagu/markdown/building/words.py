"""The words of a block, as a text in which each link, picture, code, tag ... is a mark for its element.

Python-Markdown's inline patterns and our rules go over that text: they see words, and marks that they know
how to leave alone. The first of the patterns puts the elements in the place of their marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any, Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString, code_escape
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tsunagu.markdown.explicit_terms import build_term
from tsunagu.markdown.page_context import AskPageContext
from tsunagu.markdown.ruby import build_ruby

_MARK: Final = "\x02tsunagu:{}\x03"
_MARKS: Final = re.compile(_MARK.format("([0-9]+)"))
#: So many elements within one another are read as marks within marks: a picture in a link in strong words.
DEEPEST: Final = 3
#: So many stand in one text: for each of them Python-Markdown copies all of it. More are cut into pieces.
_AT_ONCE: Final = 200
_PIECE: Final = "tsunagu-piece"
#: Elements by their names in the reading, where they are others.
_TAGS: Final = {"s": "del"}
#: Tildes that strike nothing out.
_TILDES: Final = re.compile("~{2,}")
_LOOKS_LIKE_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
#: What Python-Markdown's patterns begin with.
_READ_SIGNS: Final = frozenset("\\`*_~[]<>&!=^+{}")
_SIGN: Final = re.compile(r"[\\`*_\[<&~]")
#: Within a tag, what asks for Markdown below it.
_VALUE: Final = r"(?:=(?:\"[^\"]*\"|'[^']*'|[^\s<>\"']*))?"
_ASKS: Final = re.compile(
    rf"(<[A-Za-z][\w-]*(?:\s+(?!markdown[=\s/>])[\w:-]+{_VALUE})*+)\s+markdown{_VALUE}(?=[\s/>])",
    re.IGNORECASE,
)
_END_OF_NONE: Final = re.compile(r"</(br|hr|img|wbr|col|input)\s*>", re.IGNORECASE)
_ALL: Final = MarkdownIt("commonmark")


class Words:
    """Writes the inlines of one conversion; ``elements`` are behind its marks, ``references`` its text's."""

    def __init__(self, md: Markdown, ask: AskPageContext) -> None:
        self._md = md
        self._ask = ask
        self.elements: list[Element] = []
        self._heights: dict[int, int] = {}
        self.references: dict[str, dict[str, Any]] = {}

    def write(self, tokens: Sequence[Token]) -> str:
        """The text of a block, or of a link within one."""
        texts: list[list[str]] = [[]]
        opened: list[Token] = []
        for token in tokens:
            if token.nesting > 0:
                opened.append(token)
                texts.append([])
            elif token.nesting < 0:
                element = self._build(opened.pop(), "".join(texts.pop()))
                texts[-1].append(self._mark(element))
            else:
                texts[-1].append(_ROWS[token.type](self, token))
        return "".join(texts[0])

    def _build(self, token: Token, text: str) -> Element:
        """A link or emphasis. What is deeper within it than patterns reach is hung in as elements."""
        element = _build_link(token) if token.tag == "a" else Element(_TAGS.get(token.tag, token.tag))
        marks = [int(number) for number in _MARKS.findall(text)]
        height = 1 + max((self._heights.get(number, 0) for number in marks), default=-1)
        if height < DEEPEST:
            element.text = AtomicString(text) if token.info == "auto" else text
            if len(marks) > _AT_ONCE:
                hang(element, text)
            self._heights[len(self.elements)] = height
            return element
        element.text, *rest = _MARKS.split(text)
        for number, tail in zip(rest[::2], rest[1::2], strict=True):
            element.append(self.elements[int(number)])
            element[-1].tail = tail
        return element

    def clear(self) -> None:
        """Forget the elements of the text before."""
        self.elements.clear()
        self._heights.clear()

    def _mark(self, element: Element) -> str:
        self.elements.append(element)
        return _MARK.format(len(self.elements) - 1)

    def write_text(self, token: Token) -> str:
        """Words as they were typed."""
        text = token.content
        if "~~" in text:
            text = _TILDES.sub(lambda found: _keep(found[0]), text)
        if "&" not in text:
            return text
        return _LOOKS_LIKE_ENTITY.sub(lambda _: self._md.htmlStash.store("&amp;"), text)

    def write_sign(self, token: Token) -> str:
        """An escaped sign or an entity, as Python-Markdown keeps them: shown, and read by no rule."""
        if token.content == "&":
            return self._md.htmlStash.store("&amp;")
        return _keep(token.content)

    def write_face(self, token: Token) -> str:
        """A face, its signs kept from every rule."""
        return "".join(_keep(sign) if sign in _READ_SIGNS else sign for sign in token.content)

    def write_ruby(self, token: Token) -> str:
        """Words with their reading, on a page of ours."""
        if self._ask() is None:
            return token.content
        return self._mark(build_ruby(token.meta["parts"], token.meta["readings"]))

    def write_term(self, token: Token) -> str:
        """A link to a term, where its id is known."""
        page = self._ask()
        if page is None:
            return token.content
        term = build_term(token.meta["id"], self.write(token.children or []), page)
        return token.content if term is None else self._mark(term)

    def write_code(self, token: Token) -> str:
        """Code within a line."""
        code = Element("code")
        code.text = AtomicString(code_escape(token.content))
        return self._mark(code)

    def write_html(self, token: Token) -> str:
        """A tag as it was typed."""
        return self.keep_html(token.content)

    def keep_html(self, html: str) -> str:
        """HTML as it was typed, but for what is Markdown's own in it, and ends of tags that have none.

        A browser reads ``</br>`` as a break, and no other.
        """
        if "markdown" in html.lower():
            html = _ASKS.sub(r"\1", html)
        return self._md.htmlStash.store(_END_OF_NONE.sub(_read_end, html) if "</" in html else html)

    def write_picture(self, token: Token) -> str:
        """A picture; its words are without marks."""
        picture = Element("img", {"alt": self._read_words(token.content), "src": str(token.attrGet("src"))})
        if token.attrGet("title"):
            picture.set("title", str(token.attrGet("title")))
        if token.attrGet("width"):
            picture.set("width", str(token.attrGet("width")))
        return self._mark(picture)

    def _read_words(self, label: str) -> str:
        """What a picture says: the words within its brackets, without marks."""
        if not _SIGN.search(label):
            return label
        (block,) = _ALL.parseInline(label, {"references": self.references})
        return "".join(_list_words(block.children or []))

    def write_break(self, token: Token) -> str:  # noqa: ARG002 (as the other rows)
        """A break that the author asked for."""
        return self._mark(Element("br"))

    def write_newline(self, token: Token) -> str:  # noqa: ARG002
        """The end of a line."""
        return "\n"


class PutElements(InlineProcessor):
    """Puts the elements in the place of their marks."""

    def __init__(self, md: Markdown, words: Words) -> None:
        super().__init__(_MARKS.pattern, md)
        self._words = words

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Markdown's name)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 (Markdown's signature)
    ) -> tuple[Element, int, int]:
        """Called by Markdown at each mark."""
        return self._words.elements[int(m[1])], m.start(), m.end()


def hang(parent: Element, text: str) -> None:
    """Put a text into a parent; one of many marks in pieces, and behind an element, which may be replaced."""
    pieces = _cut(text)
    if len(pieces) == 1 and not len(parent):
        parent.text = text
        return
    if not len(parent):
        parent.text = ""
    for piece in pieces:
        SubElement(parent, _PIECE).text = piece


def _cut(text: str) -> list[str]:
    ends = [mark.end() for number, mark in enumerate(_MARKS.finditer(text), 1) if number % _AT_ONCE == 0]
    return [text[start:end] for start, end in pairwise((0, *ends, len(text)))]


class JoinPieces(Treeprocessor):
    """Takes the pieces away, and leaves what is in them; ``first``: only where an element begins with one."""

    def __init__(self, md: Markdown, *, first: bool = False) -> None:
        super().__init__(md)
        self._first = first

    def _has_pieces(self, parent: Element) -> bool:
        return len(parent) > 0 and parent[0].tag == _PIECE if self._first else parent.find(_PIECE) is not None

    def run(self, root: Element) -> None:
        """Called by Markdown when the inline patterns are through."""
        for parent in filter(self._has_pieces, list(root.iter())):
            children = list(parent)
            parent[:] = []
            for child in children:
                if child.tag == _PIECE:
                    _add_words(parent, child.text)
                    parent.extend(child)
                    _add_words(parent, child.tail)
                else:
                    parent.append(child)


def _add_words(parent: Element, words: str | None) -> None:
    if words and len(parent):
        parent[-1].tail = (parent[-1].tail or "") + words
    elif words:
        parent.text = (parent.text or "") + words


def _keep(signs: str) -> str:
    """Signs as Python-Markdown keeps them: shown, and read by no pattern."""
    return "".join(f"{STX}{ord(sign)}{ETX}" for sign in signs)


def _read_end(tag: re.Match[str]) -> str:
    return "<br>" if tag[1].lower() == "br" else ""


def _build_link(token: Token) -> Element:
    link = Element("a", {"href": str(token.attrGet("href") or "")})
    if token.attrGet("title"):
        link.set("title", str(token.attrGet("title")))
    return link


def _list_words(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "image":
            yield from _list_words(token.children or [])
        elif token.type != "html_inline":
            yield "\n" if token.type in ("softbreak", "hardbreak") else token.content


_ROWS: Final[dict[str, Callable[[Words, Token], str]]] = {
    "text": Words.write_text,
    "text_special": Words.write_sign,
    "face": Words.write_face,
    "ruby": Words.write_ruby,
    "term": Words.write_term,
    "code_inline": Words.write_code,
    "html_inline": Words.write_html,
    "image": Words.write_picture,
    "hardbreak": Words.write_break,
    "softbreak": Words.write_newline,
}
