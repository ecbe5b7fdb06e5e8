"""A body as old blogs have it, to plain HTML that has nothing but the prose and its shape.

The result holds ``p``, ``br``, ``h2``-``h6``, ``blockquote``, ``ul``, ``ol``, ``li``, ``table``, ``pre``,
``hr`` and within lines ``a``, ``strong``, ``em``, ``s``, ``code``, ``ruby``; no attribute but ``href`` and
``start``. Colours, sizes and classes go. Pictures, advertising and what only a script could show are
listed, not kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lxml import html

from tsunagu.importers.html.body_walk import BodyWalk
from tsunagu.importers.html.code_texts import show_instructions
from tsunagu.importers.html.dropped_content import DroppedContent
from tsunagu.importers.html.replacements import BodyImage

#: Tags of a whole page, pasted into a body; what follows their end would be lost.
_PAGE_TAG: Final = re.compile(
    r"<!doctype[^<>]*>|</?(?:html|head|body|frameset|noframes|plaintext)\b[^<>]*>", re.I
)
#: Elements without content that libxml2 does not know: it would take all that follows for their content.
_VOID_TAG: Final = re.compile(r"<((?:source|track|wbr)\b[^<>]*?)/?>", re.I)


@dataclass(frozen=True, slots=True)
class SimpleBody:
    """A body as plain HTML; what was not kept; its words, line by line; and lines drawn, now rules."""

    html: str
    images: tuple[BodyImage, ...]
    dropped: tuple[DroppedContent, ...]
    words: str
    rules: tuple[str, ...]


class TooDeepError(ValueError):
    """A body nested so deep that its tree could not be read in full."""


def simplify_body(body: str, base: str = "", *, lines: bool = False) -> SimpleBody:
    """Read a body; ``base`` is the address it was at, for relative links; ``lines``: each ``<p>`` is a line.

    >>> simplify_body("<p>顧客は<b>誰</b>か。</p><p>&nbsp;</p><div>続く</div>").html
    '<p>顧客は<strong>誰</strong>か。</p><p>続く</p>'

    Raises: TooDeepError.
    """
    root = _parse(body)
    walk = BodyWalk(root, base, lines=lines)
    pending = [(root, True)]
    while pending:
        element, entering = pending.pop()
        if not entering:
            walk.leave(element)
            continue
        pending.append((element, False))
        if walk.enter(element):
            pending += [(child, True) for child in reversed(element)]
    walk.page.end_paragraph()
    words = "\n".join(walk.page.words)
    page = walk.page
    return SimpleBody(
        "".join(page.html), tuple(walk.replacements.images), tuple(page.dropped), words, tuple(page.rules)
    )


def _parse(body: str) -> html.HtmlElement:
    """The tree as a browser would build it."""
    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    shown = _VOID_TAG.sub(r"<\1/>", _PAGE_TAG.sub("", show_instructions(body)))
    page = f"<html><body>{shown}</body></html>"
    root = html.document_fromstring(page, parser=parser)
    if was_cut(parser):
        raise TooDeepError
    return root


def was_cut(parser: html.HTMLParser) -> bool:
    """Whether what a parser has read was too deep for it. (libxml2 stops without a word, but keeps a log.)"""
    return any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
