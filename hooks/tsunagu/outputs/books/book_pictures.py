"""Pictures as books have them: one file each that every reading program shows, no larger than its screen."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image

from tsunagu.content import PublishedPicture

#: The longer side, in points.
LONGEST: Final = 1200
#: Kinds that every reading program shows, with the endings of their files.
_ENDINGS: Final = {"image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/svg+xml": "svg"}
_AS_THEY_ARE: Final = frozenset({"image/gif", "image/svg+xml"})
_QUALITY: Final = 82
_DIGITS: Final = 16


@dataclass(frozen=True, slots=True)
class BookPicture:
    """A file in a book; its name says what is in it. ``may_move``: it may be more than one picture."""

    name: str
    media_type: str
    content: bytes

    @property
    def may_move(self) -> bool:
        return self.media_type in _AS_THEY_ARE


@dataclass
class BookPictures:
    """Reads published pictures below ``site``, each once."""

    site: Path
    _digests: dict[str, str] = field(default_factory=dict)
    _made: dict[str, BookPicture] = field(default_factory=dict)

    def write_key(self, pictures: Iterable[PublishedPicture]) -> str:
        """What tells whether one of some pictures is another than before."""
        return " ".join(f"{one.full.uri} {self._digest(one)}" for one in pictures)

    def make(self, picture: PublishedPicture) -> BookPicture:
        """The picture as it lies in a book."""
        uri = picture.full.uri
        if uri not in self._made:
            media_type, content = _encode(picture, (self.site / uri).read_bytes())
            name = f"pictures/{self._digest(picture)}.{_ENDINGS[media_type]}"
            self._made[uri] = BookPicture(name, media_type, content)
        return self._made[uri]

    def _digest(self, picture: PublishedPicture) -> str:
        uri = picture.full.uri
        if uri not in self._digests:
            self._digests[uri] = hashlib.sha256((self.site / uri).read_bytes()).hexdigest()[:_DIGITS]
        return self._digests[uri]


def _encode(picture: PublishedPicture, content: bytes) -> tuple[str, bytes]:
    form = picture.full
    is_small = max(form.width, form.height) <= LONGEST
    if form.media_type in _AS_THEY_ARE or (form.media_type in _ENDINGS and is_small):
        return form.media_type, content
    with Image.open(BytesIO(content)) as image:
        image.draft("RGB", (LONGEST, LONGEST))
        profile = image.info.get("icc_profile")
        is_clear = image.mode in ("P", "LA", "RGBA", "PA") or form.media_type == "image/png"
        shown = image.convert("RGBA" if is_clear else "RGB")
    shown.thumbnail((LONGEST, LONGEST))
    file = BytesIO()
    if is_clear:
        shown.save(file, "PNG", icc_profile=profile)
        return "image/png", file.getvalue()
    shown.save(file, "JPEG", quality=_QUALITY, optimize=True, icc_profile=profile)
    return "image/jpeg", file.getvalue()
