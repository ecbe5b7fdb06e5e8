"""What machines read in a page's head: where it is, its other languages, its feeds, how it is shared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tsunagu.addresses import KINDS, Address, absolute_url, card_uri, list_versions, url_of
from tsunagu.model import Essay
from tsunagu.pages.edition import Edition
from tsunagu.pages.essay_image import CARD_SIZE, EssayImage, find_essay_image
from tsunagu.pages.feed_subjects import feed_path, find_feed_subject
from tsunagu.pages.linked_data import Subject, write_linked_data
from tsunagu.pages.views.components import Link

#: The two formats of a feed: media type, ending, and the word that names it.
#: The type of what networks can't show on a card.
_DRAWING = "image/svg+xml"
_FORMATS = (("application/atom+xml", "xml", "atom_feed"), ("application/feed+json", "json", "json_feed"))


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a reader's program may find; ``url`` is relative to the site's root."""

    type: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class ShareImage:
    """The picture a shared page is shown with, and what it says."""

    file: EssayImage
    text: str


@dataclass(frozen=True, slots=True)
class PageHead:
    """Addresses are full, ``canonical`` is empty where the page has none (404).

    ``alternates`` are hreflang rows; ``locales`` the page's own, then those of its other languages;
    ``tags`` the names of an essay's factors, ``profiles`` the author's pages elsewhere, on home;
    ``is_hidden``: search engines are asked to stay away.
    """

    is_hidden: bool
    canonical: str
    alternates: tuple[tuple[str, str], ...]
    feeds: tuple[FeedLink, ...]
    title: str
    description: str
    site: str
    locales: tuple[str, ...]
    picture: ShareImage
    is_article: bool
    published: str
    modified: str
    tags: tuple[str, ...]
    linked_data: str
    profiles: tuple[str, ...]


def view_head(
    edition: Edition,
    address: Address,
    titles: tuple[str, str],
    pages: frozenset[str],
    crumbs: Sequence[Link],
) -> PageHead:
    """The head of the page at an address. ``titles`` are its title and description; ``pages`` all uris."""
    uri, site = edition.uri(address.path), edition.settings.url
    essay = edition.relations.by_uri.get(uri)
    versions = list_versions(address, edition.settings.codes)
    there = [(code, other) for code, other in versions if other in pages]
    canonical = absolute_url(site, url_of(uri)) if uri in pages else ""
    picture = _find_picture(edition, address, essay, titles[0])
    subject = Subject(address, canonical, *titles, picture.file, crumbs)
    factors = [factor for factor in edition.library.factors if essay and factor.id in essay.factors]
    codes = dict.fromkeys((edition.language.code, *(code for code, _ in there)))
    return PageHead(
        is_hidden=KINDS[address.kind].is_hidden,
        canonical=canonical,
        alternates=tuple(_list_alternates(edition, there)) if len(there) > 1 else (),
        feeds=tuple(_list_feeds(edition, address)),
        title=titles[0],
        description=titles[1],
        site=edition.settings.names[edition.language.code],
        locales=tuple(edition.settings.language(code).locale for code in codes),
        picture=picture,
        is_article=essay is not None,
        published=essay.date.isoformat() if essay else "",
        modified=essay.updated.isoformat() if essay and essay.updated else "",
        tags=tuple(edition.say(factor.name) for factor in factors),
        linked_data=write_linked_data(edition, subject) if canonical else "",
        profiles=edition.settings.profiles if address.kind == "home" else (),
    )


def _list_alternates(edition: Edition, versions: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each language's version, the page itself among them; for every other reader the default's."""
    for code, uri in versions:
        yield code, absolute_url(edition.settings.url, url_of(uri))
    if versions[0][0] == edition.default:
        yield "x-default", absolute_url(edition.settings.url, url_of(versions[0][1]))


def _find_picture(edition: Edition, address: Address, essay: Essay | None, title: str) -> ShareImage:
    """The author's own picture (no drawing: networks show none), else the page's card, else the site's."""
    site = edition.settings.url
    if essay and (image := find_essay_image(edition, essay)) and image.media_type != _DRAWING:
        return ShareImage(image, essay.image_alt or "")
    path = address.path if KINDS[address.kind].has_card else "index.md"
    return ShareImage(
        EssayImage(absolute_url(site, card_uri(edition.uri(path))), "image/png", *CARD_SIZE), title
    )


def _list_feeds(edition: Edition, address: Address) -> Iterator[FeedLink]:
    """The feed of all essays of the page's language, and the page's own where it has one."""
    for path in dict.fromkeys(("index.md", address.path)):
        if subject := find_feed_subject(edition, path):
            name = subject.name or edition.settings.names[edition.language.code]
            for media_type, ending, word in _FORMATS:
                title = f"{name}: {getattr(edition.words, word)}"
                yield FeedLink(media_type, title, f"{feed_path(edition, path)}.{ending}")
