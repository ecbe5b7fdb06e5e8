"""Links in prose: to files and headings that are there, and to essays that are out."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import partial
from typing import Final
from urllib.parse import unquote

from tsunagu.addresses import resolve_link, url_of
from tsunagu.checks.context import CheckContext
from tsunagu.checks.hidden_essays import Hidden
from tsunagu.checks.markdown_text import MarkdownText
from tsunagu.checks.wide_addresses import is_wide_address
from tsunagu.header import suggest
from tsunagu.html import find_scheme
from tsunagu.markdown import list_anchors, list_links
from tsunagu.model import Problem

#: An address of the web or of a person without what comes before it.
_BARE_WEB: Final = re.compile(r"(?:(https?)//|(?=www\.))([\w-]+(?:\.[\w-]+)+(?:[/:?#].*)?)", re.IGNORECASE)
_BARE_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)


def check_links(context: CheckContext) -> Iterator[Problem]:
    """A relative link names a file below docs/ or a generated page; a published page, no hidden essay."""
    hidden = Hidden(context)
    anchors = Anchors(context)
    for passage in context.passages:
        for href, line, column in list_links(passage.body.text):
            place = passage.place(line, column)
            if is_wide_address(href):
                continue  # told by ``check_wide_addresses``
            if scheme := find_scheme(href):
                yield Problem("forbidden-address", place, {"seen": scheme})
                continue
            target = resolve_link(passage.uri, href)
            if target is None:
                target = passage.uri if href.startswith("#") or not href else None
            if problem := hidden.check(target, href, place):
                yield problem
            elif target is not None and (not href or target not in context.uris):
                yield Problem("broken-link", place, {"seen": href, "near": _guess(passage, href, context)})
            elif target is not None and (values := anchors.check(href, target)):
                yield Problem("broken-anchor", place, values)


def _guess(passage: MarkdownText, href: str, context: CheckContext) -> str:
    """What to type instead: the same page by its file, the same name elsewhere, or a name that is near."""
    target = resolve_link(passage.uri, href.replace("\\", "/"))
    if not target or (bare := _complete(href)):
        return bare if target else ""
    folder = posixpath.dirname(passage.uri)
    uris = sorted(context.uris, key=partial(_measure_way, passage.uri, context.library.languages))
    stem, name = target.removesuffix(".html").removesuffix("/index"), posixpath.basename(target)
    found = next((uri for uri in uris if uri == target or url_of(uri).rstrip("/") == stem), None)
    found = found or next((uri for uri in uris if posixpath.basename(uri) == name), None)
    if found is None:
        kind = posixpath.splitext(name)[1]
        names = {posixpath.basename(uri): uri for uri in reversed(uris) if uri.endswith(kind or ".md")}
        near = get_close_matches(name, names, n=1, cutoff=0.75)
        found = names[near[0]] if near else None
    fragment = f"#{href.partition('#')[2]}" if "#" in href else ""
    return posixpath.relpath(found, folder or ".") + fragment if found else ""


def _measure_way(start: str, languages: Sequence[str], uri: str) -> tuple[bool, int, str]:
    """How far a file is: one of the same language is nearer than any other, whatever the folders."""
    first, own = (path.partition("/")[0] for path in (uri, start))
    foreign = (first in languages[1:] or own in languages[1:]) and first != own
    return foreign, -len(posixpath.commonpath([uri, start])), uri


def _complete(href: str) -> str:
    """An address that was typed without ``https://`` or ``mailto:``, with it."""
    if web := _BARE_WEB.fullmatch(href):
        return f"{web[1] or 'https'}://{web[2]}"
    return f"mailto:{href}" if _BARE_MAIL.fullmatch(href) else ""


class Anchors:
    """The anchors of the pages that are asked for, each read once."""

    def __init__(self, context: CheckContext) -> None:
        self.bodies = context.library.bodies
        self.dialect = context.dialect
        self.known: dict[str, frozenset[str]] = {}

    def check(self, href: str, target: str) -> dict[str, str] | None:
        """What to say of the ``#anchor`` of a link, None where all is well."""
        anchor = unquote(href.partition("#")[2])
        if not anchor or not target.endswith(".md"):
            return None
        if target not in self.known:
            body = self.bodies.get(target)
            self.known[target] = list_anchors(body.text, self.dialect) if body else frozenset()
        known = self.known[target]
        if anchor in known:
            return None
        near = suggest(anchor, sorted(known))["near"]
        return {"seen": f"#{anchor}", "known": target, "near": f"#{near}" if near else ""}
