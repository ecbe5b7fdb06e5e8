"""Pictures written anew: upright, in the colours of screens (sRGB), at most so large, nothing but points.

Nothing of the old file is copied, so that no place, camera, name, preview or second picture within it is.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from dataclasses import dataclass
from io import BytesIO
from math import sqrt
from pathlib import Path
from typing import Any, Final

from PIL import IcoImagePlugin, Image, ImageCms, ImageSequence, JpegImagePlugin

from tsunagu.content import UNREADABLE, Picture
from tsunagu.html import clean_svg
from tsunagu.outputs.pictures.picture_widths import SHOWN, list_widths

#: How each kind is written. Of a photograph that needs no change the points' own tables are kept.
_WAYS: Final[dict[str, dict[str, Any]]] = {
    "JPEG": {"quality": 82, "optimize": True, "progressive": True},
    "PNG": {"compress_level": 9},
    "GIF": {"optimize": True},
    "WebP": {"quality": 80, "method": 4},
    "AVIF": {"quality": 65, "speed": 8, "max_threads": 1},
}
_MODES: Final[dict[str, tuple[str, ...]]] = {
    "JPEG": ("L", "RGB"),
    "PNG": ("1", "L", "LA", "P", "RGB", "RGBA"),
    "GIF": ("L", "P", "RGB", "RGBA"),
    "WebP": ("RGB", "RGBA"),
    "AVIF": ("RGB", "RGBA"),
    "ICO": ("RGBA",),
}
#: Beyond this a picture is looked at bit by bit.
_STRETCHED: Final = 2
#: A photograph within a drawing: the quotation mark, its points.
_EMBEDDED: Final = re.compile(rb"(\")data:image/[a-z]+;base64,([A-Za-z0-9+/=\s]+)")
#: For photographs, and for what has edges: drawings, screens, letters.
_SOFT: Final = {"quality": 68, "method": 4}
#: A large one takes half the time so, and weighs a tenth more.
_QUICK: Final = {"quality": 70, "method": 2}
_SHARP: Final = {"quality": 88, "method": 4}
#: How long a frame is seen that says nothing of it, in thousandths of a second.
_USUAL_TIME: Final = 100
#: What brings a picture upright again, by how the camera was held (EXIF 2.32, 4.6.4).
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
#: Of 16 bits the upper 8.
_HALVED: Final = [value >> 8 for value in range(1 << 16)]


@dataclass(frozen=True, slots=True)
class EncodedPicture:
    """One file of a picture: size in points, media type, bytes."""

    width: int
    height: int
    media_type: str
    content: bytes


def encode_picture(path: Path, picture: Picture, longest: int) -> list[EncodedPicture]:
    """The picture, then its smaller forms (WebP) from narrow to wide, those that weigh less.

    Raises what Pillow raises of a file whose points can't be read (``UNREADABLE`` in ``content``).
    """
    if picture.kind.name == "SVG":
        drawing = clean_svg(path.read_bytes())
        svg = _EMBEDDED.sub(_encode_embedded, drawing.svg)
        return [EncodedPicture(drawing.width, drawing.height, picture.kind.media_type, svg)]
    with Image.open(path) as opened:
        if isinstance(opened, IcoImagePlugin.IcoImageFile):
            return [_encode_icon(opened, picture.kind.media_type)]
        if picture.frames > 1:
            return _encode_moving(opened, picture)
        whole = _read_upright(opened, picture, longest)
        full = _encode(whole, picture.kind.name, picture.kind.media_type, _choose_way(opened, whole))
        smaller = [_encode_small(whole, width, picture) for width in list_widths(whole.width)]
    return [full, *(form for form in smaller if len(form.content) < len(full.content))]


def _encode_icon(opened: IcoImagePlugin.IcoImageFile, media_type: str) -> EncodedPicture:
    """An icon in all the sizes that it was drawn in."""
    drawn = [opened.ico.getimage(size).convert("RGBA") for size in sorted(opened.ico.sizes(), reverse=True)]
    bare = [_strip(one) for one in drawn]
    file = BytesIO()
    bare[0].save(file, "ICO", sizes=[one.size for one in bare], append_images=bare[1:])
    return EncodedPicture(*bare[0].size, media_type, file.getvalue())


def _encode_embedded(found: re.Match[bytes]) -> bytes:
    """A photograph within a drawing, without its notes either; what can't be read is left out."""
    try:
        with Image.open(BytesIO(b64decode(found[2]))) as opened:
            kind = "JPEG" if opened.format in ("JPEG", "MPO") else "PNG"
            points = (
                opened if opened.mode in _MODES[kind] else opened.convert("RGBA" if kind == "PNG" else "RGB")
            )
            written = _encode(points, kind, f"image/{kind.lower()}", {})
    except (*UNREADABLE, Image.DecompressionBombError):
        return found[1]
    return b"%bdata:%b;base64,%b" % (found[1], written.media_type.encode(), b64encode(written.content))


def _choose_way(opened: Image.Image, whole: Image.Image) -> dict[str, Any]:
    """A photograph that is published as it was keeps the tables by which it was written, and so its grain."""
    if not isinstance(opened, JpegImagePlugin.JpegImageFile):
        return {}
    if opened is not whole:
        return {}
    tables, sampling = opened.quantization, JpegImagePlugin.get_sampling(opened)
    return {"qtables": tables, "subsampling": sampling, "optimize": True, "progressive": True}


def _read_upright(opened: Image.Image, picture: Picture, longest: int) -> Image.Image:
    """The points in memory, as they are seen, no longer than is asked for."""
    if _find_share(opened.size, longest) < 1:
        opened.draft("RGB", _fit(opened.size, longest))  # of a JPEG fewer points need be read
    turn = _TURNS.get(picture.orientation)
    upright = opened if turn is None else opened.transpose(turn)
    shown = _turn_to_srgb(upright, picture)
    if _find_share(shown.size, longest) < 1:
        if shown.mode in ("1", "P"):
            shown = shown.convert("RGBA" if picture.is_clear else "RGB")
        shown = shown.resize(_fit(shown.size, longest), Image.Resampling.LANCZOS)
    return shown


def _find_share(size: tuple[int, int], longest: int) -> float:
    """By what a picture is made smaller: its longer side is so long at most.

    A page of a chat or a panorama, which is more than twice as high or wide, has as many points as a
    photograph of 4 to 3, so that it can still be read.
    """
    if max(size) <= _STRETCHED * min(size):
        return min(1.0, longest / max(size))
    return min(1.0, longest * sqrt(0.75 / (size[0] * size[1])))


def _fit(size: tuple[int, int], longest: int) -> tuple[int, int]:
    share = _find_share(size, longest)
    return max(1, round(size[0] * share)), max(1, round(size[1] * share))


def _turn_to_srgb(shown: Image.Image, picture: Picture) -> Image.Image:
    """The colours of screens: what another profile says is reckoned in, and the profile goes."""
    profile = shown.info.get("icc_profile")
    if shown.mode.startswith("I;16"):
        return shown.convert("I").point(_HALVED, "L")
    if profile and shown.mode in ("RGB", "RGBA", "CMYK"):
        to = "RGBA" if shown.mode == "RGBA" else "RGB"
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            if "srgb" not in ImageCms.getProfileDescription(source).lower():
                srgb = ImageCms.createProfile("sRGB")
                turned = ImageCms.profileToProfile(shown, source, srgb, outputMode=to)
                shown = turned or shown
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a profile that can't be read is none
    if shown.mode in _MODES[picture.kind.name]:
        return shown
    return shown.convert("RGBA" if picture.is_clear and picture.kind.name != "JPEG" else "RGB")


def _encode_small(whole: Image.Image, width: int, picture: Picture) -> EncodedPicture:
    points = (
        whole.convert("RGBA" if picture.is_clear else "RGB") if whole.mode not in ("RGB", "RGBA") else whole
    )
    if width != whole.width:
        size = width, max(1, round(whole.height * width / whole.width))
        points = points.resize(size, Image.Resampling.LANCZOS, reducing_gap=3)
    return _encode(points, "WebP", "image/webp", _choose_smaller_way(width, picture))


def _choose_smaller_way(width: int, picture: Picture) -> dict[str, Any]:
    if picture.kind.name == "PNG":
        return _SHARP
    return _SOFT if width <= SHOWN else _QUICK


def _encode(points: Image.Image, kind: str, media_type: str, way: dict[str, Any]) -> EncodedPicture:
    bare = _strip(points)
    file = BytesIO()
    bare.save(file, kind.upper(), **(way or _WAYS[kind]))
    return EncodedPicture(*points.size, media_type, file.getvalue())


def _strip(points: Image.Image) -> Image.Image:
    """The points, and which of them are clear; nothing else that was noted with them."""
    bare = points.copy()
    bare.info = {key: value for key, value in points.info.items() if key == "transparency"}
    return bare


def _encode_moving(opened: Image.Image, picture: Picture) -> list[EncodedPicture]:
    """A moving picture with the times of its frames, and as WebP where that weighs less."""
    frames, times = [], []
    for frame in ImageSequence.Iterator(opened):
        frames.append(frame.convert("RGBA"))
        frames[-1].info = {}
        times.append(int(frame.info.get("duration", _USUAL_TIME)) or _USUAL_TIME)  # read with the points
    loop = int(opened.info.get("loop", 0 if picture.kind.name == "AVIF" else 1))
    made = [
        _encode_frames(frames, kind, media_type, {"duration": times, "loop": loop, **way})
        for kind, media_type, way in (
            (picture.kind.name, picture.kind.media_type, _WAYS[picture.kind.name]),
            ("WebP", "image/webp", {"quality": 75, "method": 4, "minimize_size": True}),
        )
    ]
    return made if len(made[1].content) < len(made[0].content) else made[:1]


def _encode_frames(
    frames: list[Image.Image], kind: str, media_type: str, way: dict[str, Any]
) -> EncodedPicture:
    file = BytesIO()
    frames[0].save(file, kind.upper(), save_all=True, append_images=frames[1:], **way)
    return EncodedPicture(*frames[0].size, media_type, file.getvalue())
