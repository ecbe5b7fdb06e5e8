"""Pictures that a post has within itself (``data:`` addresses, RFC 2397), taken out of its text under names.

Many times as long as the words around them, they would be told in remarks, and make any post too large.
The text calls them as pages in one file call their parts: ``cid:picture-0a1b2c3d.png`` (RFC 2392).
"""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as NoBase64
from dataclasses import replace
from hashlib import sha256
from html import unescape
from typing import Final
from urllib.parse import unquote_to_bytes

from tsunagu.importers.formats.post import EmbeddedPicture, Post
from tsunagu.importers.markdown.outside_code import replace_outside_code

#: The source of a picture in HTML, as browsers read it: between quotes of one kind, or up to a blank.
_HTML: Final = re.compile(
    r"(?P<before><img\b[^<>]{0,2000}?\bsrc\s{0,9}=\s{0,9})"
    r"(?:\"(?P<a>data:image/[^\"]*)\"|'(?P<b>data:image/[^']*)'|(?P<c>data:image/[^\s\"'<>]+))",
    re.IGNORECASE,
)
_MARKDOWN: Final = re.compile(
    r"(?P<before>!\[[^\[\]\n]{0,500}\]\()(?P<a><data:image/[^<>\n]*>|data:image/[^\s()]+)"
)
_BLANKS: Final = re.compile(rb"\s+")
#: Fewer bytes draw nothing: they keep the place of a picture until it comes, or count readers.
_FEWEST: Final = 128


def take_embedded(post: Post) -> Post:
    """A post whose pictures have names in its text; what only keeps a place stays as it is."""
    if "data:image/" not in post.html and "data:image/" not in post.markdown:
        return post
    found: dict[str, EmbeddedPicture] = {}

    def take(address: str) -> str | None:
        picture = _read_picture(address)
        if picture is None:
            return None
        found[picture.name] = picture
        return picture.name

    def write_html(one: re.Match[str]) -> str:
        name = take(unescape(one["a"] or one["b"] or one["c"]))
        return f'{one["before"]}"cid:{name}"' if name else one[0]

    def write_markdown(one: re.Match[str]) -> str:
        name = take(one["a"].strip("<>"))
        return f"{one['before']}cid:{name}" if name else one[0]

    html = _HTML.sub(write_html, post.html)
    markdown = replace_outside_code(post.markdown, _MARKDOWN, write_markdown)
    markdown = replace_outside_code(markdown, _HTML, write_html)
    return replace(post, html=html, markdown=markdown, embedded=tuple(found.values()))


def _read_picture(address: str) -> EmbeddedPicture | None:
    """What an address says; letters that are no Base64 are a picture that is broken."""
    head, _, written = address.partition(",")
    content = unquote_to_bytes(written)
    if head.lower().endswith(";base64"):
        try:
            content = b64decode(_BLANKS.sub(b"", content))
        except NoBase64:
            content = written.encode()
    if len(content) < _FEWEST:
        return None
    kind = re.sub(r"\W.*", "", head[len("data:image/") :].lower()) or "png"
    return EmbeddedPicture(f"picture-{sha256(content).hexdigest()[:8]}.{kind}", content)
