"""What a finished site is held against: the parts of it that this code alone decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from tsunagu.addresses import url_of
from tsunagu.config import Settings
from tsunagu.content import list_redirects
from tsunagu.model import Library
from tsunagu.outputs import list_search_scripts, name_languages
from tsunagu.pages import HEADERS_FILE, Policy, list_assets, list_site_assets
from tsunagu.release import BANNER_STYLE, Shipped

#: Files of every site; what pages name is asked for by those.
_ALWAYS: Final = ("404.html", HEADERS_FILE, "llms.txt", "robots.txt", "sitemap.xml")


def list_shipped(
    library: Library,
    settings: Settings,
    theme_style: str,
    has_page: Callable[[str], bool],
) -> Shipped:
    """Of the site that was built from a library; ``has_page`` says which of its pages are in it, by address;
    ``theme_style`` is the theme's style sheet.

    An essay may have become due since the site was built.
    """
    assets = list_site_assets(library.factors, theme_style, settings)
    policy = Policy(assets.settings)
    files = {page.uri: page.text.encode() for page in assets.pages}
    return Shipped(
        policy=policy.in_page,
        headers=policy.write_headers(),
        files={**files, **dict(list_search_scripts(name_languages(settings)))},
        needed={**{name: name for name in _ALWAYS}, **_list_redirects(library, has_page)},
    )


def list_shipped_in_preview() -> Shipped:
    """Of a preview, whoever built it, by whichever code."""
    settings = list_assets((), "").settings
    return Shipped(policy=Policy(settings, BANNER_STYLE).in_page, is_preview=True)


def _list_redirects(library: Library, has_page: Callable[[str], bool]) -> Mapping[str, str]:
    """Each old address that must lead on, and the file that wants it."""
    return {
        redirect.file: f"docs/{redirect.uri}"
        for redirect in list_redirects(library)
        if has_page(url_of(redirect.uri))
    }
