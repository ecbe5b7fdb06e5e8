"""Text as shapes: which font draws a character, how wide it is, and how Japanese marks close up."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from itertools import pairwise

from PIL import Image, ImageDraw, ImageFont

from tsunagu.outputs.cards.font_file import FontFile

#: 〓, the mark that stands in Japanese print where a sort was missing.
MISSING = "〓"
#: Full-width marks with half their width blank: before the sign, and after it.
_OPENING = frozenset("「『（〔［｛〈《【〖〘")
_CLOSING = frozenset("」』）〕］｝〉》】〗〙、。，．")
#: Categories of Unicode without a shape of their own, and those of pictures (emoji and their tones).
_SHAPELESS, _PICTURES = ("Cc", "Cf", "Mn"), ("So", "Sk")
#: The size at which widths are taken.
_SCALE = 200
#: Between a Japanese sign and a Latin one (和欧間), in em.
_LATIN_GAP = 0.125


@dataclass(frozen=True, slots=True)
class Glyph:
    """The shape of a character, and where its upper left corner lies from the pen, in pixels."""

    mask: Image.Image
    left: int
    top: int


@dataclass
class Typeface:
    """Several fonts as one: each character from the first that has it. What was drawn once is kept."""

    files: Sequence[FontFile]
    _widths: dict[str, float] = field(default_factory=dict)
    _glyphs: dict[tuple[str, int], Glyph | None] = field(default_factory=dict)
    _fonts: dict[tuple[int, int], ImageFont.FreeTypeFont] = field(default_factory=dict)

    def list_missing(self, text: str) -> list[str]:
        """The characters of a text that no font has, each once."""
        return sorted({sign for sign in _normalise(text) if self._find(sign) is None})

    def spell(self, text: str) -> str:
        """The text in characters that can be drawn: Ⅲ as III where need be, a picture left out, else 〓."""
        signs = (
            self._find(sign) or ("" if unicodedata.category(sign) in _PICTURES else MISSING)
            for sign in _normalise(text)
        )
        return re.sub(" {2,}", " ", "".join(signs))

    def place(self, text: str) -> list[float]:
        """Where the pen stands before each character of a spelled line, and after the last, in em.

        The blank after a mark that ends the line is not counted.
        """
        places, x, before = [], 0.0, ""
        for sign in text:
            x += _close_up(before, sign)
            places.append(x)
            x, before = x + self._measure_sign(sign), sign
        return [*places, x - (0.5 if before in _CLOSING else 0)]

    def measure(self, text: str) -> float:
        """The width of a spelled text, in em, with the blanks of the marks at its ends."""
        signs = [self._measure_sign(sign) for sign in text]
        return sum(signs) + sum(_close_up(before, sign) for before, sign in pairwise(text))

    def draw(self, sign: str, size: int) -> Glyph | None:
        """A character's shape; None where it is blank."""
        key = sign, size
        if key not in self._glyphs:
            self._glyphs[key] = _draw_glyph(self._open(sign, size), sign)
        return self._glyphs[key]

    def _measure_sign(self, sign: str) -> float:
        if sign not in self._widths:
            self._widths[sign] = self._open(sign, _SCALE).getlength(sign) / _SCALE
        return self._widths[sign]

    def _find(self, sign: str) -> str | None:
        """What draws a character: itself, or the plainer characters that it stands for."""
        for text in (sign, unicodedata.normalize("NFKC", sign)):
            if all(any(ord(part) in file.codes for file in self.files) for part in text):
                return text
        return None

    def _open(self, sign: str, size: int) -> ImageFont.FreeTypeFont:
        number = next(number for number, file in enumerate(self.files) if ord(sign) in file.codes)
        key = number, size
        if key not in self._fonts:
            content = BytesIO(self.files[number].content)
            # The basic layout is the same everywhere; the other one depends on a library of the system.
            self._fonts[key] = ImageFont.truetype(content, size, layout_engine=ImageFont.Layout.BASIC)
        return self._fonts[key]


def _normalise(text: str) -> Iterator[str]:
    """Characters as they are drawn: か and ゛ as one; nothing for what has no shape."""
    for sign in unicodedata.normalize("NFC", text):
        if sign.isspace():
            yield sign if sign in "\u3000\u00a0" else " "
        elif unicodedata.category(sign) not in _SHAPELESS:
            yield sign


def _draw_glyph(font: ImageFont.FreeTypeFont, sign: str) -> Glyph | None:
    left, top, right, bottom = (round(side) for side in font.getbbox(sign, anchor="ls"))
    if right <= left or bottom <= top:
        return None
    mask = Image.new("L", (right - left, bottom - top))
    ImageDraw.Draw(mask).text((-left, -top), sign, 255, font, anchor="ls")
    # Pillow's box goes from the pen to the next one: the blank half of 「 is in it.
    ink = mask.getbbox()
    return Glyph(mask.crop(ink), left + ink[0], top + ink[1]) if ink else None


def _close_up(before: str, sign: str) -> float:
    """The space between two signs beyond their own widths, in em; negative where marks close up (約物)."""
    if sign in _OPENING:
        return -0.5 if not before or before in _OPENING or before in _CLOSING else 0.0
    if sign in _CLOSING:
        return -0.5 if before in _CLOSING else 0.0
    if before and _is_latin(before) != _is_latin(sign) and before.isalnum() and sign.isalnum():
        return _LATIN_GAP
    return 0.0


def _is_latin(sign: str) -> bool:
    return ord(sign) < 0x2E80
