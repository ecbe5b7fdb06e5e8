"""Pages that a browser saved in one file (``.mht``, ``.mhtml``): RFC 2557, a mail with the page's parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Final, NamedTuple

#: How the names of such files end.
WEB_ARCHIVES: Final = (".mht", ".mhtml")
_HEAD: Final = re.compile(
    rb"^(?:From|MIME-Version|Content-Type|Subject|Snapshot-Content-Location|Date)\s*:", re.I
)
_KIND: Final = re.compile(rb"^Content-Type\s*:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
#: The header of the file stands in its first bytes.
_START: Final = 8_192


class Part(NamedTuple):
    """A file of the page: the address it had, and its bytes."""

    address: str
    content: bytes


def is_web_archive(content: bytes) -> bool:
    """Whether a file is such a page, by its first lines.

    >>> is_web_archive(b"MIME-Version: 1.0\\r\\nContent-Type: multipart/related; boundary=x\\r\\n")
    True
    """
    start = content[:_START].lstrip()
    return _HEAD.match(start) is not None and _KIND.search(start) is not None


def read_archived_page(content: bytes) -> bytes:
    """The page itself as UTF-8, nothing where the file has none."""
    for part in _list_parts(content):
        if part.get_content_type() == "text/html":
            body = part.get_payload(decode=True)
            charset = part.get_content_charset() or "utf-8"
            if not isinstance(body, bytes):
                continue
            try:
                return body.decode(charset).encode()
            except (LookupError, UnicodeError):
                return body
    return b""


def list_archived_pictures(content: bytes) -> Iterator[Part]:
    """The pictures of the page by their addresses, and by its own names for them (``cid:``)."""
    for part in _list_parts(content):
        body, name = part.get_payload(decode=True), str(part.get("Content-ID", "")).strip("<> ")
        if part.get_content_maintype() == "image" and isinstance(body, bytes):
            addresses = (str(part.get("Content-Location", "")), f"cid:{name}" if name else "")
            yield from (Part(address, body) for address in dict.fromkeys(filter(None, addresses)))


def _list_parts(content: bytes) -> Iterator[EmailMessage]:
    message = message_from_bytes(content, policy=policy.default)
    yield from (part for part in message.walk() if not part.is_multipart())
