"""What ``tsunagu import --relink`` does: links to old posts that are essays here, and out, lead to these."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tsunagu.checks import CheckContext, list_typed_links
from tsunagu.commands.fixes import Fix, find_fixes_of
from tsunagu.importers import (
    AnchorsThere,
    ExistingPost,
    ExistingPosts,
    escape_markdown,
    read_existing_posts,
)
from tsunagu.model import Place, Repair, Source
from tsunagu.text import Lines, list_waiting_links


def find_relinks(docs: Path, context: CheckContext) -> list[Fix]:
    """The texts whose links would change. Nothing is written.

    A post was imported as a draft, so that no published essay could lead to it; now it is out.
    """
    posts = read_existing_posts(docs, context.library.languages[1:])
    repairs = []
    for place, href, before in list_typed_links(context):
        post = posts.find(href) if href.startswith(("https://", "http://")) else None
        if post and post.is_out(context.now) and post.uri != place.uri:
            repairs.append(_turn(place, before, href, post))
    for source in context.sources:
        repairs += _list_waiting(source, posts, context)
    return find_fixes_of(docs, context.sources, repairs)


def _list_waiting(source: Source, posts: ExistingPosts, context: CheckContext) -> Iterator[Repair]:
    """What gives the links of a text back that waited for essays which are out by now."""
    lines = Lines(source.text)
    for link in list_waiting_links(source.text):
        post = posts.find_uri(link.find_uri(source.uri))
        if post and post.is_out(context.now):
            for offset, old, new in link.marks:
                yield Repair(Place(source.uri, *lines.place(offset)), old, new)


def _turn(place: Place, before: str, href: str, post: ExistingPost) -> Repair:
    """The address alone where words lead to it; a link with the title where it stood for itself."""
    path = posixpath.relpath(post.uri, posixpath.dirname(place.uri))
    fragment = href.partition("#")[2]
    if fragment and (anchor := AnchorsThere(post).find(fragment)):
        path = f"{path}#{anchor}"
    link = f"[{escape_markdown(post.title)}]({path})"
    if before.endswith(("](", "](<")) or before.rstrip(" <").endswith("]:"):
        return Repair(place, href, path)
    if before.endswith("<"):
        return Repair(replace(place, column=place.column - 1), f"<{href}>", link)
    return Repair(place, href, link)
