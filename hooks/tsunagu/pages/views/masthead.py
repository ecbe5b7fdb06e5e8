"""The site's own signs: the icon of tabs and feeds, the logo beside its name."""

from __future__ import annotations

from dataclasses import dataclass

from tsunagu.content import PictureForm
from tsunagu.pages.assets import icon_uri
from tsunagu.pages.edition import Edition

#: So wide is a logo at most, in points: a header is low.
_WIDTH = 320


@dataclass(frozen=True, slots=True)
class Icon:
    """The uri of a picture, and its type."""

    uri: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Logo:
    """The picture beside the site's name; ``dark`` stands for it on a dark screen, None where it stays."""

    light: PictureForm
    dark: PictureForm | None


@dataclass(frozen=True, slots=True)
class Masthead:
    """The site's signs on every page; without a ``logo`` that of the three factors is there."""

    icon: Icon
    logo: Logo | None


def view_masthead(edition: Edition) -> Masthead:
    """The signs of the site. Ask once the pictures are made."""
    return edition.once("masthead", lambda: _make_masthead(edition))


def _make_masthead(edition: Edition) -> Masthead:
    settings = edition.settings
    light, dark = (_find_form(edition, uri) for uri in (settings.logo, settings.dark_logo))
    logo = Logo(light, dark) if light else None
    return Masthead(find_icon(edition), logo)


def find_icon(edition: Edition) -> Icon:
    """The icon that the owner named, else ours."""
    own = edition.find_image(edition.settings.icon) if edition.settings.icon else None
    return Icon(own.full.uri, own.full.media_type) if own else Icon(icon_uri(), "image/svg+xml")


def _find_form(edition: Edition, uri: str) -> PictureForm | None:
    found = edition.find_image(uri) if uri else None
    return found.find_form(_WIDTH) if found else None
