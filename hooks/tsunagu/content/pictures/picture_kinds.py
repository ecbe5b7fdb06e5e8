"""The kinds of picture files, by their first bytes and by the ends of their names."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

#: So many bytes of a file say what it is; an SVG may begin with comments.
START: Final = 4_096


@dataclass(frozen=True, slots=True)
class PictureKind:
    """``name`` is what people call it, ``endings`` are those its files have, the first as we write it.

    ``media_type`` is empty where browsers in use do not show it; ``is_readable`` says whether one of those
    can be made a JPEG here.
    """

    name: str
    endings: tuple[str, ...]
    media_type: str = ""
    is_readable: bool = False


JPEG: Final = PictureKind("JPEG", (".jpg", ".jpeg", ".jpe", ".jfif"), "image/jpeg")
PNG: Final = PictureKind("PNG", (".png", ".apng"), "image/png")
GIF: Final = PictureKind("GIF", (".gif",), "image/gif")
WEBP: Final = PictureKind("WebP", (".webp",), "image/webp")
AVIF: Final = PictureKind("AVIF", (".avif",), "image/avif")
SVG: Final = PictureKind("SVG", (".svg",), "image/svg+xml")
ICO: Final = PictureKind("ICO", (".ico",), "image/x-icon")
HEIC: Final = PictureKind("HEIC", (".heic", ".heif", ".hif"), is_readable=True)
TIFF: Final = PictureKind("TIFF", (".tif", ".tiff"), is_readable=True)
RAW: Final = PictureKind(
    "RAW",
    (".raw", ".dng", ".cr2", ".cr3", ".crw", ".nef", ".arw", ".sr2", ".raf", ".orf", ".rw2", ".pef", ".srw"),
)
BMP: Final = PictureKind("BMP", (".bmp", ".dib"), is_readable=True)

KINDS: Final = (
    JPEG,
    PNG,
    GIF,
    WEBP,
    AVIF,
    SVG,
    ICO,
    HEIC,
    TIFF,
    RAW,
    BMP,
    PictureKind("Photoshop", (".psd", ".psb"), is_readable=True),
    PictureKind("JPEG XL", (".jxl",)),
    PictureKind("JPEG 2000", (".jp2", ".j2k", ".jpf"), is_readable=True),
    PictureKind("Illustrator", (".ai", ".eps")),
    PictureKind("XCF", (".xcf",)),
)

_BY_ENDING: Final = {ending: kind for kind in KINDS for ending in kind.endings}
_BY_NAME: Final = {kind.name: kind for kind in KINDS}

#: The brands that a file of the family of MP4 gives for what it is.
_BRANDS: Final = {
    **dict.fromkeys((b"avif", b"avis"), AVIF),
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), HEIC),
    b"crx ": RAW,
}

_SIGNS: Final[tuple[tuple[Callable[[bytes], bool], PictureKind], ...]] = (
    (lambda start: start.startswith(b"\xff\xd8\xff"), JPEG),
    (lambda start: start.startswith(b"\x89PNG\r\n\x1a\n"), PNG),
    (lambda start: start[:6] in (b"GIF87a", b"GIF89a"), GIF),
    (lambda start: start.startswith(b"\0\0\1\0"), ICO),
    (lambda start: start[:4] == b"RIFF" and start[8:12] == b"WEBP", WEBP),
    (lambda start: start[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"), TIFF),
    (lambda start: start[:4] in (b"IIRO", b"IIRS", b"IIU\0", b"FOVb") or start.startswith(b"FUJIFILM"), RAW),
    (lambda start: start.startswith(b"8BPS"), _BY_NAME["Photoshop"]),
    (lambda start: start.startswith(b"BM") and start[6:10] == b"\0\0\0\0", BMP),
    (lambda start: start.startswith((b"\xff\x0a", b"\0\0\0\x0cJXL ")), _BY_NAME["JPEG XL"]),
    (lambda start: start.startswith((b"\0\0\0\x0cjP  ", b"\xff\x4f\xff\x51")), _BY_NAME["JPEG 2000"]),
    (lambda start: start.startswith((b"%!PS", b"\xc5\xd0\xd3\xc6")), _BY_NAME["Illustrator"]),
    (lambda start: start.startswith(b"gimp xcf"), _BY_NAME["XCF"]),
)


def kind_of_name(name: str) -> PictureKind | None:
    """The kind that the end of a name says.

    >>> [kind and kind.name for kind in map(kind_of_name, ("a/IMG_1.JPG", "b.heic", "c.pdf"))]
    ['JPEG', 'HEIC', None]
    """
    return _BY_ENDING.get(posixpath.splitext(name)[1].lower())


def kind_of_bytes(start: bytes, name: str = "") -> PictureKind | None:
    """The kind that the first bytes of a file say; None for what is no picture.

    Several kinds of raw pictures of cameras are TIFF within: there the ``name`` decides.

    >>> kind_of_bytes(b"GIF89a").name, kind_of_bytes(b"Hello"), kind_of_bytes(b"II*\\0", "a.nef").name
    ('GIF', None, 'RAW')
    """
    if start[4:8] == b"ftyp":
        return _find_brand(start)
    found = next((kind for is_it, kind in _SIGNS if is_it(start)), None)
    if found is TIFF and kind_of_name(name) is RAW:
        return RAW
    return found or (SVG if _looks_like_svg(start) else None)


def _find_brand(start: bytes) -> PictureKind | None:
    """AVIF and HEIC share brands: the first that one of them alone has decides."""
    size = int.from_bytes(start[:4], "big")
    brands = [start[8:12], *(start[at : at + 4] for at in range(16, min(size, len(start)), 4))]
    known = [_BRANDS[brand] for brand in brands if brand in _BRANDS]
    return AVIF if AVIF in known else next(iter(known), None)


def _looks_like_svg(start: bytes) -> bool:
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    return text.startswith(b"<") and b"<svg" in text.lower()
