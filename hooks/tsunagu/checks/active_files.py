"""Files below docs/ are there to be looked at: none runs, steers the host, or is for its owner alone."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Final

from tsunagu.addresses import FOLDERS
from tsunagu.checks.context import CheckContext
from tsunagu.content import SVG, kind_of_name
from tsunagu.html import XML_ENDINGS, find_active
from tsunagu.model import Place, Problem

#: By the end of a name: what a browser shows as a page or runs, and what some hosts run.
_RUNS: Final = re.compile(
    r".*\.(?:html?|xhtml?|xht|shtml|mht|mhtml|hta|js|mjs|cjs|swf|wasm|svgz|xslt?|php\d?|phtml|cgi|jsp|aspx?)",
    re.IGNORECASE,
)
#: By the whole name: what tells a host how to serve the site.
_STEERS: Final = re.compile(
    r"_headers|_redirects|_routes\.json|_worker\.js|netlify\.toml|vercel\.json|wrangler\.toml|web\.config",
    re.IGNORECASE,
)
_SECRET: Final = re.compile(
    r"(?:.*\.)?env|.*\.(?:pem|key|p12|pfx|ppk|jks|kdbx)|id_(?:rsa|dsa|ecdsa|ed25519)(?:\.old)?"
    r"|mkdocs\.ya?ml|credentials(?:\.json)?|secrets?\.(?:json|ya?ml|toml|txt)",
    re.IGNORECASE,
)
_KEY: Final = re.compile(rb"-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----")
#: What may be text, and hold a key; keys are short.
_LOOKED_AT: Final = ("", ".txt", ".asc", ".crt", ".cer", ".json", ".yml", ".yaml", ".toml", ".csv")
_LARGEST_KEY: Final = 64 << 10
_LARGEST_PICTURE: Final = 4 << 20


def check_active_files(context: CheckContext) -> Iterator[Problem]:
    """A file that would do something is refused by its name; XML by what it holds."""
    for uri in sorted(context.uris):
        name = posixpath.basename(uri)
        if uri.endswith(".md") or kind_of_name(name) is SVG:
            continue  # a drawing is published without what does more than be looked at
        if _STEERS.fullmatch(name) or (_RUNS.fullmatch(name) and not _is_told_as_document(uri)):
            yield Problem("active-file", Place(uri), {"seen": name})
        elif _SECRET.fullmatch(name) or _KEY.search(_read_start(context, uri)):
            yield Problem("secret-file", Place(uri), {"seen": name})
        elif name.lower().endswith(XML_ENDINGS) and _find_in_xml(context, uri):
            yield Problem("active-file", Place(uri), {"seen": name})


def _is_told_as_document(uri: str) -> bool:
    """An essay saved as HTML is told how it has to be called."""
    folder = next((part for part in uri.split("/")[:2] if part in FOLDERS), "")
    return bool(folder) and uri.lower().endswith((".html", ".htm"))


def _read_start(context: CheckContext, uri: str) -> bytes:
    path = context.docs / uri
    if posixpath.splitext(uri)[1].lower() not in _LOOKED_AT or not path.is_file():
        return b""
    with path.open("rb") as file:
        return file.read(_LARGEST_KEY)


def _find_in_xml(context: CheckContext, uri: str) -> str:
    """What is not only looked at; what can't be read is not let through either."""
    path = context.docs / uri
    if path.stat().st_size > _LARGEST_PICTURE:
        return f"> {_LARGEST_PICTURE >> 20} MB"
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return "encoding"
    return "ISO-2022" if "\x1b" in text else find_active(text)[:80]
