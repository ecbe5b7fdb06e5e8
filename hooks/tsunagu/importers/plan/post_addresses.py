"""The addresses of the old blog: which of them mean the same post, and which become aliases."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from tsunagu.header import is_old_address

#: Hosts that many blogs share: the first part of the path is the author's, and none of the new site's.
_SHARED: Final = ("ameblo.jp", "blog.livedoor.jp", "d.hatena.ne.jp")
_MIRROR: Final = re.compile(r"^(?:www|s|m|sp|gamp|amp)\.")
_AMEBA_ENTRY: Final = re.compile(r"/(?:amember)?entry-(\d+)(?:\.html)?/?$")
#: Services whose posts have one name among all authors: the author's, before it, may be left out.
_SERVICES: Final = {
    "zenn.dev": re.compile(r"(?:/[\w-]+)?(/articles/[\w-]+)/?"),
    "qiita.com": re.compile(r"(?:/[\w@.-]+)?(/items/\w+)/?"),
}

#: Keys of a query that say where a reader came from or how he wants the page, never which post it is.
_TRACKER_NAMES: Final = (
    "_ga _gl _openstat amp amp_js_v cmpid dclid doing_wp_cron fbclid feature feed from frm gbraid gclid "
    "gclsrc gi igshid m mc_cid mc_eid mkt_tok mobile msclkid ncid nocache ref ref_src ref_url referer "
    "referrer replytocom rss s_kwcid showcomment source source_hash spm trk twclid vero_id via wbraid yclid"
)
_TRACKERS: Final = frozenset(_TRACKER_NAMES.split())
_TRACKER_FAMILIES: Final = ("utm_", "hsa_", "pk_", "mtm_", "fb_", "_hs")

_MOST_FIELDS: Final = 50


def address_key(address: str) -> str:
    """One text for all spellings of an address: scheme, www., mobile host, ``index.html``, trackers aside.

    >>> address_key("http://s.ameblo.jp/someone/entry-12345678901.html?frm=theme")
    'ameblo.jp/entry-12345678901'
    >>> address_key("https://example.com/2019/04/hello/") == address_key("http://www.example.com/2019/04/hello")
    True
    >>> address_key("https://zenn.dev/someone/articles/2b1c0d")
    'zenn.dev/articles/2b1c0d'
    >>> address_key("http://a.jugem.example/?eid=1&utm_source=x"), address_key("http://a.jugem.example/?eid=2")
    ('a.jugem.example?eid=1', 'a.jugem.example?eid=2')
    """
    try:
        parts = urlsplit(address.strip())
        host = _MIRROR.sub("", (parts.hostname or "").lower())
    except ValueError:
        return address
    entry = _AMEBA_ENTRY.search(parts.path)
    if entry and (host == "ameblo.jp" or (not host and len(entry[1]) >= 9)):
        return f"ameblo.jp/entry-{entry[1]}"
    if host in _SERVICES and (named := _SERVICES[host].fullmatch(parts.path)):
        return host + named[1]
    path = unquote(re.sub(r"(?:/amp)?/?(?:index\.(?:html?|php))?$", "", parts.path))
    query = _read_query(parts.query)
    return f"{host}{path}?{query}" if query else host + path


def _read_query(query: str) -> str:
    """What of a query may say which page it is, in one order."""
    if query.count("&") >= _MOST_FIELDS:
        return query
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [
        (name, value)
        for name, value in pairs
        if name.lower() not in _TRACKERS and not name.lower().startswith(_TRACKER_FAMILIES)
    ]
    return urlencode(sorted(kept))


def is_post_address(address: str) -> bool:
    """Whether an address can be that of one post: a blog's front page, which some exporters give, is none.

    >>> is_post_address("https://example.com/"), is_post_address("https://example.com/?p=1")
    (False, True)
    """
    key = address_key(address)
    return "/" in key or "?" in key


def list_post_keys(address: str) -> tuple[str, ...]:
    """The keys a link may be found by: its own, and the path alone (for posts whose host no file told)."""
    key = address_key(address)
    path = key[key.find("/") :] if "/" in key else ""
    return (key, path) if re.match(r"/entry/\d{4}/", path) else (key,)


def write_alias(address: str) -> str | None:
    """The path that leads to a post on the new site, from an old address; None where it has none.

    A path whose query said which post it was belongs to none of them alone.

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
    if not path.strip("/") or len(path) > 200 or not is_old_address(path) or _read_query(parts.query):
        return None
    return path
