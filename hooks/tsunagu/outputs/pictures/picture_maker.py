"""Where pictures are made: both cores at work, each kept in the cache by its bytes and by what makes it."""

from __future__ import annotations

import hashlib
import json
import os
import warnings
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Final

import PIL
from PIL import features

from tsunagu.content import UNREADABLE, Picture, PictureFault, PictureForm, PublishedPicture
from tsunagu.outputs.cache import Cache
from tsunagu.outputs.pictures.encoder import EncodedPicture, encode_picture

#: Shows how far a long task is.
Task = Future[PublishedPicture | PictureFault]
Watch = Callable[[Sequence[Task]], Iterable[Task]]

#: The folder of the smaller files, whose names say what is in them.
FOLDER: Final = "assets/pictures/"
_DIGITS: Final = 16
#: What in the machine shapes the bytes.
_CODECS: Final = ("jpg", "libjpeg_turbo", "zlib", "webp", "avif", "littlecms2")


@dataclass
class PictureMaker:
    """Makes the pictures of a folder; ``longest`` is the longer side of the whole."""

    docs: Path
    cache: Cache
    longest: int

    def make(
        self, pictures: Sequence[Picture], site: Path, watch: Watch
    ) -> list[PublishedPicture | PictureFault]:
        """Write all files of each picture below ``site``, in order; a fault where one can't be read.

        ``watch`` gives its items one by one, and may say how many are done.

        What earlier builds made and this one did not ask for is dropped from the cache.
        """
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of notes that are broken, which nobody gets to see
            # Pillow reckons outside of Python's lock.
            with ThreadPoolExecutor(os.cpu_count() or 1) as workers:
                tasks = [workers.submit(self._make_one, site, picture) for picture in pictures]
                made = [task.result() for task in watch(tasks)]
        self.cache.drop_unused()
        return made

    def _make_one(self, site: Path, picture: Picture) -> PublishedPicture | PictureFault:
        path = self.docs / picture.uri
        try:
            digest = hashlib.sha256(self._version)
            digest.update(path.read_bytes())  # hundreds of megabytes in all, which are not copied
            key = digest.hexdigest()
            forms = _unpack(self.cache.fetch(key, lambda: _pack(encode_picture(path, picture, self.longest))))
        except UNREADABLE as error:
            return PictureFault("picture-broken", {"seen": str(error)[:80] or type(error).__name__})
        uris = [picture.uri, *(f"{FOLDER}{key[:_DIGITS]}-{form.width}.webp" for form in forms[1:])]
        for uri, form in zip(uris, forms, strict=True):
            _write(site / uri, form.content)
        named = [
            PictureForm(uri, form.width, form.height, form.media_type, len(form.content))
            for uri, form in zip(uris, forms, strict=True)
        ]
        return PublishedPicture(picture, named[0], tuple(named[1:]))

    @cached_property
    def _version(self) -> bytes:
        """A digest of all that shapes a picture and is not in it: this code, Pillow, its parts."""
        root = files("tsunagu")
        code = [file for file in files(__package__).iterdir() if file.name.endswith(".py")]
        digest = hashlib.sha256(f"{PIL.__version__} {self.longest}".encode())
        for name in _CODECS:
            digest.update(f"{name} {features.version(name)}\n".encode())
        for file in (*sorted(code, key=str), root / "html" / "svg.py"):
            digest.update(file.read_bytes())
        return digest.digest()


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _pack(forms: Iterable[EncodedPicture]) -> bytes:
    """All forms in one piece: a line that says what follows."""
    kept = list(forms)
    rows = [(form.width, form.height, form.media_type, len(form.content)) for form in kept]
    return b"\n".join((json.dumps(rows).encode(), b"".join(form.content for form in kept)))


def _unpack(packed: bytes) -> list[EncodedPicture]:
    head, _, rest = packed.partition(b"\n")
    forms, at = [], 0
    for width, height, media_type, size in json.loads(head):
        forms.append(EncodedPicture(width, height, media_type, rest[at : at + size]))
        at += size
    return forms
