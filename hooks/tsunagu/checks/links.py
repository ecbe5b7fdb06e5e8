"""Links in prose: to files that are there, and to essays that are out."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from tsunagu.checks.ground import Ground
from tsunagu.fields import suggest
from tsunagu.model import Place, Problem
from tsunagu.prose import list_explicit_terms, list_links
from tsunagu.publication import is_published


def resolve_link(uri: str, href: str) -> str | None:
    """The uri a relative link points at, or None for another site, a mail address, an anchor.

    >>> resolve_link("en/essays/a.md", "../about.md#who")
    'en/about.md'
    """
    parts = urlsplit(href)
    if parts.scheme or parts.netloc or not parts.path:
        return None
    path = unquote(parts.path)
    base = "" if path.startswith("/") else posixpath.dirname(uri)
    return posixpath.normpath(posixpath.join(base, path.lstrip("/") if not base else path))


def check_links(ground: Ground) -> Iterator[Problem]:
    """A relative link names a file below docs/ or a generated page; a published page, no hidden essay."""
    hidden = {essay.uri for essay in ground.library.essays if not is_published(essay, ground.now)}
    for uri, body in ground.library.bodies.items():
        for href, line, column in list_links(body.text):
            target = resolve_link(uri, href)
            if target is None:
                continue
            place = Place(uri, body.line + line - 1, column)
            if target in hidden and uri not in hidden:
                yield Problem("link-to-hidden", place, {"seen": href, "known": target})
            elif target not in ground.uris:
                yield Problem("broken-link", place, {"seen": href, **_near(target, ground)})


def _near(target: str, ground: Ground) -> dict[str, str]:
    near = suggest(target, (uri for uri in ground.uris if uri.endswith(".md")))["near"]
    return {"near": near, "known": target}


def check_explicit_terms(ground: Ground) -> Iterator[Problem]:
    """``[[id]]`` names a term of the glossary."""
    known = {posixpath.basename(uri)[:-3] for uri in ground.uris if uri.startswith("glossary/")} - {"index"}
    for uri, body in ground.library.bodies.items():
        for term, line, column in list_explicit_terms(body.text):
            if term not in known:
                place = Place(uri, body.line + line - 1, column)
                yield Problem("unknown-term", place, suggest(term, known))
