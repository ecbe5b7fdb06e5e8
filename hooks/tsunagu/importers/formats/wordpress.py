"""WordPress's export (WXR): RSS 2.0 with WordPress's own elements.

The XML is a stranger's: no DOCTYPE is accepted, so that there are no entities to expand and none to fetch;
libxml2's own limits and its ban on the network stay on beneath that.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Final, NamedTuple

from lxml import etree

from tsunagu.importers.formats.blog_clocks import BlogClock, Shown, Stated
from tsunagu.importers.formats.post import JAPAN, NoteNotice, Post, is_web
from tsunagu.importers.formats.wordpress_bodies import read_content
from tsunagu.importers.html.line_breaks import has_line_paragraphs
from tsunagu.importers.html.plain_titles import plain_line
from tsunagu.model import Place, Problem

_DECLARATION: Final = re.compile(r"\s*<\?xml[^>]*\?>")
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ITEM: Final = re.compile(r"<item[\s>]")
_CDATA: Final = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL)

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
_NEVER: Final = "0000-00-00"
_BYTES: Final = re.compile(r"(?:\\x[0-9a-f]{2})+")


class Blog(NamedTuple):
    """What is true of all posts of a file: the blog's clock, and its language as the file says it."""

    clock: BlogClock
    language: str


def is_wordpress(text: str) -> bool:
    """Whether a text is an export of WordPress."""
    return "<rss" in text[:20_000] and "wordpress.org/export/" in text[:20_000]


def read_wordpress(text: str, uri: str, note: NoteNotice) -> Iterator[Post]:
    """The posts of an export, in its order. Pages, attachments and menus are counted, not read."""
    root = _parse(text, uri, note)
    others: Counter[str] = Counter()
    language = "" if root is None else (root.findtext("channel/language") or "").strip()
    items = [] if root is None else list(root.iter("item"))
    blog = Blog(BlogClock.of(map(_state_moment, items)), language)
    if (lost := _count_items(text) - len(items)) > 0:
        note(Problem("unread-posts", Place(uri), {"seen": str(lost)}))
    for item in items:
        kind = _text(item, "post_type") or "post"
        status = _text(item, "status")
        place = Place(uri, item.sourceline or 1)
        if _is_plumbing(kind) or status in _NEVER_SHOWN:
            others[kind if _is_plumbing(kind) else status] += 1
            continue
        post = _make_post(item, place, blog)
        doubts = [] if kind == "post" else [Problem("other-type", place, {"seen": kind})]
        yield replace(post, doubts=(*post.doubts, *doubts))
    for kind, count in sorted(others.items()):
        note(Problem("other-kind", Place(uri), {"seen": str(count), "known": kind}))


def _is_plumbing(kind: str) -> bool:
    """Whether a type of posts is what WordPress and its plugins keep for themselves."""
    return kind != "post" and (kind in _PLUMBING or kind.startswith(_PLUMBING_FAMILIES))


def _count_items(text: str) -> int:
    """How many items a file begins: of a broken one the parser may give fewer."""
    return len(_ITEM.findall(_CDATA.sub("", text)))


def _parse(text: str, uri: str, note: NoteNotice) -> etree._Element | None:
    """The tree of a file; of a broken one as much as can be read, with the place where it breaks."""
    place = Place(uri)
    source = _NOT_XML.sub("", _DECLARATION.sub("", text, count=1)).encode()
    if re.search(r"<!DOCTYPE", text[: text.find("<channel")], re.IGNORECASE):
        note(Problem("xml-doctype", place))
        return None
    try:
        root = etree.fromstring(source, _make_parser(recover=False))
    except etree.XMLSyntaxError as error:
        note(Problem("broken-xml", Place(uri, error.lineno or 1), {"seen": _read_message(error.msg or "?")}))
        root = etree.fromstring(source, _make_parser(recover=True))
    if root is not None and root.getroottree().docinfo.internalDTD is not None:
        note(Problem("xml-doctype", place))
        return None
    return root


def _read_message(message: str) -> str:
    """What libxml2 says of a file. It may cut a letter in two; lxml then writes all letters as bytes."""

    def read(found: re.Match[str]) -> str:
        return bytes.fromhex(found[0].replace("\\x", "")).decode(errors="ignore")

    return _BYTES.sub(read, message)


def _make_parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        recover=recover,
    )


def _text(item: etree._Element, name: str, space: str = "") -> str:
    """The text of the first child of that local name (in a namespace that holds ``space``)."""
    for child in item:
        if isinstance(child.tag, str):
            namespace, _, local = child.tag.rpartition("}")
            if local == name and space in namespace:
                return (child.text or "").strip()
    return ""


def _make_post(item: etree._Element, place: Place, blog: Blog) -> Post:
    clock, language = blog
    status = _text(item, "status")
    content = _text(item, "encoded", "/content/")
    html = read_content(content)
    shown = clock.read(_state_moment(item))
    hidden = status if status not in ("publish", "future", "") else ""
    terms = [(node.get("domain"), plain_line(node.text or "")) for node in item.findall("category")]
    return Post(
        place=place,
        title=plain_line(_text(item, "title")),
        html=html,
        date=shown.moment,
        language=language,
        lines=has_line_paragraphs(html),
        addresses=tuple(filter(is_web, [_text(item, "link")])),
        names=tuple(filter(is_web, [_text(item, "guid")])),
        slug=_text(item, "post_name"),
        themes=tuple(dict.fromkeys(name for domain, name in terms if domain == "category" and name)),
        tags=tuple(dict.fromkeys(name for domain, name in terms if domain == "post_tag" and name)),
        summary=plain_line(_text(item, "encoded", "/excerpt/")),
        hidden=hidden or ("password" if _text(item, "post_password") else ""),
        comments=sum(1 for child in item if str(child.tag).endswith("}comment")),
        doubts=tuple(_list_doubts(shown, place, language)),
    )


def _state_moment(item: etree._Element) -> Stated:
    """What an item says of when it was published; drafts have no moment by the world's clock."""
    stated = Stated(_text(item, "post_date"), _text(item, "post_date_gmt"))
    if not any(text and not text.startswith(_NEVER) for text in stated):
        try:
            moment = parsedate_to_datetime(_text(item, "pubDate"))
        except ValueError:
            return stated
        return Stated("", f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}")
    return stated


def _list_doubts(shown: Shown, place: Place, language: str) -> Iterator[Problem]:
    if shown.moment is None:
        yield Problem("no-date", place)
    elif not shown.sure and not (shown.moment.tzinfo is JAPAN and language.startswith("ja")):
        yield Problem("guessed-clock", place, {"seen": f"{shown.moment:%z}"})
