"""What every page has around its own content: titles, ways through the site, its other languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from tsunagu.addresses import (
    INDEXES,
    KINDS,
    Address,
    find_list,
    read_address,
    search_path,
    subscribe_path,
    uri_of,
    url_of,
)
from tsunagu.languages import Words
from tsunagu.pages.edition import Edition
from tsunagu.pages.page_kinds import find_title_language, title_page
from tsunagu.pages.views.archive_page import span_archive, title_list
from tsunagu.pages.views.components import Link
from tsunagu.pages.views.line_pieces import Heading, view_heading
from tsunagu.pages.views.masthead import Masthead, view_masthead
from tsunagu.pages.views.page_head import PageHead, view_head


@dataclass(frozen=True, slots=True)
class LanguageSwitch:
    """The page in another language: a link, or (``url`` None) the honest word that there is none."""

    name: str
    lang: str
    url: str | None
    missing: str
    instead: Link
    stay: str


@dataclass(frozen=True, slots=True)
class PageFrame:
    """A page's surroundings. ``kind`` is what its kind is told as.

    ``search`` is the address of the page of search, empty there: it has a field of its own. ``sections`` are
    the lists, and what the owner adds to them; ``foot`` his pages at the foot, ``about`` the first of them.
    """

    kind: str
    lang: str
    locale: str
    site: str
    heading: Heading
    document_title: str
    description: str
    home: str
    search: str
    sections: tuple[Link, ...]
    breadcrumbs: tuple[Link, ...]
    switches: tuple[LanguageSwitch, ...]
    head: PageHead
    masthead: Masthead
    foot: tuple[Link, ...]
    about: Link | None
    subscribe: Link
    author: str
    contact: str
    copyright: str
    licence: str
    words: Words


def view_frame(
    edition: Edition, address: Address, title: str, description: str, pages: frozenset[str]
) -> PageFrame:
    """The frame of the page at an address; ``pages`` are the uris of all pages of the site."""
    code = edition.language.code
    site = edition.settings.names[code]
    home = address.kind == "home"
    description = description or edition.settings.descriptions[code]
    breadcrumbs = _view_breadcrumbs(edition, address, title)
    foot = tuple(_list_pages(edition, edition.settings.foot, pages, address))
    return PageFrame(
        kind=KINDS[address.kind].told,
        lang=code,
        locale=edition.language.locale,
        site=site,
        heading=view_heading(edition, title, find_title_language(edition, address)),
        document_title=site if home else f"{title} - {site}",
        description=description,
        home=edition.url("index.md"),
        search="" if address.kind == "search" else edition.url(search_path()),
        sections=(
            *_view_sections(edition, address),
            *_list_pages(edition, edition.settings.menu, pages, address),
        ),
        breadcrumbs=breadcrumbs,
        switches=_view_switches(edition, address, pages),
        head=view_head(edition, address, (title, description), pages, breadcrumbs),
        masthead=view_masthead(edition),
        foot=foot,
        about=next(iter(foot), None),
        subscribe=Link(edition.words.subscribe, edition.url(subscribe_path())),
        author=edition.settings.authors[code],
        contact=_write_contact(edition.settings.contact, title),
        copyright=edition.settings.copyrights.get(code, ""),
        licence=edition.settings.licences.get(code, ""),
        words=edition.words,
    )


def _view_sections(edition: Edition, address: Address) -> tuple[Link, ...]:
    here = address.folder
    return tuple(
        Link(getattr(edition.words, folder), edition.url(f"{folder}/index.md"), current=folder == here)
        for folder in INDEXES
    )


def _view_breadcrumbs(edition: Edition, address: Address, title: str) -> tuple[Link, ...]:
    """Home, section, page, what stands below it; the last is the page itself."""
    if address.kind == "home":
        return ()
    trail = [Link(edition.words.home, edition.url("index.md"))]
    section = address.folder
    if section and address.id != "index":
        trail.append(Link(getattr(edition.words, section), edition.url(f"{section}/index.md")))
    if address.kind == "archive":
        listed = read_address(find_list(address)[0], edition.settings.codes)
        if listed.id != "index":
            trail.append(Link(title_list(edition, listed), edition.url(listed.path)))
        title = span_archive(edition, address)
    if section and KINDS[address.kind].leaf:
        above = edition.relations.series[address.id]
        trail.append(Link(edition.say(above.name), edition.url(f"{section}/{above.id}.md")))
    trail.append(Link(title, edition.url(address.path), current=True))
    return tuple(trail)


def _view_switches(edition: Edition, address: Address, pages: frozenset[str]) -> tuple[LanguageSwitch, ...]:
    """The other languages, each saying in its own words when it lacks the page."""
    switches = []
    section = address.folder
    path = find_list(address)[0] if address.kind == "archive" else address.path
    for language in edition.settings.languages:
        if language.code == edition.language.code:
            continue
        uri = uri_of(path, language.code, edition.default)
        index = uri_of(f"{section}/index.md" if section else "index.md", language.code, edition.default)
        instead = Link(getattr(language.words, section or "home"), url_of(index), language.code)
        there = url_of(uri) if uri in pages else None
        words = language.words
        switches.append(
            LanguageSwitch(
                language.name, language.code, there, words.not_translated, instead, words.stay_here
            )
        )
    return tuple(switches)


def _list_pages(
    edition: Edition, paths: Sequence[str], pages: frozenset[str], here: Address
) -> Iterator[Link]:
    """Those pages, named without their ending, that there are in this language."""
    for name in paths:
        path = f"{name}.md" if edition.uri(f"{name}.md") in pages else _find_moved(edition, f"{name}.md")
        uri = edition.uri(path)
        if uri in pages:
            title = title_page(edition, read_address(uri, edition.settings.codes))
            yield Link(title, url_of(uri), current=here.path == path)


def _find_moved(edition: Edition, path: str) -> str:
    """Where a plain page is now: ``about``, which nobody names, is in the foot all the same."""
    folder, _, file = path.rpartition("/")
    moved = (page.uri for page in edition.library.pages if file.removesuffix(".md") in page.moved_from)
    paths = (read_address(uri, edition.settings.codes).path for uri in moved)
    return next((one for one in paths if one.rpartition("/")[0] == folder), path)


def _write_contact(address: str, title: str) -> str:
    """A mail begins with what it is about."""
    return f"{address}?subject={quote(title)}" if address.startswith("mailto:") else address


def view_error_frame(edition: Edition, pages: frozenset[str]) -> PageFrame:
    """The frame of the page for addresses that lead nowhere: without a place in the site or a translation."""
    address = Address(edition.language.code, "error", "404", "404.html")
    frame = view_frame(edition, address, edition.words.not_found, edition.words.not_found_text, pages)
    return replace(frame, switches=(), breadcrumbs=())
