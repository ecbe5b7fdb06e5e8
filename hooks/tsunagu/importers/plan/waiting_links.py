"""Links to essays that are not out: the words stand in the text, the rest in comments, and waits.

``<!-- [ -->前回<!-- ](first.md) -->`` is nothing but 前回 to readers. Without the signs of the
comments it is the link: ``--relink`` takes them away once the other essay is out. (A link that has an old
address in full keeps that, and needs none of this.)
"""

from __future__ import annotations

from typing import Final

from tsunagu.importers.html.markdown_escaping import escape_line
from tsunagu.importers.markdown.outside_code import Edit, apply_edits
from tsunagu.importers.markdown.tags import BEFORE_WORDS
from tsunagu.text import read_markdown

#: Begins the path of such a link until all of the text is there: a character for private use.
WAITING: Final = "\ue00b"


def hide_waiting_links(text: str) -> str:
    """A text whose links with ``WAITING`` before their path are words, and wait.

    >>> hide_waiting_links(f"[1. 前回]({WAITING}a.md)と[次](b.md)")
    '<!-- [ -->1\\\\. 前回<!-- ](a.md) -->と[次](b.md)'
    """
    if WAITING not in text:
        return text
    edits = []
    # A line that begins with the mark of a picture would be one of HTML, in which there are no links.
    for one in read_markdown(text.replace("<!--", f"{WAITING}!--")).inlines:
        if one.token.type != "link_open" or not one.address or text[one.address[0]] != WAITING:
            continue
        end = text.rfind("](", one.start, one.address[0])
        words = text[one.start + 1 : end]
        begins = not text[text.rfind("\n", 0, one.start) + 1 : one.start].strip(BEFORE_WORDS)
        escaped = escape_line(words) if begins else words
        same = _count_same_end(words, escaped)
        prefix = escaped[: len(escaped) - same]
        edits.append(Edit(one.start, end - same, f"<!-- [ -->{prefix}"))
        edits.append(Edit(end, one.end, f"<!-- ]({text[one.address[0] + 1 : one.address[1]]}) -->"))
    return apply_edits(text, edits)


def _count_same_end(one: str, two: str) -> int:
    """How many letters two texts share at their ends."""
    pairs = enumerate(zip(reversed(one), reversed(two), strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(two)))
