"""Links in prose: to files and headings that are there, and to essays that are out."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from tsunagu.addresses import resolve_link
from tsunagu.checks.context import CheckContext
from tsunagu.checks.hidden_essays import Hidden
from tsunagu.checks.markdown_text import MarkdownText
from tsunagu.checks.near_files import MOST_GUESSES, NearFiles
from tsunagu.content import JPEG, kind_of_name, propose_name
from tsunagu.header import suggest
from tsunagu.html import find_scheme, is_frame_id
from tsunagu.markdown import list_anchors, list_links
from tsunagu.model import Place, Problem

#: A file of the writer's own machine: ``C:\\Users\\...``, ``file:///home/...``, ``/Users/hanako/...``.
_OWN_COMPUTER: Final = re.compile(r"[a-z]:[\\/]|file:|~?/(?:Users|home)/[^/]+/", re.IGNORECASE)
#: An address of the web or of a person without what comes before it.
_BARE_WEB: Final = re.compile(r"(?:(https?)//|(?=www\.))([\w-]+(?:\.[\w-]+)+(?:[/:?#].*)?)", re.IGNORECASE)
_WHOLE: Final = re.compile(r"https?://|mailto:", re.IGNORECASE)
#: How the anchors of notes begin, which no author writes.
_NOTES: Final = ("fn:", "fnref:")
_BARE_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)


def check_links(context: CheckContext) -> Iterator[Problem]:
    """A relative link names a file below docs/ or a generated page; a published page, no hidden essay."""
    hidden = Hidden(context)
    anchors = Anchors(context)
    files = NearFiles(context.uris, context.library.languages)
    for passage in context.passages:
        for href, line, column in list_links(passage.body.text):
            place = passage.place(line, column)
            if (scheme := find_scheme(href)) or _OWN_COMPUTER.match(href):
                yield _tell_scheme(passage, href, scheme, place)
                continue
            target = resolve_link(passage.uri, href)
            if target is None:
                target = passage.uri if href.startswith("#") or not href else None
            if problem := hidden.check(target, href, place):
                yield problem
            elif target is not None and (not href or not context.find_file(target)):
                yield Problem("broken-link", place, {"seen": href, "near": _guess(passage, href, files)})
            elif target is not None and (values := anchors.check(href, target)):
                yield Problem("broken-anchor", place, values)


def _tell_scheme(passage: MarkdownText, href: str, scheme: str, place: Place) -> Problem:
    """Why an address can't be used; one that a file manager or a word processor gave says where to put it."""
    if not _OWN_COMPUTER.match(href):
        return Problem("forbidden-address", place, {"seen": scheme})
    name = re.split(r"[\\/]", unquote(href))[-1]
    kind = kind_of_name(name)
    folder = "images" if kind else "essays" if name.endswith(".md") else "files"
    file = f"{folder}/{propose_name(name, kind if kind.media_type else JPEG) if kind else name}"
    known = posixpath.relpath(file, posixpath.dirname(passage.uri) or ".")
    return Problem("own-computer", place, {"seen": href, "known": known, "other": f"docs/{folder}"})


def _guess(passage: MarkdownText, href: str, files: NearFiles) -> str:
    """What to type instead: the same page by its file, the same name elsewhere, or a name that is near."""
    target = resolve_link(passage.uri, href.replace("\\", "/"))
    if not target or (bare := _complete(href)):
        return bare if target else ""
    found = files.find(passage.uri, target)
    fragment = f"#{href.partition('#')[2]}" if "#" in href else ""
    return posixpath.relpath(found, posixpath.dirname(passage.uri) or ".") + fragment if found else ""


def _complete(href: str) -> str:
    """An address that was typed without ``https://`` or ``mailto:``, or in full-width signs, with it."""
    if _WHOLE.match(plain := unicodedata.normalize("NFKC", href)):
        return plain
    if web := _BARE_WEB.fullmatch(href):
        return f"{web[1] or 'https'}://{web[2]}"
    return f"mailto:{href}" if _BARE_MAIL.fullmatch(href) else ""


class Anchors:
    """The anchors of the pages that are asked for, each read once."""

    def __init__(self, context: CheckContext) -> None:
        self.bodies = context.library.bodies
        self.dialect = context.dialect
        self.known: dict[str, tuple[str, ...]] = {}
        self.guesses = 0

    def check(self, href: str, target: str) -> dict[str, str] | None:
        """What to say of the ``#anchor`` of a link, None where all is well.

        A place that is not of the text (a month in the list of essays) is looked for in the built page.
        """
        anchor = unquote(href.partition("#")[2])
        if anchor in ("", "top") or not target.endswith(".md") or is_frame_id(anchor):
            return None
        if target not in self.known:
            body = self.bodies.get(target)
            self.known[target] = list_anchors(body.text, self.dialect) if body else ()
        known = self.known[target]
        if anchor in known:
            return None
        self.guesses += 1
        near = suggest(anchor, sorted(known))["near"] if self.guesses <= MOST_GUESSES else ""
        headings = ", ".join(f"#{one}" for one in known if not one.startswith(_NOTES))
        return {"seen": f"#{anchor}", "known": target, "near": f"#{near}" if near else "", "other": headings}
