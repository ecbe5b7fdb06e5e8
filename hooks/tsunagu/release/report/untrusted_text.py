"""Text of others in Markdown that GitHub shows: it stays text, whatever it says.

CommonMark takes any ASCII punctuation behind a backslash as itself; what could begin a list or an address
only at its place is escaped there alone, so that the report can be read as it is. What GitHub makes of the
finished text (mentions, issue numbers) is broken up by a space of no width.
"""

from __future__ import annotations

import re
from urllib.parse import quote

_LONE = re.compile("[\ud800-\udfff]")
_SIGNS = re.compile(r"([!#$&()*:<>@\[\\\]^_`{|}~]|(?<=www)\.)", re.IGNORECASE)
_LEADING = re.compile(r"^( *\d*)([-+=.])")
_REFERENCES = re.compile(r"(@|#(?=\w)|\bGH-(?=\w))", re.IGNORECASE)
_NO_WIDTH = "\u200b"


def escape_untrusted(text: str, limit: int = 120) -> str:
    r"""One line of Markdown that shows the text, cut to ``limit`` characters.

    >>> escape_untrusted("](x) # <b>")
    '\\]\\(x\\) \\# \\<b\\>'
    """
    return escape_piece(text, limit).strip()


def escape_piece(text: str, limit: int = 120) -> str:
    """As above, for a piece of a line: a blank at its ends stays."""
    text = re.sub(r"\s+", " ", "".join(map(_show, _LONE.sub("\ufffd", text))))
    if len(text) > limit:
        text = text[: limit - 1] + "…"
    text = _SIGNS.sub(r"\\\1", _REFERENCES.sub(rf"\1{_NO_WIDTH}", text))
    return _LEADING.sub(r"\1\\\2", text)


def _show(char: str) -> str:
    """No control, and nothing that turns the direction of text or can't be seen."""
    return char if char.isprintable() else " "


def write_link(text: str, address: str) -> str:
    """A link whose text and address are another's; the address is to be absolute and of our making."""
    return f"[{escape_untrusted(text)}](<{address}>)"


def quote_path(path: str) -> str:
    """A site's path as part of an address: nothing in it but ASCII letters, digits and ``/ - . _ ~``."""
    return quote(path[:600].encode("utf-8", "replace"), safe="/")
