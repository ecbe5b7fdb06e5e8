"""WordPress's shortcodes and the blocks that only WordPress fills: shown as what they were, or listed."""

from __future__ import annotations

import re
from html import escape
from typing import Final

#: ``[[gallery]]`` is how an author shows a shortcode instead of using it.
_FRAME: Final = re.compile(r"(?<!\[)\[(/?)(caption|wp_caption|embed|youtube)(?:[ =]([^\[\]]*))?\](?!\])")
#: A picture with its caption behind it, as WordPress's own editor writes both.
_CAPTIONED: Final = re.compile(
    r"(?<!\[)\[(?:wp_)?caption\b([^\[\]]*)\]((?:<a [^<>]+>\s{0,9})?<img [^<>]+>(?:\s{0,9}</a>)?)"
    r"((?:(?!\[/?(?:wp_)?caption\b).){0,2000}?)\[/(?:wp_)?caption\]",
    re.DOTALL,
)
_FILLED: Final = re.compile(
    r"(?<!\[)\[(gallery|playlist|audio|video)(?: [^\[\]]*)?\](?!\])(?:\s{0,9}\[/\1\])?"
)
_FILLED_BLOCK: Final = re.compile(r"<!-- (wp:[\w/-]+(?: \{[^\n<>]*\})?) ?/-->")
_ADDRESS: Final = re.compile(r"https?://[^\s\"'<>]+")
_CAPTION: Final = re.compile(r"\bcaption=(?:\"([^\"]{0,500})\"|'([^']{0,500})')")


def open_shortcodes(content: str) -> str:
    """Content with its shortcodes as HTML: captions and addresses are lines, galleries and players embeds.

    >>> open_shortcodes('[youtube https://youtu.be/abc]と[gallery ids="1,2"]')
    '<div>https://youtu.be/abc</div>と<object>[gallery ids="1,2"]</object>'
    """
    content = _FRAME.sub(_open_frame, _CAPTIONED.sub(_open_caption, content))
    return _FILLED_BLOCK.sub(_list_one, _FILLED.sub(_list_one, content))


def _open_caption(found: re.Match[str]) -> str:
    """A figure, as blocks have it; older editors wrote the caption into the shortcode."""
    stated = _CAPTION.search(found[1])
    words = found[3].strip() or (stated and (stated[1] or stated[2])) or ""
    return f"<figure>{found[2]}<figcaption>{words}</figcaption></figure>"


def _open_frame(found: re.Match[str]) -> str:
    """The line that a shortcode's beginning or end is; one whose meaning is not known stays as it is."""
    end, name, values = found[1], found[2], found[3] or ""
    address, caption = _ADDRESS.search(values), _CAPTION.search(values)
    if end:
        return "</div>"
    if name == "youtube":
        return f"<div>{address[0]}</div>" if address else found[0]
    return f"<div>{caption[1] or caption[2] or ''}<br>" if caption else "<div>"


def _list_one(found: re.Match[str]) -> str:
    """What a reader saw in its place is not in the export: an embed without an address."""
    seen = found[1] if found.re is _FILLED_BLOCK else found[0]
    return f"<object>{escape(seen, quote=False)}</object>"
