"""Posts in HTML below a header, as Jekyll, Hexo and Hugo publish them: tags of these programs are listed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from typing import Final

from tsunagu.importers.formats.markdown_files import read_headed_file
from tsunagu.importers.formats.post import NoteNotice, Post
from tsunagu.importers.generators.sites import find_site
from tsunagu.importers.markdown.front_matter import read_front_matter

_ENDINGS: Final = (".html", ".htm")
#: What Liquid writes for the address of the site: links from the root lead on without it.
_ROOT: Final = re.compile(
    r"\{\{-?\s*(?:site\.(?:baseurl|url)|[\"'](?P<path>[^\"'{}]*)[\"']\s*\|[^{}]*)\s*-?\}\}"
)
#: A tag of Liquid or a shortcode of Hugo that stands in the text, not in a tag of the page.
_PROGRAM: Final = re.compile(r"(?P<html><[^<>{}]*(?:\{[^<>]*)?>)|\{%[^{}\n]*%\}|\{\{[<%][^{}\n]*[>%]\}\}")


def is_html_post(text: str, uri: str) -> bool:
    """Whether a file is HTML with a header above it: without one a generator publishes it as no post."""
    has_header = text.startswith(("---\n", "+++\n")) and uri.lower().endswith(_ENDINGS)
    return has_header and bool(read_front_matter(text).values)


def read_html_post(text: str, uri: str, note: NoteNotice) -> Iterator[Post]:
    """The post of a file; what only its generator could fill is an embed without an address."""
    site = find_site(uri)
    for post in read_headed_file(text, uri, note):
        html = _PROGRAM.sub(_list_one, _ROOT.sub(lambda found: found["path"] or "", post.markdown))
        base = site.address + post.aliases[0] if site.address and post.aliases else ""
        yield replace(post, html=html, markdown="", base=base)


def _list_one(found: re.Match[str]) -> str:
    return found[0] if found["html"] else f"<canvas>{escape(found[0], quote=False)}</canvas>"
