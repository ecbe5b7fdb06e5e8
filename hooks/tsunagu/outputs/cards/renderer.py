"""Where cards are made: drawn once, then kept in the cache until something that shapes them changes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from importlib.resources import files

import PIL

from tsunagu.addresses import card_uri
from tsunagu.outputs.cache import Cache
from tsunagu.outputs.cards.card import Card
from tsunagu.outputs.cards.font_file import FONTS, read_fonts
from tsunagu.outputs.cards.painter import Painter
from tsunagu.outputs.cards.typeface import Typeface


@dataclass
class CardRenderer:
    """Makes cards. The fonts are opened when the first card has to be drawn."""

    cache: Cache

    def make(self, cards: Iterable[Card]) -> Iterator[tuple[str, bytes]]:
        """Each card's uri and its PNG file; cards of earlier builds that were not asked for are dropped."""
        for card in cards:
            yield card_uri(card.page), self.cache.fetch(self._write_key(card), partial(self._paint, card))
        self.cache.drop_unused()

    def _paint(self, card: Card) -> bytes:
        return self._painter.paint(card)

    def _write_key(self, card: Card) -> str:
        return hashlib.sha256(self._version + repr(card).encode()).hexdigest()

    @cached_property
    def _version(self) -> bytes:
        return digest_drawing()

    @cached_property
    def _painter(self) -> Painter:
        return Painter(Typeface(read_fonts()))


def digest_drawing() -> bytes:
    """A digest of all that shapes a card and is not said in it: this code, the fonts, Pillow."""
    root = files("tsunagu")
    code = [file for file in files(__package__).iterdir() if file.name.endswith(".py")]
    drawn = [root / "pages" / "colors.py", root / "pages" / "diagrams" / "sign_paths.py"]
    fonts = [root / "static" / "fonts" / name for name in FONTS]
    digest = hashlib.sha256(PIL.__version__.encode())
    for file in (*sorted(code, key=str), *drawn, *fonts):
        digest.update(file.read_bytes())
    return digest.digest()


def list_unshown(cards: Iterable[Card]) -> Iterator[str]:
    """What a card leaves out of its title, since no font has it: a line for the author."""
    typeface = Typeface(read_fonts())
    for card in cards:
        if signs := typeface.list_missing("".join(card.title)):
            yield f"docs/{card.page}: the card for sharing can't show {' '.join(signs)}"
