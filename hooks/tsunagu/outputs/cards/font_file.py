"""A font as it lies in ``static/fonts``: its bytes, and the characters it has."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files

#: In the order in which they are asked for a character; ``static/fonts/README.md`` says what they hold.
FONTS = ("shippori-mincho-600.woff", "noto-serif-600.woff")


@dataclass(frozen=True)
class FontFile:
    """A font of the format WOFF 1 (W3C, WOFF File Format 1.0), unpacked when it is first needed."""

    woff: bytes

    @cached_property
    def codes(self) -> frozenset[int]:
        """The code points that it can draw."""
        return _read_codes(next(table for tag, _, table in self._list_tables() if tag == b"cmap"))

    @cached_property
    def content(self) -> bytes:
        """The font as FreeType takes it at once; packed, it would be unpacked again for each size."""
        (count,) = struct.unpack_from(">H", self.woff, 12)
        records = tables = b""
        for tag, checksum, table in self._list_tables():
            records += struct.pack(">4s3I", tag, checksum, 12 + 16 * count + len(tables), len(table))
            tables += table + bytes(-len(table) % 4)
        # The last three numbers are for a binary search of the tables (OpenType, table directory).
        power = count.bit_length() - 1
        head = struct.pack(">4s4H", self.woff[4:8], count, 16 << power, power, 16 * count - (16 << power))
        return head + records + tables

    def _list_tables(self) -> Iterator[tuple[bytes, int, bytes]]:
        """Tag, checksum and bytes of each table; a table is unpacked when its turn comes."""
        (count,) = struct.unpack_from(">H", self.woff, 12)
        for entry in range(count):
            tag, start, packed, length, checksum = struct.unpack_from(">4s4I", self.woff, 44 + 20 * entry)
            table = self.woff[start : start + packed]
            yield tag, checksum, zlib.decompress(table) if packed < length else table


def read_fonts() -> list[FontFile]:
    """The fonts that come with Tsunagu."""
    return [FontFile(files("tsunagu").joinpath("static", "fonts", name).read_bytes()) for name in FONTS]


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
