"""What a picture file is, from its header: kind, size as it is shown, frames. Its points are not decoded."""

from __future__ import annotations

import os
import struct
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from tsunagu.config import Limits
from tsunagu.content.pictures.picture_kinds import (
    JPEG,
    PNG,
    START,
    SVG,
    WEBP,
    PictureKind,
    kind_of_bytes,
    kind_of_name,
)
from tsunagu.html import SvgError, clean_svg, find_active

if TYPE_CHECKING:
    from PIL import Image

#: The tag that says how a camera was held; from 5 on, height and width change places (EXIF 2.32, 4.6.4).
_ORIENTATION: Final = 0x0112
_LYING: Final = 5
#: How a JPEG ends, and how many bytes before its end that is looked for first.
_END: Final = b"\xff\xd9"
_TAIL: Final = 64 << 10
#: A drawing is read whole.
_LARGEST_DRAWING: Final = 4 << 20
#: A moving picture may have this many times the points that a single one may.
_MOVING: Final = 2
#: What Pillow raises for a file that is cut short, or made to harm.
UNREADABLE: Final = (
    *(OSError, ValueError, SyntaxError, ArithmeticError, EOFError, MemoryError, struct.error),
    *(TypeError, KeyError, IndexError, AttributeError, RuntimeError),
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that browsers show. ``width`` and ``height`` in points, after its orientation is applied
    (1 to 8, how the camera was held).

    ``is_clear``: one may see through it. ``left_out``: what of a drawing (SVG) is not published.
    """

    uri: str
    kind: PictureKind
    width: int
    height: int
    frames: int = 1
    orientation: int = 1
    mode: str = "RGB"
    is_clear: bool = False
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PictureFault:
    """Why a file can't be shown: the code of a message, and its values."""

    code: str
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def read_picture(path: Path, uri: str, limits: Limits) -> Picture | PictureFault:
    """What a file below docs/ is. A file that is gone or can't be read is a fault, too."""
    try:
        with path.open("rb") as file:
            start = file.read(START)
    except OSError as error:
        return PictureFault("picture-broken", {"seen": error.strerror or str(error)})
    if not start:
        return PictureFault("picture-empty")
    kind = kind_of_bytes(start, uri)
    if kind is None:
        return PictureFault("picture-is-none", {"seen": _describe(start)})
    if not kind.media_type:
        code = "picture-kind" if kind.is_readable else "picture-kind-unread"
        return PictureFault(code, {"seen": kind.name})
    return _read_drawing(path, uri) if kind is SVG else _read_points(path, uri, kind, limits)


def has_other_ending(picture: Picture) -> bool:
    """Whether the name of a file says another kind than it is."""
    return kind_of_name(picture.uri) is not picture.kind


def _describe(start: bytes) -> str:
    """What else a file may be, for the message."""
    text = start.lstrip()[:400].lower()
    if text.startswith((b"<!doctype html", b"<html")):
        return "HTML"
    if text.startswith(b"version https://git-lfs"):
        return "Git LFS"
    return "PDF" if text.startswith(b"%pdf") else "?" if b"\0" in start else "text"


def _read_drawing(path: Path, uri: str) -> Picture | PictureFault:
    if path.stat().st_size > _LARGEST_DRAWING:
        return PictureFault("drawing-too-large", {"known": f"{_LARGEST_DRAWING >> 20}"})
    try:
        drawing = clean_svg(path.read_bytes())
    except (OSError, SvgError) as error:
        return PictureFault("picture-broken", {"seen": str(error)})
    if seen := find_active(drawing.svg.decode()):  # by another way of looking
        return PictureFault("picture-broken", {"seen": seen[:80]})
    is_clear = b"prefers-color-scheme" not in drawing.svg  # one that knows the dark needs no ground
    return Picture(uri, SVG, drawing.width, drawing.height, is_clear=is_clear, left_out=drawing.left_out)


def _read_points(path: Path, uri: str, kind: PictureKind, limits: Limits) -> Picture | PictureFault:
    from PIL import Image  # noqa: PLC0415 (a check of words alone does not wait for it)

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of notes that are broken, which nobody gets to see
            if not _is_whole(path, kind):
                return PictureFault("picture-broken", {"seen": "EOF"})
            if kind is PNG:
                with Image.open(path) as opened:
                    opened.verify()  # its own sums
            with Image.open(path) as opened:
                return _survey(opened, uri, kind, limits)
    except Image.DecompressionBombError:  # twice what Pillow warns of, and beyond any camera
        return PictureFault(
            "picture-too-large", {"seen": "> 178,000,000", "known": str(limits.picture_megapixels)}
        )
    except UNREADABLE as error:
        return PictureFault("picture-broken", {"seen": type(error).__name__})


def _is_whole(path: Path, kind: PictureKind) -> bool:
    """Whether a file ends as its kind does: one whose upload broke off is cut somewhere in its points."""
    if kind is WEBP:
        with path.open("rb") as file:
            return path.stat().st_size >= int.from_bytes(file.read(8)[4:], "little") + 8
    if kind is not JPEG:
        return True
    with path.open("rb") as file:
        if path.stat().st_size > 4 * _TAIL:  # beyond all previews in its head
            file.seek(-_TAIL, os.SEEK_END)
            if _END in file.read():
                return True
            file.seek(0)
        return _has_end(file.read())


def _has_end(jpeg: bytes) -> bool:
    """Whether the mark of an end stands behind the first points; previews before have their own."""
    at = 2
    while jpeg[at : at + 1] == b"\xff" and jpeg[at + 1 : at + 2] != b"\xda":
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return jpeg.find(_END, at) >= 0


def _survey(opened: Image.Image, uri: str, kind: PictureKind, limits: Limits) -> Picture | PictureFault:
    # A phone's JPEG may have a second picture behind the first, which is no frame of it.
    frames = getattr(opened, "n_frames", 1) if kind is not JPEG else 1
    points, most = opened.width * opened.height, limits.picture_megapixels * 1_000_000
    if points > most or points * frames > most * _MOVING:
        seen = f"{opened.width:,} × {opened.height:,}" + (f" × {frames:,}" if frames > 1 else "")
        return PictureFault("picture-too-large", {"seen": seen, "known": f"{limits.picture_megapixels:,}"})
    size = opened.size
    # Pillow looks for notes behind the points of a PNG, and would decode them all.
    has_notes = kind is not PNG or "exif" in opened.info
    orientation = opened.getexif().get(_ORIENTATION, 1) if has_notes else 1
    if orientation in range(_LYING, 9):
        size = size[1], size[0]
    is_clear = opened.mode in ("RGBA", "LA", "PA") or "transparency" in opened.info
    return Picture(uri, kind, *size, frames, orientation, opened.mode, is_clear)
