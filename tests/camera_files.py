"""Picture files as cameras, phones and programs make them, with notes wherever a format has a place."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms, PngImagePlugin

#: Stands in every note; no byte of it may go out.
SECRET = "SECRET-PLACE-35.6586N-139.7454E"
_SECRET = SECRET.encode()
_XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="'
    + _SECRET
    + b'"/></rdf:RDF></x:xmpmeta>'
)
_SIDE = 96, 64


def draw(mode: str = "RGB", size: tuple[int, int] = _SIDE, seed: int = 40) -> Image.Image:
    """A picture that no encoder makes nothing of."""
    ramp = Image.linear_gradient("L").resize(size)
    other = ramp.rotate(90).resize(size)
    points = Image.merge("RGB", (ramp, other, Image.new("L", size, seed % 256)))
    return points.convert(mode)


def write_exif(orientation: int = 1) -> Image.Exif:
    """Camera, owner, time and place, with a preview and a maker's own notes."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x0110], exif[0x013B] = orientation, SECRET, SECRET, SECRET
    exif.get_ifd(0x8769).update({0x9003: "2026:01:01 00:00:00", 0x927C: _SECRET, 0xA430: SECRET})
    exif.get_ifd(0x8825).update({1: "N", 2: (35.0, 39.0, 31.0), 3: "E", 4: (139.0, 44.0, 43.0), 29: SECRET})
    return exif


def _save(picture: Image.Image, kind: str, **options: Any) -> bytes:
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def _segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def _jpeg(*segments: bytes, tail: bytes = b"", **options: Any) -> bytes:
    """A JPEG with segments behind its start, and something behind its end."""
    plain = _save(draw(), "JPEG", **options)
    return plain[:2] + b"".join(segments) + plain[2:] + tail


def _profile() -> bytes:
    """A profile of colours that names its owner."""
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return made + _SECRET


def _png_chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _png(*chunks: bytes, mode: str = "RGB") -> bytes:
    plain = _save(draw(mode), "PNG")
    return plain[:33] + b"".join(chunks) + plain[33:]


def _text_png() -> bytes:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", SECRET)
    notes.add_itxt("XML:com.adobe.xmp", _XMP.decode())
    notes.add_text("Author", SECRET, zip=True)
    return _save(draw("RGBA"), "PNG", pnginfo=notes)


def _preview() -> bytes:
    """A second picture within a file, which has notes of its own."""
    return _save(draw(size=(32, 24)), "JPEG", exif=write_exif(), comment=_SECRET)


def _moving(kind: str, **options: Any) -> bytes:
    frames = [draw(seed=seed) for seed in (10, 90, 170)]
    return _save(frames[0], kind, save_all=True, append_images=frames[1:], duration=80, loop=0, **options)


def _gif_with_xmp() -> bytes:
    """Notes in a block of a program's own, before the points."""
    plain = _save(draw("P"), "GIF")
    size = 13 + 3 * 2 ** ((plain[10] & 7) + 1)
    return plain[:size] + b"!\xff\x0bXMP DataXMP" + bytes([len(_SECRET)]) + _SECRET + b"\0" + plain[size:]


def _two_pictures() -> bytes:
    return _save(draw(), "MPO", save_all=True, append_images=[draw("L")], exif=write_exif(6))


def _turned(turn: int) -> Callable[[], bytes]:
    return lambda: _jpeg(exif=write_exif(turn))


_JPEGS: dict[str, Callable[[], bytes]] = {
    **{f"exif-{turn}": _turned(turn) for turn in range(1, 9)},
    "two-exifs": lambda: _jpeg(_segment(0xE1, b"Exif\0\0MM\0*" + _SECRET), exif=write_exif(8)),
    "xmp": lambda: _jpeg(_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + _XMP)),
    "xmp-extended": lambda: _jpeg(_segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 40 + _XMP)),
    "iptc": lambda: _jpeg(_segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0" + _SECRET)),
    "comment": lambda: _jpeg(comment=_SECRET),
    "two-comments": lambda: _jpeg(_segment(0xFE, _SECRET), _segment(0xFE, _SECRET)),
    "jfif-preview": lambda: _jpeg(_segment(0xE0, b"JFXX\0\x10" + _SECRET)),
    "mpf": lambda: _jpeg(_segment(0xE2, b"MPF\0II*\0" + _SECRET), tail=_preview()),
    "two-pictures": lambda: _save(
        draw(), "MPO", save_all=True, append_images=[draw("L")], exif=write_exif(6)
    ),
    "flashpix": lambda: _jpeg(_segment(0xE2, b"FPXR\0" + _SECRET)),
    "profile": lambda: _jpeg(icc_profile=_profile()),
    "maker-segments": lambda: _jpeg(*(_segment(number, _SECRET) for number in range(0xE3, 0xED))),
    "motion-photo": lambda: _jpeg(tail=b"\0\0\0\x18ftypmp42" + _SECRET),
    "tail": lambda: _jpeg(tail=_SECRET),
    "gray": lambda: _save(draw("L"), "JPEG", exif=write_exif(3), comment=_SECRET),
    "print": lambda: _save(draw("CMYK"), "JPEG", exif=write_exif(6), comment=_SECRET),
    "progressive": lambda: _jpeg(_segment(0xE1, b"Exif\0\0" + _SECRET), progressive=True),
    "wide": lambda: _save(draw(size=(2400, 900)), "JPEG", exif=write_exif(8), comment=_SECRET),
}
_PNGS: dict[str, Callable[[], bytes]] = {
    "texts": _text_png,
    "exif": lambda: _save(draw(), "PNG", exif=write_exif(6)),
    "raw-exif": lambda: _png(_png_chunk(b"eXIf", b"II*\0" + _SECRET)),
    "profile": lambda: _save(draw(), "PNG", icc_profile=_profile()),
    "time": lambda: _png(_png_chunk(b"tIME", b"\x07\xea\1\1\0\0\0"), _png_chunk(b"tEXt", b"a\0" + _SECRET)),
    "own-chunk": lambda: _png(_png_chunk(b"prVt", _SECRET)),
    "palette": lambda: _png(_png_chunk(b"tEXt", b"a\0" + _SECRET), mode="P"),
    "clear": lambda: _png(_png_chunk(b"iTXt", b"a\0\0\0\0\0" + _SECRET), mode="LA"),
    "bits": lambda: _png(_png_chunk(b"tEXt", b"a\0" + _SECRET), mode="1"),
    "deep": lambda: _save(Image.new("I;16", _SIDE, 40_000), "PNG", exif=write_exif()),
    "tail": lambda: _png() + _SECRET,
    "moving": lambda: _moving("PNG", exif=write_exif()),
}
_OTHERS: dict[str, Callable[[], bytes]] = {
    "still.gif": lambda: _save(draw("P"), "GIF", comment=_SECRET),
    "moving.gif": lambda: _moving("GIF", comment=_SECRET),
    "tail.gif": lambda: _moving("GIF") + _SECRET,
    "xmp.gif": _gif_with_xmp,
    "tail.webp": lambda: _save(draw(), "WEBP") + b"NOTE" + struct.pack("<I", len(_SECRET)) + _SECRET,
    "tail.avif": lambda: _save(draw(), "AVIF") + struct.pack(">I", len(_SECRET) + 8) + b"free" + _SECRET,
    "exif.webp": lambda: _save(draw(), "WEBP", exif=write_exif(6)),
    "xmp.webp": lambda: _save(draw("RGBA"), "WEBP", xmp=_XMP, lossless=True),
    "profile.webp": lambda: _save(draw(), "WEBP", icc_profile=_profile()),
    "moving.webp": lambda: _moving("WEBP", exif=write_exif(), xmp=_XMP),
    "exif.avif": lambda: _save(draw(), "AVIF", exif=write_exif(6)),
    "xmp.avif": lambda: _save(draw("RGBA"), "AVIF", xmp=_XMP),
    "profile.avif": lambda: _save(draw(), "AVIF", icc_profile=_profile()),
    "drawing.svg": (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape" '
        f'width="30" height="20" i:export-filename="{SECRET}"><!-- {SECRET} --><metadata>{SECRET}</metadata>'
        f'<i:grid id="{SECRET}"/><path d="M0 0h30v20z"/></svg>'
    ).encode,
}


def list_camera_files() -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The names of all files, each with what makes it."""
    yield from ((f"{name}.jpg", make) for name, make in _JPEGS.items())
    yield from ((f"{name}.png", make) for name, make in _PNGS.items())
    yield from _OTHERS.items()
