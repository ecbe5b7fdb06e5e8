"""What a browser may do on a page: one policy, written into every page and sent by hosts as headers.

A page says it itself, since not every host sends headers; what only a header can say is in the second list.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

#: The file in which Netlify, Cloudflare Pages and others read the headers of a folder.
HEADERS_FILE = "_headers"


@dataclass(frozen=True, slots=True)
class Policy:
    """Scripts and styles of our own files only, but for the one ``script`` in the page and a ``style``.

    The script runs before a page is drawn. The style is the banner's of a preview, empty else.
    """

    script: str
    style: str = ""

    @property
    def in_page(self) -> str:
        """The Content-Security-Policy in the head of a page.

        Text becomes HTML or the address of a script only through the policy named ``default``, which is
        part of search (``search.js``).
        """
        styles = f" 'unsafe-hashes' {_hash(self.style)}" if self.style else ""
        return (
            f"default-src 'self'; script-src 'self' {_hash(self.script)}; style-src 'self'{styles}; "
            "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
            "require-trusted-types-for 'script'; trusted-types default"
        )

    @property
    def headers(self) -> Iterator[tuple[str, str]]:
        """The headers of every answer; only a header keeps a page out of another site's frame."""
        yield "Content-Security-Policy", f"{self.in_page}; frame-ancestors 'none'"
        yield "X-Content-Type-Options", "nosniff"
        yield "Referrer-Policy", "strict-origin-when-cross-origin"

    def write_headers(self) -> str:
        """The content of ``_headers``: all of them, for every address."""
        return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in self.headers)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
