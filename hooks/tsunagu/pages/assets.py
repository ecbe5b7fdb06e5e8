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

from tsunagu.model import Factor, GeneratedPage
from tsunagu.pages.colors import write_factor_styles

#: The parts of the style sheet, in the order of the cascade.
STYLES = (
    *("tokens", "material", "frame", "header", "search", "footer", "prose", "parts", "terms", "diagrams"),
    *("term-cards", "essay", "lists", "glossary", "home", "print", "sheet"),
)


@dataclass(frozen=True, slots=True)
class Assets:
    """The published files, and the address of each by its plain name (``style``, ``reader``, ...).

    ``settings`` is the one script within the page itself: it must run before the page is drawn.
    """

    style: GeneratedPage
    reader: GeneratedPage
    term_cards: GeneratedPage
    search: GeneratedPage
    search_page: GeneratedPage
    found_sentence: GeneratedPage
    redirect: GeneratedPage
    icon: GeneratedPage
    settings: str

    @property
    def pages(self) -> tuple[GeneratedPage, ...]:
        """All of them."""
        scripts = (self.reader, self.term_cards, self.search, self.search_page, self.found_sentence)
        return (self.style, *scripts, self.redirect, self.icon)


def list_assets(factors: Sequence[Factor]) -> Assets:
    """The assets of a site with these factors."""
    styles = [_read("styles", f"{name}.css") for name in STYLES]
    style: str = cssmin(write_factor_styles(factors) + "".join(styles))
    return Assets(
        style=_publish("site", "css", style),
        reader=_publish("reader", "js", _read_script("reader")),
        term_cards=_publish("term-cards", "js", _read_script("term-cards")),
        search=_publish("search-box", "js", _read_script("search")),
        search_page=_publish("search-page", "js", _read_script("search-page")),
        found_sentence=_publish("found-sentence", "js", _read_script("found-sentence")),
        redirect=_publish("redirect", "js", _read_script("redirect")),
        icon=_publish("icon", "svg", _read("icon.svg")),
        settings=_read_script("settings"),
    )


def _read(*path: str) -> str:
    return files("tsunagu").joinpath("static", *path).read_text(encoding="utf-8")


def _read_script(name: str) -> str:
    """A script without comments and idle blanks."""
    script: str = jsmin(_read("scripts", f"{name}.js"))
    return script.strip()


def _publish(name: str, ending: str, text: str) -> GeneratedPage:
    digest = hashlib.sha256(text.encode()).hexdigest()[:10]
    return GeneratedPage(f"assets/tsunagu/{name}.{digest}.{ending}", text)
