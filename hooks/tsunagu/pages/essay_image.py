"""The author's own picture for an essay (``image``), where cards and feeds show one."""

from __future__ import annotations

from tsunagu.addresses import absolute_url
from tsunagu.model import Essay


def picture_address(essay: Essay, site_url: str) -> str:
    """The full address of the picture, empty where the essay has none.

    ``image`` is a file below docs/, with or without a leading slash, or an address on this site.
    """
    if not essay.image or essay.image.startswith("https://"):
        return essay.image or ""
    return absolute_url(site_url, essay.image.lstrip("/"))
