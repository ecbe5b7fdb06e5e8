"""A preview of a pull request says on every page that it is one, and asks search engines to stay away.

It is done to the finished files, so that no page can be forgotten: not a redirect, not ``404.html``, not
an HTML file that somebody put into docs/.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from pathlib import Path

from tsunagu.settings import Settings

NOINDEX = '<meta name="robots" content="noindex">'
BANNER = "data-preview"

#: In the page itself: redirects have no style sheet.
_STYLE = "padding:.5em 1em;background:#ffe9a8;color:#332600;font:700 .9rem/1.5 sans-serif;text-align:center"
_LANGUAGE = re.compile(r"<html\b[^>]*?\slang=[\"']?([a-z]+)", re.IGNORECASE)
_HEAD = re.compile(r"<head\b[^>]*>", re.IGNORECASE)
_BODY = re.compile(r"<body\b[^>]*>", re.IGNORECASE)


def mark_preview(folder: Path, settings: Settings) -> None:
    """Mark every HTML file of a site folder, and close ``robots.txt``."""
    words = {language.code: language.words.preview for language in settings.languages}
    for path in sorted(folder.rglob("*.htm*")):
        html = path.read_text(encoding="utf-8", errors="surrogateescape")
        path.write_text(mark_page(html, words), encoding="utf-8", errors="surrogateescape", newline="\n")
    (folder / "robots.txt").write_text("User-agent: *\nDisallow: /\n", encoding="utf-8", newline="\n")


def mark_page(html: str, words: Mapping[str, str]) -> str:
    """A page with noindex first in its head and the banner first in its body.

    ``words`` is the banner's text by language, the default first; a page that names no language of
    the site gets the default's.
    """
    found = _LANGUAGE.search(html)
    code = found[1].lower() if found and found[1].lower() in words else next(iter(words))
    banner = f'<aside {BANNER} lang="{code}" style="{_STYLE}">{escape(words[code])}</aside>'
    head = _HEAD.search(html)
    at = head.end() if head else 0
    html = f"{html[:at]}{NOINDEX}{html[at:]}"
    body = _BODY.search(html, at)
    at = body.end() if body else at + len(NOINDEX)
    return f"{html[:at]}{banner}{html[at:]}"
