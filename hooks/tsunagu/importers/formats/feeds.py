"""Feeds saved to a file: Atom (Blogger's export among them), RSS 2.0, RSS 1.0.

| | Atom | RSS |
| --- | --- | --- |
| post | ``entry`` | ``item`` |
| body | ``content``, else ``summary`` | ``content:encoded``, else ``description`` |
| date | ``published``, else ``updated`` | ``pubDate``, else ``dc:date`` |
| address | ``link`` with ``rel=alternate`` | ``link``, else a ``guid`` that is one |
| pictures | ``link`` with ``rel=enclosure``, Media RSS | ``enclosure``, Media RSS |

Blogger's file has its comments, settings and pages as entries beside the posts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from html import escape
from typing import Final
from urllib.parse import urljoin

from lxml import etree

from tsunagu.importers.formats.export_dates import read_clock, read_worded_date
from tsunagu.importers.formats.feed_pictures import list_media, show_pictures
from tsunagu.importers.formats.post import NoteNotice, Post, drop_campaign, is_web, read_slug
from tsunagu.importers.formats.safe_xml import find_element, note_unread, parse_xml, read_element
from tsunagu.importers.html.line_breaks import has_line_paragraphs, keep_line_breaks, means_line_feeds
from tsunagu.importers.html.plain_titles import plain_line
from tsunagu.model import Place, Problem

_FEED: Final = re.compile(r"<(?:rss|feed|rdf:RDF)\b[^>]*", re.IGNORECASE)
_KIND: Final = re.compile(r"/blogger/2008/kind#(\w+)")
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
#: How a blog's program ends what it has cut.
_CUT: Final = re.compile(
    r"(?:…|\.\.\.|\[…\]|\[&#8230;\]|&hellip;|続きを(?:読む|みる|見る)|Read more|Continue reading)"
    r"\W*(?:</\w+>\s*)*$",
    re.IGNORECASE,
)


def is_feed(text: str) -> bool:
    """Whether a text is a feed."""
    start = text[:20_000].lstrip("\ufeff \n")
    return start.startswith("<") and _FEED.search(start) is not None and "<html" not in start[:300].lower()


def read_feed(text: str, uri: str, note: NoteNotice) -> Iterator[Post]:
    """The posts of a feed, in its order."""
    root = parse_xml(text, uri, note)
    items = [] if root is None else [one for one in root.iter() if _name(one) in ("item", "entry")]
    note_unread(text, len(items), uri, note)
    language = _read_language(root)
    others: Counter[str] = Counter()
    for item in items:
        kind = _read_kind(item)
        if kind != "post":
            others[kind] += 1
            continue
        yield _make_post(item, Place(uri, item.sourceline or 1), language)
    for kind, count in sorted(others.items()):
        note(Problem("other-kind", Place(uri), {"seen": str(count), "known": kind}))


def _name(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _read_language(root: etree._Element | None) -> str:
    """What the feed says of its language."""
    if root is None:
        return ""
    channel = find_element(root, "channel")
    stated = "" if channel is None else read_element(channel, "language")
    return stated or str(root.get(_LANGUAGE) or "")


def _read_kind(item: etree._Element) -> str:
    """``post`` for all but what Blogger says is another thing."""
    stated = read_element(item, "type", "blogger").lower()
    for child in item:
        if _name(child) == "category" and (found := _KIND.search(str(child.get("term") or ""))):
            stated = found[1].lower()
    return stated or "post"


def _make_post(item: etree._Element, place: Place, language: str) -> Post:
    html, whole = _read_body(item)
    dates = ("published", "pubDate", "date", "issued", "created", "updated", "modified")
    stated = next(filter(None, (read_element(item, name) for name in dates)), "")
    date = read_worded_date(stated)
    doubts = [] if date else [Problem("bad-date" if stated else "no-date", place, {"seen": stated})]
    if not whole and _CUT.search(html.rstrip()):
        doubts.append(Problem("only-beginning", place))
    addresses = tuple(dict.fromkeys(map(drop_campaign, _list_addresses(item))))
    own_id = read_element(item, "guid") or read_element(item, "id")
    shown = show_pictures(html, list_media(item))
    return Post(
        place=place,
        title=plain_line(_read_text(find_element(item, "title"))),
        html=shown.html,
        base=_read_base(item),
        date=date,
        lines=has_line_paragraphs(html),
        addresses=addresses,
        names=tuple(filter(is_web, [own_id])),
        own_id=own_id if ":" in own_id else "",  # a bare number is that of many a feed
        slug=read_slug("".join(addresses[:1])),
        themes=tuple(dict.fromkeys(_list_themes(item))),
        summary=_read_summary(item, whole=whole),
        language=str(item.get(_LANGUAGE) or "") or language,
        hidden=_read_hidden(item),
        picture=shown.picture,
        doubts=tuple(doubts),
        clock=read_clock(stated),
    )


def _read_body(item: etree._Element) -> tuple[str, bool]:
    """The body, and whether it is one: an excerpt is what there is in its place."""
    whole = find_element(item, "encoded", "content")
    whole = find_element(item, "content") if whole is None else whole
    if whole is not None and (html := _read_text(whole)).strip():
        return html, True
    part = find_element(item, "description")
    html = _read_text(find_element(item, "summary") if part is None else part)
    return (keep_line_breaks(html) if means_line_feeds(html) else html), False


def _read_base(item: etree._Element) -> str:
    """By what the relative addresses of a body are read (``xml:base``, its own or from above)."""
    bodies = (find_element(item, name) for name in ("content", "encoded", "summary", "description"))
    body = next((one for one in bodies if one is not None), item)
    return body.base if body.base and is_web(body.base) else ""


def _read_text(element: etree._Element | None) -> str:
    """An element's HTML: escaped as text, or (``type="xhtml"``) as elements; plain text keeps its lines."""
    if element is None:
        return ""
    if len(element):
        return _write_elements(element)
    text = element.text or ""
    is_plain = element.get("type") in ("text", "text/plain") and _name(element) in ("content", "summary")
    return escape(text, quote=False).replace("\n", "<br>") if is_plain else text


def _write_elements(element: etree._Element) -> str:
    """What is in an element, as HTML: only of names in no namespace is it known which have no end."""
    bare = deepcopy(element)
    for one in bare.iter(etree.Element):
        one.tag = _name(one)
    etree.cleanup_namespaces(bare)
    inner = [etree.tostring(child, encoding="unicode", method="html") for child in bare]
    text = bare.text or ""
    return (escape(text, quote=False) if bare.get("type") == "xhtml" else text) + "".join(inner)


def _list_addresses(item: etree._Element) -> Iterator[str]:
    for child in item:
        if _name(child) == "link" and child.get("rel") in (None, "alternate"):
            yield from filter(is_web, [_complete(child, str(child.get("href") or child.text or "").strip())])
    name = read_element(item, "filename", "blogger")
    if name.startswith("/"):
        yield name
    guid = find_element(item, "guid")
    if guid is not None and guid.get("isPermaLink") == "true":
        yield from filter(is_web, [(guid.text or "").strip()])


def _complete(element: etree._Element, address: str) -> str:
    try:
        return urljoin(element.base or "", address) if address else ""
    except ValueError:
        return ""


def _list_themes(item: etree._Element) -> Iterator[str]:
    for child in item:
        if _name(child) in ("category", "subject"):
            name = plain_line(str(child.get("label") or child.get("term") or child.text or ""))
            if name and not is_web(name):
                yield name


def _read_summary(item: etree._Element, *, whole: bool) -> str:
    """What sums a post up: Blogger keeps it for searchers, others where the ``whole`` text stands beside."""
    described = plain_line(read_element(item, "metaDescription", "blogger"))
    return described or (plain_line(_read_text(find_element(item, "summary"))) if whole else "")


def _read_hidden(item: etree._Element) -> str:
    """Why readers could not see it, as Blogger or AtomPub say; Blogger tells when a post was thrown away."""
    if read_element(item, "trashed", "blogger"):
        return "soft_trashed"
    control = find_element(item, "control")
    draft = "" if control is None else read_element(control, "draft").lower()
    status = read_element(item, "status", "blogger").lower()
    if draft == "yes" or status == "draft":
        return "draft"
    return status if status in ("scheduled", "soft_trashed") else ""
