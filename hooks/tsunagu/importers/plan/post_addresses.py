"""The addresses of the old blog: which of them mean the same post, and which become aliases."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote, urlsplit

from tsunagu.addresses import FOLDERS
from tsunagu.header import is_old_address

#: Hosts that many blogs share: the first part of the path is the author's, and none of the new site's.
_SHARED: Final = ("ameblo.jp", "blog.livedoor.jp", "d.hatena.ne.jp")
_MIRROR: Final = re.compile(r"^(?:www|s|m|sp|gamp|amp)\.")
_AMEBA_ENTRY: Final = re.compile(r"/(?:amember)?entry-(\d+)(?:\.html)?/?$")
_POST_ID: Final = re.compile(r"(?:^|&)p=(\d+)(?:&|$)")

#: The folders of the new site that an alias must not shadow.
_OURS: Final = frozenset([*FOLDERS, "assets", "en", "index.html", "404.html", "about"])


def address_key(address: str) -> str:
    """One text for all spellings of an address: scheme, www., mobile host, ``index.html`` and the like aside.

    >>> address_key("http://s.ameblo.jp/someone/entry-12345678901.html?frm=theme")
    'ameblo.jp/entry-12345678901'
    >>> address_key("https://example.com/2019/04/hello/") == address_key("http://www.example.com/2019/04/hello")
    True
    """
    try:
        parts = urlsplit(address.strip())
        host = _MIRROR.sub("", (parts.hostname or "").lower())
    except ValueError:
        return address
    entry = _AMEBA_ENTRY.search(parts.path)
    if entry and (host == "ameblo.jp" or (not host and len(entry[1]) >= 9)):
        return f"ameblo.jp/entry-{entry[1]}"
    path = unquote(re.sub(r"(?:/amp)?/?(?:index\.html?)?$", "", parts.path))
    post = _POST_ID.search(parts.query) if not path else None
    return f"{host}{path}?p={post[1]}" if post else host + path


def list_post_keys(address: str) -> tuple[str, ...]:
    """The keys a link may be found by: its own, and the path alone (for posts whose host no file told)."""
    key = address_key(address)
    path = key[key.find("/") :] if "/" in key else ""
    return (key, path) if re.match(r"/entry/\d{4}/", path) else (key,)


def write_alias(address: str) -> str | None:
    """The path that leads to a post on the new site, from an old address; None where it has none.

    >>> write_alias("https://ameblo.jp/someone/entry-12345678901.html")
    '/entry-12345678901.html'
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    path = unquote(parts.path)
    if (parts.hostname or "") in _SHARED:
        path = "/" + path.lstrip("/").partition("/")[2]
    first = path.lstrip("/").partition("/")[0]
    if not first or first in _OURS or len(path) > 200 or not is_old_address(path):
        return None
    return path
