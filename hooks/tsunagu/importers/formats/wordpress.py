"""WordPress's export (WXR): RSS 2.0 with WordPress's own elements; note.com and others write it, too."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Final, NamedTuple
from urllib.parse import urljoin

from lxml import etree

from tsunagu.importers.formats.blog_clocks import BlogClock, Shown, Stated
from tsunagu.importers.formats.post import JAPAN, NoteNotice, Post, is_web
from tsunagu.importers.formats.safe_xml import note_unread, parse_xml, read_element
from tsunagu.importers.formats.wordpress_bodies import read_content
from tsunagu.importers.formats.wordpress_galleries import (
    Attachment,
    find_featured,
    list_attachments,
    open_galleries,
    read_meta,
)
from tsunagu.importers.formats.wordpress_patterns import KIND, list_patterns, list_shown, open_patterns
from tsunagu.importers.html.line_breaks import has_line_paragraphs
from tsunagu.importers.html.plain_titles import plain_line
from tsunagu.model import Place, Problem

#: States of a post that no reader ever saw, nor its author any more.
_NEVER_SHOWN: Final = ("trash", "auto-draft", "inherit")
#: Types that are no posts: pages, and what WordPress and well-known plugins keep. Any other is an author's.
_PLUMBING: Final = frozenset(
    (
        *(
            "acf-field",
            "acf-field-group",
            "amp_validated_url",
            "attachment",
            "custom_css",
            "customize_changeset",
        ),
        *("elementor_library", "feedback", "forum", "nav_menu_item", "oembed_cache", "page", "product"),
        *("product_variation", "reply", "revision", "scheduled-action", "shop_coupon", "shop_order"),
        *("tablepress_table", "topic", "user_request"),
    )
)
_PLUMBING_FAMILIES: Final = ("wp_", "wpcf7", "wpforms", "jp_", "jetpack", "mc4wp", "ngg_", "elementor_", "_")
#: The taxonomies of Polylang: the language of a post, and what it shares with its translations.
_LANGUAGE: Final = "language"
_PAIR: Final = "post_translations"
#: So many pages that are left out are named.
_MOST_NAMED: Final = 20
_NEVER: Final = "0000-00-00"


class Blog(NamedTuple):
    """What is true of all posts of a blog: its clock, its language as the file says it, its pictures,
    and what stands in many posts.
    """

    clock: BlogClock
    language: str
    attachments: Mapping[str, Attachment]
    patterns: Mapping[str, str]


def is_wordpress(text: str) -> bool:
    """Whether a text is an export of WordPress."""
    return "<rss" in text[:20_000] and "wordpress.org/export/" in text[:20_000]


def read_wordpress(text: str, uri: str, note: NoteNotice) -> Iterator[Post]:
    """The posts of an export, in its order. Pages, attachments and menus are counted, not read;
    pages by their titles."""
    root = parse_xml(text, uri, note)
    others: Counter[str] = Counter()
    pages: list[str] = []
    language = "" if root is None else (root.findtext("channel/language") or "").strip()
    items = [] if root is None else list(root.iter("item"))
    patterns = list_patterns(items)
    shown = list_shown(items, patterns)
    blog = Blog(BlogClock.of(map(_state_moment, items)), language, list_attachments(items), patterns)
    note_unread(text, len(items), uri, note)
    for item in items:
        kind = read_element(item, "post_type") or "post"
        status = read_element(item, "status")
        place = Place(uri, item.sourceline or 1)
        if kind == KIND and read_element(item, "post_id") in shown:
            continue
        if _is_plumbing(kind) or status in _NEVER_SHOWN:
            others[kind if _is_plumbing(kind) else status] += 1
            pages += [plain_line(read_element(item, "title"))] if kind == "page" else []
            continue
        post = _make_post(item, place, blog)
        doubts = [] if kind == "post" else [Problem("other-type", place, {"seen": kind})]
        yield replace(post, doubts=(*post.doubts, *doubts))
    for kind, count in sorted(others.items()):
        named = f"page: {_list_titles(pages)}" if kind == "page" else kind
        note(Problem("other-kind", Place(uri), {"seen": str(count), "known": named}))


def _list_titles(pages: Sequence[str]) -> str:
    """The pages that are left out, by their titles: an author wrote them."""
    return ", ".join(pages[:_MOST_NAMED]) + (" …" if len(pages) > _MOST_NAMED else "")


def _is_plumbing(kind: str) -> bool:
    """Whether a type of posts is what WordPress and its plugins keep for themselves."""
    return kind != "post" and (kind in _PLUMBING or kind.startswith(_PLUMBING_FAMILIES))


def _make_post(item: etree._Element, place: Place, blog: Blog) -> Post:
    clock, language, attachments, patterns = blog
    status = read_element(item, "status")
    excerpt = read_element(item, "encoded", "/excerpt/")
    content = read_element(item, "encoded", "/content/") or excerpt
    content = open_galleries(open_patterns(content, patterns), attachments, read_element(item, "post_id"))
    html = read_content(content, _list_footnotes(item))
    shown = clock.read(_state_moment(item))
    hidden = status if status not in ("publish", "future", "") else ""
    terms = [(node.get("domain"), plain_line(node.text or "")) for node in item.findall("category")]
    spoken = next((name for domain, name in terms if domain == _LANGUAGE and name), language)
    return Post(
        place=place,
        title=plain_line(read_element(item, "title")),
        html=html,
        date=shown.moment,
        language=spoken,
        lines=has_line_paragraphs(html),
        addresses=tuple(filter(is_web, [read_element(item, "link")])),
        names=tuple(filter(is_web, [read_element(item, "guid")])),
        own_id=_read_own_id(item),
        slug=read_element(item, "post_name"),
        themes=tuple(dict.fromkeys(name for domain, name in terms if domain == "category" and name)),
        tags=tuple(dict.fromkeys(name for domain, name in terms if domain == "post_tag" and name)),
        summary=plain_line(excerpt),
        hidden=hidden or ("password" if read_element(item, "post_password") else ""),
        pair=next((f"{_PAIR}:{name}" for domain, name in terms if domain == _PAIR and name), ""),
        comments=sum(1 for child in item if str(child.tag).endswith("}comment")),
        picture=find_featured(item, attachments),
        doubts=tuple(_list_doubts(shown, place, language)),
    )


def _read_own_id(item: etree._Element) -> str:
    """What WordPress calls a post for ever: its ``guid``, else its number in the blog of its address."""
    if guid := read_element(item, "guid"):
        return guid
    number, address = read_element(item, "post_id"), read_element(item, "link")
    return urljoin(address, f"/?p={number}") if number and is_web(address) else ""


def _list_footnotes(item: etree._Element) -> list[tuple[str, str]]:
    """The notes of a post by their ids: WordPress keeps them beside it, in a table of JSON."""
    try:
        notes = json.loads(read_meta(item, "footnotes") or "[]")
    except (ValueError, RecursionError):
        return []
    listed = notes if isinstance(notes, list) else []
    tables = [note for note in listed if isinstance(note, dict)]
    return [(str(note.get("id", "")), str(note.get("content", ""))) for note in tables]


def _state_moment(item: etree._Element) -> Stated:
    """What an item says of when it was published; drafts have no moment by the world's clock."""
    stated = Stated(read_element(item, "post_date"), read_element(item, "post_date_gmt"))
    if not any(text and not text.startswith(_NEVER) for text in stated):
        try:
            moment = parsedate_to_datetime(read_element(item, "pubDate"))
        except ValueError:
            return stated
        return Stated("", f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}")
    return stated


def _list_doubts(shown: Shown, place: Place, language: str) -> Iterator[Problem]:
    if shown.moment is None:
        yield Problem("no-date", place)
    elif not shown.sure and not (shown.moment.tzinfo is JAPAN and language.startswith("ja")):
        yield Problem("guessed-clock", place, {"seen": f"{shown.moment:%z}"})
