"""Pages of Ameba Blog as a browser saves them: three generations of markup, and the JSON beneath the newest.

| since | title | date | theme | body |
| --- | --- | --- | --- | --- |
| 2004 | ``h3.title`` | ``span.date`` | ``span.theme`` | ``.subContentsInner`` |
| 2012 | ``.skinArticleTitle`` | ``.articleTime time`` | ``.articleTheme`` | ``.articleText`` |
| 2017 | ``.skin-entryTitle`` | ``.skin-entryPubdate time`` | ``.skin-entryThemes`` | ``.skin-entryBody`` |

The newest pages carry their state as ``window.INIT_DATA={...}``, with the body as the author typed it; what a
browser saved of the page may have been changed by scripts, so the JSON is preferred. In all of them a
``<p>`` is a line: Ameba's pages give it no margin.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from tsunagu.html import HtmlPage, find_class, parse_page, text_content
from tsunagu.importers.formats.ameba_state import AmebaState, read_state
from tsunagu.importers.formats.export_dates import has_time, read_date
from tsunagu.importers.formats.page_metadata import find_link, list_addresses, list_dates
from tsunagu.importers.formats.post import NoteNotice, Post
from tsunagu.importers.html.plain_titles import plain_line
from tsunagu.model import Place, Problem

_ENTRY: Final = re.compile(r"(https?://[\w.-]*ameblo\.jp/[\w-]+)?/?(?:amember)?entry-(\d{6,})\.html")
_SAVED_FROM: Final = re.compile(r"<!-- saved from url=\(\d+\)(\S+) -->")
_THEME: Final = re.compile(r"^\s*(?:テーマ|Theme)\s*[:：]\s*", re.IGNORECASE)
_MEMBERS: Final = ("この記事はアメンバーさん限定です", "アメンバー限定公開記事です")


class Generation(NamedTuple):
    """The class names of one generation of pages, for each part of a post."""

    body: str
    title: str
    date: tuple[str, ...]
    theme: str


class About(NamedTuple):
    """What a page of one post says of it outside its markup; nothing where a page has several."""

    place: Place
    address: str = ""
    dates: Sequence[str] = ()


#: No page of a blog lists more with their bodies.
_MOST_POSTS: Final = 100

#: What of a body without words a reader may still have seen.
_SHOWN: Final = frozenset(("iframe", "img", "video"))

GENERATIONS: Final = (
    Generation(
        "skin-entryBody", "skin-entryTitle", ("skin-entryPubdate", "skin-textQuiet"), "skin-entryThemes"
    ),
    Generation("articleText", "skinArticleTitle", ("articleTime",), "articleTheme"),
    Generation("subContentsInner", "title", ("date",), "theme"),
)


def is_page(text: str) -> bool:
    """Whether a text is a saved page of any kind."""
    return (
        re.search(r"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]", text[:5_000], re.IGNORECASE) is not None
    )


def read_ameba(text: str, uri: str, note: NoteNotice) -> Iterator[Post]:
    """The posts of a saved page: one, or several of a list page."""
    place = Place(uri)
    page = parse_page(text)
    address = _find_address(page, text)
    state = read_state(text)
    entry = _ENTRY.search(address)
    found = list(_read_entries(state, place, entry[2] if entry else ""))
    if not found and page.is_deep:
        note(Problem("too-deep", place, {"seen": plain_line(page.title)}))
        return
    if not found:
        found = list(_read_markup(page, place, address))
    yield from found
    if not found:
        members = any(words in text for words in _MEMBERS)
        title = plain_line(page.title)
        code = "members-only" if members else "unknown-format"
        note(Problem(code, place, {"seen": title}))


def _find_address(page: HtmlPage, text: str) -> str:
    """The address of the page, as it says itself or as the browser noted it."""
    saved = _SAVED_FROM.search(text[:5_000])
    return next(filter(None, list_addresses(page)), saved[1] if saved else "")


def _read_entries(state: AmebaState, place: Place, wanted: str) -> Iterator[Post]:
    """The entries of the page's state that have a body: only the page's own, if the page is one of a post."""
    for entry in state.entries:
        if wanted and entry.id != wanted:
            continue
        path = f"/entry-{entry.id}.html"
        yield Post(
            place=place,
            title=plain_line(entry.title),
            html=entry.html,
            date=read_date(entry.date),
            lines=True,
            addresses=(f"https://ameblo.jp/{entry.author}{path}" if entry.author else path,),
            themes=(entry.theme,) if entry.theme else (),
            hidden="" if entry.open else "members",
            doubts=() if read_date(entry.date) else (Problem("no-date", place),),
        )


def _read_markup(page: HtmlPage, place: Place, address: str) -> Iterator[Post]:
    """The posts in the page's markup, by the newest generation that has any."""
    for generation in GENERATIONS:
        bodies = [body for body in find_class(page.root, generation.body) if _is_filled(body)]
        bodies = [
            body for body in bodies[:_MOST_POSTS] if next(page.list_ancestors(body), None) not in bodies
        ]
        if bodies:
            entries = _mark_entries(page, generation.title)
            shared = Counter(around for body in bodies for around in page.list_ancestors(body))
            alone = len(bodies) == 1
            about = About(place, address, tuple(list_dates(page))) if alone else About(place)
            for body in bodies:
                own = (around for around in page.list_ancestors(body) if shared[around] == 1)
                around = next((around for around in own if around in entries), body)
                yield _make_post(page, body, around, generation, about)
            return


def _is_filled(body: Element) -> bool:
    """Whether there is anything in a body: words, or at least a picture."""
    return bool(text_content(body).strip()) or any(one.tag in _SHOWN for one in body.iter())


def _make_post(page: HtmlPage, body: Element, around: Element, generation: Generation, about: About) -> Post:
    title = next(iter(find_class(around, generation.title)), None)
    link = "" if title is None else find_link(title)
    date = read_date(_find_date(around, generation, about.dates))
    theme = next(
        (_THEME.sub("", plain_line(text_content(one))) for one in find_class(around, generation.theme)), ""
    )
    found = _ENTRY.search(about.address) or _ENTRY.search(link)
    own = urljoin(about.address or "https://ameblo.jp/", found[0] if found else "")
    return Post(
        place=Place(about.place.uri, page.find_line(body)),
        title="" if title is None else " ".join(text_content(title).split()),
        html=page.write(body),
        date=date,
        lines=True,
        addresses=(own,) if found else (),
        themes=(theme,) if theme else (),
        doubts=() if date else (Problem("no-date", about.place),),
    )


def _mark_entries(page: HtmlPage, title: str) -> set[Element]:
    """The elements that have a title in them; the smallest around a single body is its post."""
    entries: set[Element] = set()
    for one in find_class(page.root, title):
        for around in page.list_ancestors(one) if text_content(one).strip() else ():
            if around in entries:
                break
            entries.add(around)
    return entries


def _find_date(around: Element, generation: Generation, more: Sequence[str]) -> str:
    """The most exact statement of the date: a machine's with a time of day, else what is printed.

    ``more`` is what the page says of its only post elsewhere.
    """
    printed = [text_content(one) for name in generation.date for one in find_class(around, name)]
    stated = [one.get("datetime", "") for one in around.iterfind(".//time[@datetime]")]
    written = [*stated, *printed, *(text_content(one) for one in around.iter("time")), *more]
    dated = [text for text in written if read_date(text)]
    return next((text for text in dated if has_time(text)), dated[0] if dated else "")
