"""What a card says, before it is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from tsunagu.config import Rgb


@dataclass(frozen=True, slots=True)
class CardSign:
    """A factor as its sign (one of ``views.parts.SIGNS``), its short name and its colour on paper."""

    sign: str
    name: str
    color: Rgb


@dataclass(frozen=True, slots=True)
class Card:
    """The card of a page (its uri); ``title`` and ``below`` come in phrases, as lines may break.

    ``above`` stands small over the title (a reading), ``below`` under it (the same in another
    language), ``note`` at the foot beside the site's name (a series and its part). ``paper`` and ``ink`` are
    the site's by day.
    """

    page: str
    title: tuple[str, ...]
    above: str
    below: tuple[str, ...]
    marks: tuple[CardSign, ...]
    site: str
    note: str
    paper: Rgb
    ink: Rgb
