"""The author's own picture for an essay (``image``), where cards, lists and feeds show one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tsunagu.addresses import absolute_url
from tsunagu.content import PictureForm
from tsunagu.model import Essay
from tsunagu.pages.edition import Edition

#: Of a card for sharing, in points.
CARD_SIZE: Final = (1200, 630)


@dataclass(frozen=True, slots=True)
class EssayImage:
    """``url`` is the full address; width and height in points, ``size`` in bytes; 0 where not known."""

    url: str
    media_type: str = ""
    width: int = 0
    height: int = 0
    size: int = 0


def find_essay_image(edition: Edition, essay: Essay) -> EssayImage | None:
    """The picture of an essay as it is published; None where it has none.

    ``image`` is a file below docs/, with or without a leading slash, or an address on this site.
    """
    if not essay.image:
        return None
    site = edition.settings.url
    if found := edition.find_image(essay.image):
        form = found.full
        return EssayImage(absolute_url(site, form.uri), form.media_type, form.width, form.height, form.size)
    is_whole = essay.image.startswith("https://")
    return EssayImage(essay.image if is_whole else absolute_url(site, essay.image.lstrip("/")))


def find_small_image(edition: Edition, essay: Essay, width: int) -> PictureForm | None:
    """The file of that picture that a list shows, at least so wide where there is one."""
    found = edition.find_image(essay.image) if essay.image else None
    return found.find_form(width) if found else None
