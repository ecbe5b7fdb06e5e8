"""Our own style sheet and scripts, published under names that change with their content.

The sources are small files by part; a reader's browser gets each kind as one file it may keep for ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from rcssmin import cssmin
from rjsmin import jsmin

from tsunagu.config import USUAL_COLORS, Colors, OwnFile, Settings
from tsunagu.model import Factor, GeneratedPage
from tsunagu.pages.colors import write_factor_styles, write_site_colors
from tsunagu.pages.own_styles import move_addresses
from tsunagu.pages.theme_styles import Names, find_used_properties, keep_theme_styles

#: The parts of the style sheet, in the order of the cascade.
STYLES = (
    *("tokens", "material", "frame", "header", "search", "footer", "prose", "parts", "terms"),
    *("term-cards", "essay", "silent", "forced-colors", "print"),
)
#: Those that a text alone never needs: of home, lists and indexes.
LIST_STYLES = (
    *("diagrams", "lists", "glossary", "home", "silent-lists", "forced-colors-lists", "print-lists"),
)
#: More years, or letters of a glossary, than a bar has.
_MOST_PLACES = 40
#: That of the owner's logo, on a site that has one.
LOGO_STYLES = ("logo",)
#: Those of a series on one page for paper.
SHEET_STYLES = ("sheet",)


@dataclass(frozen=True, slots=True)
class Assets:
    """The published files, and the address of each by its plain name (``style``, ``reader``, ...).

    ``theme`` is what is left of the theme's style sheet, ``theme_rich`` what only texts with ``rich_names``
    need of it (``theme_styles.py``).

    ``own_styles``, ``own_scripts`` and ``own_modules`` are the owner's. ``settings`` is the one script within
    the page itself: it must run before the page is drawn.
    """

    theme: GeneratedPage
    theme_rich: GeneratedPage
    rich_names: Names
    style: GeneratedPage
    list_style: GeneratedPage
    sheet_style: GeneratedPage
    reader: GeneratedPage
    term_cards: GeneratedPage
    reading: GeneratedPage
    search_box: GeneratedPage
    search_page: GeneratedPage
    found_sentence: GeneratedPage
    redirect: GeneratedPage
    icon: GeneratedPage
    settings: str
    own_styles: tuple[GeneratedPage, ...]
    own_scripts: tuple[GeneratedPage, ...]
    own_modules: tuple[GeneratedPage, ...]

    @property
    def pages(self) -> tuple[GeneratedPage, ...]:
        """All of them."""
        styles = (self.theme, self.theme_rich, self.style, self.list_style, self.sheet_style)
        scripts = (
            self.reader,
            self.term_cards,
            self.reading,
            self.search_box,
            self.search_page,
            self.found_sentence,
        )
        own = (*self.own_styles, *self.own_scripts, *self.own_modules)
        return (*styles, *scripts, self.redirect, self.icon, *own)


def list_assets(
    factors: Sequence[Factor],
    theme_style: str,
    colors: Colors = USUAL_COLORS,
    own_styles: Sequence[OwnFile] = (),
    own_scripts: Sequence[OwnFile] = (),
    *,
    has_logo: bool = False,
) -> Assets:
    """The assets of a site with these factors, colours and files, on a theme with this style sheet."""
    style: str = cssmin(
        write_factor_styles(factors, colors)
        + _join_styles((*STYLES, *LOGO_STYLES) if has_logo else STYLES)
        + write_site_colors(colors)
    )
    list_style: str = cssmin(_write_places() + _join_styles(LIST_STYLES))
    sheet_style: str = cssmin(_join_styles(SHEET_STYLES))
    theme = keep_theme_styles(theme_style, tuple(find_used_properties(style + list_style + sheet_style)))
    return Assets(
        theme=_publish("theme", "css", theme.plain),
        theme_rich=_publish("theme-rich", "css", theme.rich),
        rich_names=theme.names,
        style=_publish("site", "css", style),
        list_style=_publish("lists", "css", list_style),
        sheet_style=_publish("sheet", "css", sheet_style),
        reader=_publish("reader", "js", _read_script("reader")),
        term_cards=_publish("term-cards", "js", _read_script("term-cards")),
        reading=_publish("reading", "js", _read_script("reading")),
        search_box=_publish("search-box", "js", _read_script("results") + "\n" + _read_script("search-box")),
        search_page=_publish("search-page", "js", _read_script("search-page")),
        found_sentence=_publish("found-sentence", "js", _read_script("found-sentence")),
        redirect=_publish("redirect", "js", _read_script("redirect")),
        icon=_publish("icon", "svg", _read("icon.svg")),
        settings=_read_script("settings"),
        own_styles=tuple(_publish("own", "css", move_addresses(one.text, one.uri)) for one in own_styles),
        own_scripts=tuple(_publish("own", "js", one.text) for one in own_scripts if not one.is_module),
        own_modules=tuple(_publish("own", "js", one.text) for one in own_scripts if one.is_module),
    )


def list_site_assets(factors: Sequence[Factor], theme_style: str, settings: Settings) -> Assets:
    """The assets of a site with these factors and settings."""
    own = settings.colors, settings.styles, settings.scripts
    return list_assets(factors, theme_style, *own, has_logo=bool(settings.logo))


def _join_styles(names: Sequence[str]) -> str:
    return "".join(_read("styles", f"{name}.css") for name in names)


def _write_places() -> str:
    """CSS: in a bar of years or letters the one whose shelf alone is shown is marked, by their order."""
    chosen = (
        f".order:has(>.shelf:nth-of-type({place}):target) .letters>a:nth-of-type({place + 1})"
        for place in range(1, _MOST_PLACES + 1)
    )
    return ",".join(chosen) + "{border-bottom-color:currentcolor}\n"


def icon_uri() -> str:
    """Where the site's icon is."""
    return _publish("icon", "svg", _read("icon.svg")).uri


def _read(*path: str) -> str:
    return files("tsunagu").joinpath("static", *path).read_text(encoding="utf-8")


def _read_script(name: str) -> str:
    """A script without comments and idle blanks."""
    script: str = jsmin(_read("scripts", f"{name}.js"))
    return script.strip()


def _publish(name: str, ending: str, text: str) -> GeneratedPage:
    digest = hashlib.sha256(text.encode()).hexdigest()[:10]
    return GeneratedPage(f"assets/tsunagu/{name}.{digest}.{ending}", text)
