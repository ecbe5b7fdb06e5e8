"""Files below docs/ are there to be looked at: none runs, steers the host, or is for its owner alone.

By name only what is on a list is published (``content/file_kinds.py``). By what they hold, keys are told in
files of any name, and whatever begins as XML is read as a browser would read it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tsunagu.checks.context import CheckContext
from tsunagu.content import TEXTS, is_misnamed_text, is_published_kind, kind_of_name
from tsunagu.html import find_active_bytes, is_markup
from tsunagu.model import Place, Problem

#: Names that are told in other words than those of any other kind, each with its message: what a browser
#: shows as a page or runs, what some hosts run (also before another ending), what tells a host how to serve
#: the site, what makes sites and programs, and what is for its owner alone.
_NAMES: Final = (
    ("active-file", r".*\.(?:html?|xhtml?|xht|shtml|mht|mhtml|hta|js|mjs|cjs|swf|wasm|svgz|xslt?)"),
    ("active-file", r".*\.(?:php\d?|phtml|phar|cgi|jsp|aspx?)(?:\..*)?"),
    ("active-file", r"_headers|_redirects|_routes\.json|netlify\.toml|web\.(?:config|xml)"),
    ("active-file", r"crossdomain\.xml|pom\.xml|\w+\.config\.json|(?:firebase|now|vercel|wrangler)\.json"),
    (
        "active-file",
        r"(?:bower|composer|deno|jsconfig|lerna|package|package-lock|renovate|tsconfig)\.json",
    ),
    ("secret-file", r"(?:.*\.)?env|.*\.(?:pem|key|p8|p12|pfx|ppk|jks|keystore|kdbx?|gpg|pgp|ovpn)"),
    ("secret-file", r".*\.(?:sqlite3?|db|sql)|id_(?:rsa|dsa|ecdsa|ed25519)(?:\.old)?|mkdocs\.ya?ml"),
    ("secret-file", r"credentials?(?:\.json)?|(?:client[-_]?secret|service[-_]?account)[\w.-]*\.json"),
    ("secret-file", r"(?:secrets?|tokens?|(?:local\.|app)settings)\.(?:json|ya?ml|toml|txt)"),
)
_PATTERNS: Final = tuple((code, re.compile(pattern, re.IGNORECASE)) for code, pattern in _NAMES)

#: How programs begin a key, or name it in JSON; how a data base begins, as it is or written out.
_KEY: Final = re.compile(
    rb"---- ?-?BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)? ?-?----|-----BEGIN OpenVPN Static key"
    rb"|PuTTY-User-Key-File-[0-9]|AGE-SECRET-KEY-1[0-9A-Z]"
    rb'|"(?:private_key|refresh_token|client_secret|access_token|aws_secret_access_key|SecretAccessKey)"'
    rb'\s{0,9}:\s{0,9}"[^"]'
)
#: How services begin the tokens they give, and what tools write a word to enter with behind.
_TOKEN: Final = re.compile(
    rb"\b(?:gh[oprsu]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40}|glpat-[\w-]{20}|npm_[A-Za-z0-9]{36}"
    rb"|xox[abeprs]-[0-9]{6,}-[\w-]{10}|[rs]k_live_[A-Za-z0-9]{20}|sk-(?:ant|proj)-[\w-]{20}|AIza[\w-]{35}"
    rb"|(?:AKIA|ASIA)[A-Z0-9]{16})"
    rb"|\bPrivateKey\s*=\s*[A-Za-z0-9+/]{43}=|\bclient-key-data:\s*[A-Za-z0-9+/]{40}"
    rb"|\bmachine\s+\S+\s+login\s+\S+\s+password\s+\S"
    rb'|"kty"\s*:\s*"(?:RSA|EC|OKP)"[^{}]{0,2000}"d"\s*:\s*"[\w-]{20}'
)
_DATA_BASES: Final = (
    *(b"SQLite format 3", b"PRAGMA foreign_keys", b"-- MySQL dump", b"-- MariaDB dump", b"/*M!999999"),
    *(b"--\n-- PostgreSQL database", b"\x03\xd9\xa2\x9a", b"\xfe\xed\xfe\xed"),
)
_START: Final = 16 << 10
#: So much is read of a text, and of what a browser takes for a page.
_MOST: Final = 16 << 20


def check_active_files(context: CheckContext) -> Iterator[Problem]:
    """Each file is told once, by its name before what it holds."""
    for uri in sorted(context.uris):
        path, name = context.docs / uri, posixpath.basename(uri)
        if uri.endswith(".md") or is_misnamed_text(uri) or kind_of_name(name):
            continue  # what is named as a picture goes out as one that was written anew, or not at all
        if code := next((code for code, names in _PATTERNS if names.fullmatch(name)), ""):
            yield Problem(code, Place(uri), {"seen": name})
        elif not is_published_kind(name):
            yield Problem("file-kind", Place(uri), {"seen": name})
        elif path.is_file():
            yield from _check_content(path, uri)


def _check_content(path: Path, uri: str) -> Iterator[Problem]:
    ending = posixpath.splitext(uri)[1].lower()
    with path.open("rb") as file:
        content = file.read(_START)
        if is_markup(content) or ending in TEXTS:
            content += file.read(_MOST)
    start = content[:_START].replace(b"\0", b"")  # letters of two bytes each
    is_token = ending in TEXTS and _TOKEN.search(content)
    if is_token or _KEY.search(content) or _KEY.search(start) or start.startswith(_DATA_BASES):
        yield Problem("secret-file", Place(uri), {"seen": posixpath.basename(uri)})
    elif is_markup(content):
        seen = f"> {_MOST >> 20} MB" if len(content) > _MOST else find_active_bytes(content)
        if seen:
            yield Problem("active-content", Place(uri), {"seen": seen})
