"""A preview of a pull request says on every page that it is one, and asks search engines to stay away.

It is done to the finished files, so that no page can be forgotten: not a redirect, not ``404.html``, not
an HTML file that somebody put into docs/. The marks stand where a browser's head and body begin, and
``is_marked`` looks for them nowhere else: in a comment, a template or a script they would say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape
from itertools import chain, pairwise
from pathlib import Path

from tsunagu.config import Settings
from tsunagu.release.report.html_tokens import BLANKS, Token, split_html

NOINDEX = '<meta name="robots" content="noindex">'
BANNER = "data-preview"
#: What hosts send with every answer; the build wrote the rest of it.
HEADERS = "_headers"
ROBOTS = "User-agent: *\nDisallow: /\n"

#: What a host serves as a page of HTML.
PAGES = (".html", ".htm")

#: In the page itself: redirects have no style sheet.
BANNER_STYLE = (
    "padding:.5em 1em;background:#ffe9a8;color:#332600;font:700 .9rem/1.5 sans-serif;text-align:center"
)
_LANGUAGE = re.compile(r"<html\b[^<>]*?\slang=[\"']?([a-z]+)", re.IGNORECASE)
_BANNERS = re.compile(rf'<aside {BANNER} lang="([a-z]{{2,3}})"')

#: What may stand in a head, and ends none: a browser begins the body at anything else.
_HEAD = frozenset({"head", "html", "link", "meta", "script", "style", "title"})
_HEAD_ENDS = frozenset({"head", "script", "style", "title"})
_RAW = frozenset({"script", "style", "title"})


def mark_preview(folder: Path, settings: Settings) -> None:
    """Mark every HTML file of a site folder, close ``robots.txt``, and say it in the headers, too."""
    words = {language.code: language.words.preview for language in settings.languages}
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in PAGES and path.is_file():
            html = path.read_text(encoding="utf-8", errors="surrogateescape")
            path.write_text(mark_page(html, words), encoding="utf-8", errors="surrogateescape", newline="\n")
    (folder / "robots.txt").write_text(ROBOTS, encoding="utf-8", newline="\n")
    with (folder / HEADERS).open("a", encoding="utf-8", newline="\n") as headers:
        headers.write("" if headers.tell() else "/*\n")
        headers.write("  X-Robots-Tag: noindex\n")


def mark_page(html: str, words: Mapping[str, str]) -> str:
    """A page with noindex first in its head and the banner first in its body.

    ``words`` is the banner's text by language, the default first; a page that names no language of
    the site gets the default's.
    """
    found = _LANGUAGE.search(html)
    code = found[1].lower() if found and found[1].lower() in words else next(iter(words))
    head = _find_head(html)
    html = f"{html[:head]}{NOINDEX}{html[head:]}"
    body = _find_body(html, head)
    return f"{html[:body]}{_write_banner(code, words[code])}{html[body:]}"


def is_marked(html: str, say: Callable[[str], str | None]) -> tuple[bool, bool]:
    """Whether noindex, and whether the banner, stands in a page where ``mark_page`` puts it, as it writes it.

    ``say`` gives the banner's text in a language, None for a language that the site has not.
    """
    head = _find_head(html)
    body = _find_body(html, head)
    found = _BANNERS.match(html, body)
    text = say(found[1]) if found else None
    banner = _write_banner(found[1], text) if found and text else None
    return html.startswith(NOINDEX, head), banner is not None and html.startswith(banner, body)


def _write_banner(code: str, text: str) -> str:
    return f'<aside {BANNER} lang="{code}" style="{BANNER_STYLE}">{escape(text)}</aside>'


def _find_head(html: str) -> int:
    """Where the head of a page begins: behind ``<head>``, or where a browser adds it."""
    position = 1 if html.startswith("\ufeff") else 0
    for token in split_html(html, position):
        if token.tag == "head" and token.opens:
            return token.end
        if not (_is_blank(token) or (token.tag == "html" and token.opens)):
            return token.start
        position = token.end
    return position


def _find_body(html: str, position: int) -> int:
    """Where the body of a page begins: behind ``<body>``, or where a browser adds it."""
    for token, following in pairwise(chain(split_html(html, position), [None])):
        if token is None:
            break
        if token.tag == "body" and token.opens:
            return token.end
        if _ends_head(html, token, following):
            return token.start
        position = token.end
    return position


def _ends_head(html: str, token: Token, following: Token | None) -> bool:
    if not token.tag:
        return not _is_blank(token)
    if not token.opens:
        return token.tag not in _HEAD_ENDS
    if token.tag not in _RAW:
        return token.tag not in _HEAD
    # A script that is not closed takes the rest of the page, and one with a comment in it ends elsewhere.
    return following is None or (token.tag == "script" and "<!--" in html[token.end : following.start])


def _is_blank(token: Token) -> bool:
    return not token.tag and not token.text.strip(BLANKS)
