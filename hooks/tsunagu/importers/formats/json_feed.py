"""JSON Feed (jsonfeed.org) saved to a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tsunagu.importers.formats.export_dates import read_clock, read_worded_date
from tsunagu.importers.formats.feed_pictures import show_pictures
from tsunagu.importers.formats.post import NoteNotice, Post, drop_campaign, is_web, read_slug
from tsunagu.importers.html.line_breaks import has_line_paragraphs, text_to_html
from tsunagu.importers.html.plain_titles import plain_line
from tsunagu.model import Place, Problem


def is_json_feed(text: str) -> bool:
    """Whether a text is a JSON Feed: it says so in its ``version``."""
    return (
        text.lstrip("\ufeff \n").startswith("{") and "jsonfeed.org/version/" in text[:5_000] + text[-5_000:]
    )


def read_json_feed(text: str, uri: str, note: NoteNotice) -> Iterator[Post]:
    """The posts of a feed, in its order."""
    try:
        feed = json.loads(text.lstrip("\ufeff \n"))
    except (ValueError, RecursionError) as error:
        note(Problem("broken-json", Place(uri), {"seen": str(error)[:200]}))
        return
    items = feed.get("items") if isinstance(feed, dict) else None
    language = _word(feed, "language")
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict):
            yield _make_post(item, Place(uri), language)


def _make_post(item: dict[str, Any], place: Place, language: str) -> Post:
    html = _word(item, "content_html") or text_to_html(_word(item, "content_text"))
    stated = _word(item, "date_published") or _word(item, "date_modified")
    date = read_worded_date(stated)
    address = drop_campaign(next(filter(is_web, (_word(item, "url"), _word(item, "id"))), ""))
    tags = item.get("tags")
    shown = show_pictures(html, _list_pictures(item))
    return Post(
        place=place,
        title=plain_line(_word(item, "title")),
        html=shown.html,
        picture=shown.picture,
        date=date,
        lines=has_line_paragraphs(html),
        addresses=(address,) if address else (),
        own_id=_word(item, "id") if ":" in _word(item, "id") else "",
        slug=read_slug(address),
        themes=tuple(str(tag) for tag in tags) if isinstance(tags, list) else (),
        summary=plain_line(_word(item, "summary")),
        language=_word(item, "language") or language,
        doubts=() if date else (Problem("bad-date" if stated else "no-date", place, {"seen": stated}),),
        clock=read_clock(stated),
    )


def _list_pictures(item: dict[str, Any]) -> Iterator[str]:
    yield from filter(None, (_word(item, "image"), _word(item, "banner_image")))
    attached = item.get("attachments")
    for one in attached if isinstance(attached, list) else ():
        if _word(one, "mime_type").startswith("image/"):
            yield _word(one, "url")


def _word(table: Any, name: str) -> str:
    value = table.get(name) if isinstance(table, dict) else None
    return value if isinstance(value, str) else ""
