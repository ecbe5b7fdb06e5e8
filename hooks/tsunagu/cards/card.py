"""What a card says, before it is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from tsunagu.colors import Rgb

#: Kinds of pages with a card of their own; every other page shows the site's.
OWN_CARDS = frozenset({"essay", "theme", "series", "term"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A factor as its sign (one of ``views.parts.SIGNS``), its short name and its colour on paper."""

    sign: str
    name: str
    color: Rgb


@dataclass(frozen=True, slots=True)
class Card:
    """The card of a page (its uri); ``title`` and ``below`` come in phrases, as lines may break.

    ``above`` stands small over the title (a reading), ``below`` under it (the same in another
    language), ``note`` at the foot beside the site's name (a series and its part).
    """

    page: str
    title: tuple[str, ...]
    above: str
    below: tuple[str, ...]
    marks: tuple[Mark, ...]
    site: str
    note: str


def card_uri(uri: str) -> str:
    """The card's file for the page at a uri; the home page's card is the site's.

    >>> card_uri("en/essays/two-clocks.md")
    'assets/cards/en/essays/two-clocks.png'
    """
    return f"assets/cards/{uri.removesuffix('.md')}.png"
