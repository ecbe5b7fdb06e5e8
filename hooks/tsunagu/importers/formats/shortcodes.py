"""WordPress's shortcodes and the blocks that only WordPress fills: shown as what they were, or listed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import Final
from urllib.parse import urlsplit

from tsunagu.content import kind_of_name
from tsunagu.importers.formats.post import is_web
from tsunagu.importers.markdown.tag_table import TAGS
from tsunagu.importers.markdown.values_of_tags import read_values

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
_PLAYERS: Final = ("audio", "video")
_FILLED_BLOCK: Final = re.compile(r"<!-- (wp:[\w/-]+(?: \{[^\n<>]*\})?) ?/-->")
_ADDRESS: Final = re.compile(r"https?://[^\s\"'<>]+")
#: A shortcode that is in no row: Latin letters, as WordPress asks of a name.
_UNKNOWN: Final = re.compile(r"(?<!\[)\[(/?)([a-zA-Z][\w-]*)(\s[^\[\]]{0,2000})?/?\](?!\])", re.ASCII)
_END: Final = re.compile(r"\[/([a-zA-Z][\w-]*)\]", re.ASCII)
#: A film or a saying by its id alone, as some plugins let authors type it.
_BY_ID: Final = re.compile(r"(?<!\[)\[(vimeo|tweet|instagram|gist)[ =]([\w-]{4,40})\](?!\])")
_NAMED_VALUE: Final = re.compile(r"\s[\w-]+=(?:[\"'\w/.#]|&quot;|&#)", re.ASCII)
_TAG: Final = re.compile(r"(<[^<>]*>)")
_CODE_TAG: Final = re.compile(r"<(/?)(pre|code|script|style|canvas)\b", re.IGNORECASE)
_CAPTION: Final = re.compile(r"\bcaption=(?:\"([^\"]{0,500})\"|'([^']{0,500})')")


def open_shortcodes(content: str) -> str:
    """Content with its shortcodes as HTML: captions and addresses are lines, galleries and players embeds.

    >>> open_shortcodes('[youtube https://youtu.be/abc]と[gallery ids="1,2"]')
    '<div>https://youtu.be/abc</div>と<canvas>[gallery ids="1,2"]</canvas>'
    """
    content = _FRAME.sub(_open_frame, _CAPTIONED.sub(_open_caption, _close_code(content)))
    content = _BY_ID.sub(lambda found: _write_film(found[1], found[2]) or found[0], content)
    content = _FILLED_BLOCK.sub(_list_one, _FILLED.sub(_list_one, content))
    return _leave_out_unknown(content) if "[" in content else content


def _close_code(content: str) -> str:
    """Content in whose code no bracket begins a shortcode: there it is what the author shows."""
    if "[" not in content:
        return content
    pieces = cut_text(content)
    return "".join(piece if is_text else _close(piece) for piece, is_text in pieces)


def _close(piece: str) -> str:
    return piece if _TAG.fullmatch(piece) else piece.replace("[", "&#91;")


def _open_caption(found: re.Match[str]) -> str:
    """A figure, as blocks have it; older editors wrote the caption into the shortcode."""
    stated = _CAPTION.search(found[1])
    words = found[3].strip() or (stated and (stated[1] or stated[2])) or ""
    return f"<figure>{found[2]}<figcaption>{words}</figcaption></figure>"


def _open_frame(found: re.Match[str]) -> str:
    """The line that a shortcode's beginning or end is; one without an address stays, to be listed."""
    end, name, values = found[1], found[2], found[3] or ""
    _address, caption = _ADDRESS.search(values), _CAPTION.search(values)
    if end:
        return "</div>"
    if name == "youtube" and values:
        return _write_film(name, values) or found[0]
    return f"<div>{caption[1] or caption[2] or ''}<br>" if caption else "<div>"


def _write_film(name: str, values: str) -> str:
    """The line of a film's address; nothing without one. (A row of the table writes ``<…>``.)"""
    address = _ADDRESS.search(values)
    row = TAGS.get(name)
    written = None if address or row is None else row(read_values(values))
    shown = address[0] if address else (written or "").strip("<>")
    return f"<div>{escape(shown)}</div>" if is_web(shown) else ""


def _list_one(found: re.Match[str]) -> str:
    """What a reader saw in its place is not in the export: an embed without an address.

    (A player has one, unless it is that of another post.)
    """
    name = "" if found.re is _FILLED_BLOCK else found[1]
    if name in _PLAYERS and (address := _ADDRESS.search(found[0])):
        return f'<{name} src="{escape(address[0])}"></{name}>'
    seen = found[1] if found.re is _FILLED_BLOCK else found[0]
    return f"<canvas>{escape(seen, quote=False)}</canvas>"


def _leave_out_unknown(content: str) -> str:
    """Content without the shortcodes of themes and plugins, each name listed once; what is in them stays.

    A word in brackets is one where it has values with names, or an end: all else in brackets is text, and so
    is code.
    """
    pieces = list(cut_text(content))
    ended = {found[1] for piece, is_text in pieces if is_text for found in _END.finditer(piece)}
    listed: set[str] = set()

    def leave_out(found: re.Match[str]) -> str:
        end, name, values = found[1], found[2], found[3] or ""
        if name not in (listed if end else ended) and not _NAMED_VALUE.search(values):
            return found[0]
        if not end and name not in ended and (shown := _write_shown(name.lower(), values)):
            return shown
        if name in listed:
            return "<canvas></canvas>"
        listed.add(name)
        return f"<canvas>{escape(unescape(found[0]), quote=False)}</canvas>"

    return "".join(_UNKNOWN.sub(leave_out, piece) if is_text else piece for piece, is_text in pieces)


def _write_shown(name: str, values: str) -> str:
    """What a shortcode with nothing in it shows: what a tag of that name does, or a link to its address."""
    read = read_values(unescape(values).replace("\n", " "))
    written = row(read) if (row := TAGS.get(name)) else None
    address = read.get("url", "href", "link", "src") if written is None else written.strip("<>")
    words = read.get("title", "text", "label")
    if not is_web(address) or kind_of_name(urlsplit(address).path):
        return ""
    return f'<div><a href="{escape(address)}">{escape(words or address)}</a></div>'


def cut_text(content: str) -> Iterator[tuple[str, bool]]:
    """Content in pieces, and whether each is text: neither a tag nor within code."""
    code = ""
    for number, piece in enumerate(_TAG.split(content)):
        tag = _CODE_TAG.match(piece) if number % 2 else None
        if tag and not code and not tag[1]:
            code = tag[2].lower()
        elif tag and tag[1] and tag[2].lower() == code:
            code = ""
        yield piece, not (number % 2 or code)
