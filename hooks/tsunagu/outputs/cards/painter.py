"""Draw a card: paper, a spine in the factors' colours like that of a book, the title in 明朝.

The picture has few colours (shades of ink on paper, two shades of each factor), so that it is small
and quickly written: an index is an amount of ink, and the palette says how that looks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from itertools import accumulate

from PIL import Image

from tsunagu.config import mix
from tsunagu.outputs.cards.card import Card, CardSign
from tsunagu.outputs.cards.layout import CARD, Layout
from tsunagu.outputs.cards.sign_masks import draw_emblem, draw_mask
from tsunagu.outputs.cards.title_breaks import list_pieces, list_signs, share_out
from tsunagu.outputs.cards.typeface import Typeface

#: Indexes of the palette: paper is 0, each step more ink.
_FULL, _QUIET, _LINE = 9, 7, 1
#: zlib's strategy for runs of one value: half the time of the default, and smaller, for flat pictures.
_RUNS = 3

#: From this size down, a word that is too long for a line is broken.
_WHOLE = 62
#: Of a title beyond all sizes, so many times what is seen is shared out over lines.
_PLENTY = 4
_LEADING = 1.32
_BELOW_LINES = 3


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """Lines of one size."""

    lines: Sequence[str]
    size: int

    @property
    def height(self) -> float:
        """From the top of the first line to the foot of the last."""
        return self.size * (1 + _LEADING * (len(self.lines) - 1)) if self.lines else 0


@dataclass
class Painter:
    """Draws cards, and other pictures of their kind by a layout; shapes it has drawn once are kept."""

    typeface: Typeface
    layout: Layout = CARD
    _masks: dict[str, Image.Image] = field(default_factory=dict)

    def paint(self, card: Card) -> bytes:
        """The card as a PNG file."""
        canvas = Image.new("P", self.layout.size, 0)
        canvas.putpalette(_list_colors(card))
        _paint_spine(canvas, card.marks, self.layout.spine)
        self._paint_marks(canvas, card.marks)
        self._paint_title(canvas, card)
        self._paint_foot(canvas, card)
        file = BytesIO()
        canvas.save(file, "PNG", compress_level=6, compress_type=_RUNS)
        return file.getvalue()

    def _paint_marks(self, canvas: Image.Image, marks: Sequence[CardSign]) -> None:
        """The signs with their names side by side, as many as the line holds."""
        x = self.layout.left
        for number, mark in enumerate(marks):
            name = self.typeface.spell(mark.name)
            end = x + self.layout.sign + 10 + round(self.typeface.measure(name) * self.layout.small)
            if end > self.layout.right:
                return
            if mark.sign not in self._masks:
                self._masks[mark.sign] = draw_mask(mark.sign, self.layout.sign)
            shades = [0] * 86 + [_find_color(number) - 1] * 85 + [_find_color(number)] * 85
            canvas.paste(self._masks[mark.sign].point(shades), (x, self.layout.marks - self.layout.sign + 4))
            self._write(
                canvas, (x + self.layout.sign + 10, self.layout.marks), name, self.layout.small, _FULL
            )
            x = end + 36

    def _paint_foot(self, canvas: Image.Image, card: Card) -> None:
        """A hair line; the site at its left end, the note at its right."""
        canvas.paste(_LINE, (self.layout.left, self.layout.rule, self.layout.right, self.layout.rule + 2))
        canvas.paste(_FULL, (self.layout.left, self.layout.foot - self.layout.emblem + 8), self._emblem)
        start, site = self.layout.left + self.layout.emblem + 14, self.typeface.spell(card.site)
        self._write(
            canvas,
            (start, self.layout.foot),
            self._shorten(site, self.layout.name, self.layout.right - start),
            self.layout.name,
            _FULL,
        )
        room = self.layout.right - start - self.typeface.measure(site) * self.layout.name - 60
        note = self._shorten(self.typeface.spell(card.note), self.layout.small, room)
        start = self.layout.right - round(self.typeface.place(note)[-1] * self.layout.small)
        self._write(canvas, (start, self.layout.foot), note, self.layout.small, _QUIET)

    @cached_property
    def _emblem(self) -> Image.Image:
        return draw_emblem(self.layout.emblem)

    def _paint_title(self, canvas: Image.Image, card: Card) -> None:
        """The title between what stands above and below it, in the middle of the height that is left."""
        spell = self.typeface.spell
        title = self._set_title([spell(phrase) for phrase in card.title])
        above = TitleBlock(
            [self._shorten(spell(card.above), self.layout.small, self.layout.width)] if card.above else [],
            self.layout.small,
        )
        room = (
            self.layout.bottom
            - self.layout.top
            - title.height
            - above.height
            - self.layout.gap * (1 + len(above.lines))
        )
        below = self._set_below([spell(phrase) for phrase in card.below], room)
        blocks = [block for block in (above, title, below) if block.lines]
        y = (
            self.layout.top
            + (
                self.layout.bottom
                - self.layout.top
                - sum(block.height for block in blocks)
                - self.layout.gap * (len(blocks) - 1)
            )
            / 2
        )
        for block in blocks:
            for number, line in enumerate(block.lines):
                at = self._find_edge(line, block.size), y + block.size * (0.86 + _LEADING * number)
                self._write(canvas, at, line, block.size, _FULL if block is title else _QUIET)
            y += block.height + self.layout.gap

    def _find_edge(self, line: str, size: int) -> float:
        """Where the pen must start for the ink of a line to begin at the left edge."""
        glyph = self.typeface.draw(line[0], size)
        return self.layout.left - self.typeface.place(line)[0] * size - (glyph.left if glyph else 0)

    def _set_title(self, phrases: Sequence[str]) -> TitleBlock:
        """The largest size whose lines hold the title; a title beyond all sizes ends in an ellipsis."""
        pieces = list_pieces(phrases)
        for size, most in self.layout.steps:
            whole = pieces if size > _WHOLE else self._cut_long(pieces, size)
            lines = self._share_out(whole, size, most)
            if lines:
                return TitleBlock(lines, size)
        lines = self._share_out(
            self._keep_first(whole, _PLENTY * most * self.layout.width / size), size, len(whole)
        )
        last = self._shorten("".join(lines[most - 1 :]), size, self.layout.width)
        return TitleBlock([*lines[: most - 1], last] if last else lines, size)

    def _cut_long(self, pieces: Sequence[str], size: int) -> list[str]:
        """The pieces, those that are wider than a line in the smallest pieces they can be cut into."""
        return [
            part
            for piece in pieces
            for part in (
                [piece] if self.typeface.measure(piece) * size <= self.layout.width else list_signs(piece)
            )
        ]

    def _keep_first(self, pieces: Sequence[str], width: float) -> list[str]:
        """As many pieces as have a width (in em) together: what follows is not on the card."""
        ends = accumulate(self.typeface.measure(piece) for piece in pieces)
        return [piece for piece, end in zip(pieces, ends, strict=True) if end <= width]

    def _set_below(self, phrases: Sequence[str], room: float) -> TitleBlock:
        """The lines below the title, where there is room for them."""
        block = TitleBlock(
            self._share_out(list_pieces(phrases), self.layout.below, _BELOW_LINES), self.layout.below
        )
        return block if block.height <= room else TitleBlock([], self.layout.below)

    def _share_out(self, pieces: Sequence[str], size: int, most: int) -> list[str]:
        lines = share_out(pieces, self.typeface.measure, self.layout.width / size, most)
        return [line for line in lines if line]

    def _shorten(self, text: str, size: int, room: float) -> str:
        if self.typeface.measure(text) * size <= room:
            return text
        places = self.typeface.place(text)
        text = text[: next((at for at, x in enumerate(places) if x * size > room + size), len(text))]
        while text and self.typeface.measure(text + "…") * size > room:
            text = text[:-1].rstrip()
        return text + "…"

    def _write(self, canvas: Image.Image, at: tuple[float, float], text: str, size: int, ink: int) -> None:
        for sign, x in zip(text, self.typeface.place(text), strict=False):
            glyph = self.typeface.draw(sign, size)
            if glyph:
                corner = round(at[0] + x * size) + glyph.left, round(at[1]) + glyph.top
                canvas.paste(ink, corner, glyph.mask)


def _paint_spine(canvas: Image.Image, marks: Sequence[CardSign], spine: tuple[int, int]) -> None:
    """A band of each factor's colour between two edges; quiet ink where there is none."""
    inks = [_find_color(number) for number in range(len(marks))] or [_QUIET]
    for number, ink in enumerate(inks):
        top, foot = (round(canvas.height * part / len(inks)) for part in (number, number + 1))
        canvas.paste(ink, (spine[0], top, spine[1], foot))


def _find_color(number: int) -> int:
    """The index of the number-th factor's colour; the index before it is its half shade."""
    return _FULL + 2 * number + 2


def _list_colors(card: Card) -> list[int]:
    """The palette: paper to ink, then a half and a full shade of each factor."""
    ramp = [mix(card.paper, card.ink, step / _FULL) for step in range(_FULL + 1)]
    shades = [mix(card.paper, mark.color, share) for mark in card.marks for share in (0.5, 1)]
    return [channel for color in ramp + shades for channel in color]
