"""Pictures that browsers do not show, written as ones that they do: where the author asks for it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from tsunagu.content.pictures.picture_kinds import JPEG, PNG, PictureKind
from tsunagu.content.pictures.survey import UNREADABLE


def convert_picture(source: Path | BytesIO) -> tuple[PictureKind, bytes] | None:
    """A photograph as JPEG, what one may see through as PNG; None where nothing here can read it.

    HEIC is read where the package pillow-heif is installed. Where a camera was held is kept in the points.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415 (a check of words alone does not wait for it)

    _open_heif()
    try:
        with Image.open(source) as opened:
            upright = ImageOps.exif_transpose(opened)
            is_clear = upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info
            written = BytesIO()
            if is_clear:
                upright.convert("RGBA").save(written, "PNG")
            else:
                profile = upright.info.get("icc_profile")
                upright.convert("RGB").save(written, "JPEG", quality=92, icc_profile=profile)
    except (*UNREADABLE, Image.DecompressionBombError):
        return None
    return (PNG if is_clear else JPEG), written.getvalue()


def _open_heif() -> None:
    try:
        from pillow_heif import register_heif_opener  # noqa: PLC0415 (not everybody has it)
    except ImportError:
        return
    register_heif_opener()
