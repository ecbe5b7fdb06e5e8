"""Files that are no picture, or one that browsers don't show, each with the code by which it is told."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO

from PIL import Image

from camera_files import draw


def save_picture(kind: str, picture: Image.Image | None = None) -> bytes:
    file = BytesIO()
    (picture or draw()).save(file, kind)
    return file.getvalue()


def make_png(width: int, height: int, *chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG that says to be so large and has next to nothing in it."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), *chunks, (b"IDAT", zlib.compress(b"\0" * 64)), (b"IEND", b""))
    made = (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(made)


def _gif(width: int, height: int, frames: int = 1) -> bytes:
    frame = b"!\xf9\x04\0\0\0\0\0,\0\0\0\0" + struct.pack("<HH", width, height) + b"\0\x02\x02L\x01\0"
    return (
        b"GIF89a" + struct.pack("<HH", width, height) + b"\x80\0\0\0\0\0\xff\xff\xff" + frame * frames + b";"
    )


def _brand(brand: bytes) -> bytes:
    return b"\0\0\0\x18ftyp" + brand + b"\0\0\0\0mif1" + brand + b"\0" * 200


_LAUGHS = (
    b"<!DOCTYPE svg [<!ENTITY a '"
    + b"x" * 50
    + b"'>"
    + b"".join(f"<!ENTITY {chr(98 + at)} '{f'&{chr(97 + at)};' * 20}'>".encode() for at in range(12))
)
_SVG = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"

#: The name, the file, the code that is told, and what was seen.
FAULTS: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "empty.jpg": (bytes, "picture-empty", ""),
    "text.jpg": ("写真です。\n".encode, "picture-is-none", "text"),
    "saved-page.jpg": (lambda: b"<!DOCTYPE html><html><p>404</p>", "picture-is-none", "HTML"),
    "pointer.png": (
        lambda: b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n",
        "picture-is-none",
        "Git LFS",
    ),
    "paper.png": (lambda: b"%PDF-1.7\n%\xe2\xe3", "picture-is-none", "PDF"),
    "archive.png": (lambda: b"PK\x03\x04" + bytes(60), "picture-is-none", "?"),
    "noise.gif": (lambda: bytes(range(256)) * 8, "picture-is-none", "?"),
    "phone.heic": (lambda: _brand(b"heic"), "picture-kind", "HEIC"),
    "phone.jpg": (lambda: _brand(b"heix"), "picture-kind", "HEIC"),
    "scan.tif": (lambda: save_picture("TIFF"), "picture-kind", "TIFF"),
    "scan.jpg": (lambda: save_picture("TIFF"), "picture-kind", "TIFF"),
    "camera.nef": (lambda: save_picture("TIFF"), "picture-kind-unread", "RAW"),
    "camera.cr3": (lambda: _brand(b"crx "), "picture-kind-unread", "RAW"),
    "camera.raf": (lambda: b"FUJIFILMCCD-RAW 0201" + bytes(80), "picture-kind-unread", "RAW"),
    "layers.psd": (lambda: b"8BPS\0\x01" + bytes(80), "picture-kind", "Photoshop"),
    "paint.bmp": (lambda: save_picture("BMP"), "picture-kind", "BMP"),
    "new.jxl": (lambda: b"\xff\x0a" + bytes(40), "picture-kind-unread", "JPEG XL"),
    "old.jp2": (lambda: b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(40), "picture-kind", "JPEG 2000"),
    "print.eps": (lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n", "picture-kind-unread", "Illustrator"),
    "gimp.xcf": (lambda: b"gimp xcf v011\0" + bytes(40), "picture-kind-unread", "XCF"),
    "head-only.jpg": (lambda: save_picture("JPEG")[:20], "picture-broken", ""),
    "head-only.png": (lambda: save_picture("PNG")[:20], "picture-broken", ""),
    "head-only.webp": (lambda: save_picture("WEBP")[:16], "picture-broken", ""),
    "head-only.avif": (lambda: save_picture("AVIF")[:40], "picture-broken", ""),
    "giant.png": (lambda: make_png(60_000, 60_000), "picture-too-large", ""),
    "large.png": (lambda: make_png(8_000, 8_000), "picture-too-large", "8,000 × 8,000"),
    "giant.gif": (lambda: _gif(65_000, 65_000), "picture-too-large", ""),
    "film.gif": (lambda: _gif(3_000, 3_000, 40), "picture-too-large", "3,000 × 3,000 × 40"),
    "notes.png": (
        lambda: make_png(9, 9, (b"zTXt", b"a\0\0" + zlib.compress(bytes(90_000_000), 9))),
        "picture-broken",
        "",
    ),
    "cut.svg": (lambda: _SVG + b"<path", "picture-broken", ""),
    "laughs.svg": (lambda: _LAUGHS + b"]>" + _SVG + b"&m;</svg>", "picture-broken", ""),
    "page.svg": (
        lambda: b"<html><svg xmlns='http://www.w3.org/2000/svg'/></html>",
        "picture-broken",
        "<html>",
    ),
}

#: What is known only when the points are read: a build tells it.
BROKEN: dict[str, Callable[[], bytes]] = {
    "cut.jpg": lambda: save_picture("JPEG", draw(size=(400, 300)))[:-3000],
    "cut.png": lambda: save_picture("PNG", draw(size=(400, 300)))[:-300],
    "cut.webp": lambda: save_picture("WEBP", draw(size=(400, 300)))[:-300],
    "false-sum.png": lambda: save_picture("PNG").replace(b"IDAT", b"IDAT\0", 1),
}


#: What is shown otherwise than it was made, and what is shown as it is.
SHOWN: dict[str, Callable[[], bytes]] = {
    "png": lambda: save_picture("PNG"),
    "avif": lambda: save_picture("AVIF", draw(size=(400, 300))),
    "jpeg": lambda: save_picture("JPEG"),
    "print": lambda: save_picture("JPEG", draw("CMYK")),
    "huge drawing": lambda: _SVG + b"<path d='M0 0h9v9z'/>" * 200_000 + b"</svg>",
    "drawing": lambda: _SVG + b"<script>1</script><path d='M0 0h9v9z'/></svg>",
}


def make_picture(name: str) -> bytes:
    """The file that a case names."""
    if name in FAULTS:
        return FAULTS[name][0]()
    return {**BROKEN, **SHOWN}[name]()
