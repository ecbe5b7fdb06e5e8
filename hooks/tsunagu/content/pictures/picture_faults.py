"""Whether the site could show a picture that does not lie below docs/ yet."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tsunagu.config import Limits
from tsunagu.content.pictures.survey import PictureFault, read_picture


def find_picture_fault(content: bytes, name: str, megapixels: int) -> PictureFault | None:
    """Why the bytes of a picture can't be shown (half of a download, too many points); None where they can.

    >>> find_picture_fault(b"", "a.png", 50).code
    'picture-empty'
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "picture"
        path.write_bytes(content)
        found = read_picture(path, name, Limits(picture_megapixels=megapixels))
    return found if isinstance(found, PictureFault) else None
