"""A font as it lies in ``static/fonts``: its bytes, and the characters it has."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from importlib.resources import files

#: In the order in which they are asked for a character; ``static/fonts/README.md`` says what they hold.
FONTS = ("shippori-mincho-600.woff", "noto-serif-600.woff")


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font of the WOFF 1 format; ``codes`` are the code points it can draw."""

    content: bytes
    codes: frozenset[int]


def read_fonts() -> list[FontFile]:
    """The fonts that come with Tsunagu."""
    contents = [files("tsunagu").joinpath("static", "fonts", name).read_bytes() for name in FONTS]
    return [FontFile(content, _read_codes(_read_table(content, b"cmap"))) for content in contents]


def _read_table(woff: bytes, wanted: bytes) -> bytes:
    """One table of a WOFF file (W3C WOFF File Format 1.0, section 4)."""
    (count,) = struct.unpack_from(">H", woff, 12)
    for entry in range(count):
        tag, offset, packed, length, _ = struct.unpack_from(">4s4I", woff, 44 + 20 * entry)
        if tag == wanted:
            table = woff[offset : offset + packed]
            return zlib.decompress(table) if packed < length else table
    raise ValueError(f"the font has no table {wanted!r}")


def _read_codes(cmap: bytes) -> frozenset[int]:
    """The code points of the subtable for all of Unicode (OpenType, cmap format 12)."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    rows = [struct.unpack_from(">HHI", cmap, 4 + 8 * row) for row in range(count)]
    start = next(offset for platform, encoding, offset in rows if (platform, encoding) == (3, 10))
    (groups,) = struct.unpack_from(">I", cmap, start + 12)
    codes: set[int] = set()
    for group in range(groups):
        first, last, _ = struct.unpack_from(">3I", cmap, start + 16 + 12 * group)
        codes.update(range(first, last + 1))
    return frozenset(codes)
