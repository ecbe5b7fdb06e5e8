"""A body as old blogs have it, to plain HTML that has nothing but the prose and its shape.

The result holds ``p``, ``br``, ``h2``-``h6``, ``blockquote``, ``ul``, ``ol``, ``li``, ``dl``, ``table``,
``pre``, ``hr``, ``aside`` (a note), ``details`` and ``summary`` and within lines ``a``, ``strong``, ``em``,
``s``, ``code``, ``ruby``, ``sup`` (the number of a note), ``span`` (a place that a link leads to); no
attribute but ``href``, ``start``, the ``lang`` of ``pre``, the ``title`` of a note and the ``id`` of a
place. Colours, sizes and classes go. Pictures, advertising and what only a script could show are listed,
not kept.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from tsunagu.html import parse_strange_part
from tsunagu.importers.html.body_walk import BodyWalk
from tsunagu.importers.html.code_texts import show_instructions
from tsunagu.importers.html.dropped_content import DroppedContent
from tsunagu.importers.html.replacements import BodyImage

#: Tags after which a browser reads no more tags.
_LAST_TAG: Final = re.compile(r"</?(?:noframes|plaintext)\b[^<>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SimpleBody:
    """A body as plain HTML; what was not kept; its words, line by line; and lines drawn, now rules."""

    html: str
    images: tuple[BodyImage, ...]
    dropped: tuple[DroppedContent, ...]
    words: str
    rules: tuple[str, ...]


def simplify_body(
    body: str, base: str = "", *, lines: bool = False, asked: Collection[str] = ()
) -> SimpleBody:
    """Read a body; ``base`` is the address it was at, for relative links; ``lines``: each ``<p>`` is a line;
    ``asked``: the ids in it that links elsewhere lead to.

    >>> simplify_body("<p>顧客は<b>誰</b>か。</p><p>&nbsp;</p><div>続く</div>").html
    '<p>顧客は<strong>誰</strong>か。</p><p>続く</p>'

    Raises: TooDeepError.
    """
    root = parse_strange_part(_LAST_TAG.sub("", show_instructions(body)))
    walk = BodyWalk(root, base, lines=lines, asked=asked)
    pending = [(root, True)]
    while pending:
        element, entering = pending.pop()
        if not entering:
            walk.leave(element)
            continue
        pending.append((element, False))
        if walk.enter(element):
            pending += [(child, True) for child in reversed(element)]
    walk.page.end_words()
    words = "\n".join(walk.page.words)
    page = walk.page
    return SimpleBody(
        "".join(page.html), tuple(walk.replacements.images), tuple(page.dropped), words, tuple(page.rules)
    )
