"""What of a post its author wrote himself: in which language that is, no quotation and no code can say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from tsunagu.html import parse_part
from tsunagu.importers.formats.post import Post
from tsunagu.importers.html.body_html import SimpleBody
from tsunagu.importers.markdown.takeover import take_over
from tsunagu.text import read_markdown

_NOT_OWN: Final = ("blockquote", "pre", "code")


def read_prose(post: Post, simple: SimpleBody) -> str:
    """The words of a body outside quotations and code; all of them where there are no others."""
    if post.markdown:
        prose = "\n".join(_list_inlines(take_over(post).text))
    elif any(f"<{name}" in simple.html for name in _NOT_OWN):
        prose = "".join(_list_texts(parse_part(simple.html)))
    else:
        prose = simple.words
    return prose if prose.strip() else simple.words


def _list_inlines(markdown: str) -> Iterator[str]:
    depth = 0
    for token in read_markdown(markdown).tokens:
        depth += token.nesting if token.type.startswith("blockquote_") else 0
        if token.type == "inline" and not depth:
            yield "".join(child.content for child in token.children or () if child.type == "text")


def _list_texts(element: Element) -> Iterator[str]:
    if element.tag not in _NOT_OWN:
        yield element.text or ""
        for child in element:
            yield from _list_texts(child)
    yield element.tail or ""
