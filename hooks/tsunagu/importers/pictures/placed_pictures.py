"""Pictures put into the project for an essay, under names that an address can have. None is replaced."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Final

from tsunagu.content import (
    PictureKind,
    convert_picture,
    find_picture_fault,
    kind_of_bytes,
    propose_name,
)
from tsunagu.importers.formats.post import NoteNotice
from tsunagu.importers.html.replacements import BodyImage
from tsunagu.importers.pictures.linked_files import LinkedFiles, name_linked, read_linked
from tsunagu.importers.pictures.picture_addresses import read_picture_address
from tsunagu.importers.pictures.picture_matches import AskedPicture, PictureMatches
from tsunagu.importers.pictures.picture_sources import PictureFile
from tsunagu.model import Place, Problem
from tsunagu.text import create_file

#: So many bytes say what a file is.
_START: Final = 4_096
_FOLDER: Final = "images"
_FILES: Final = "files"


@dataclass(slots=True)
class PlacedPictures:
    """Finds pictures and writes them below ``docs``; remembers which lies where in this run."""

    docs: Path
    matches: PictureMatches
    note: NoteNotice
    files: LinkedFiles
    megapixels: int = 50
    dry_run: bool = False
    _placed: dict[bytes, str] = field(default_factory=dict)
    _told: set[str] = field(default_factory=set)

    def place(self, image: BodyImage, page: str, essay: str) -> str | None:
        """The uri of the picture of an essay (an id), written unless this is a dry run; None without one.

        ``page`` is the file in which it was shown. What is no picture, broken or too large is none;
        kinds that browsers don't show become JPEG or PNG. The same picture in two essays is one file.
        """
        file = next(filter(None, map(self._find, list_asked([image], page))), None)
        if file is None:
            return None
        made = _read_picture(file, self.megapixels)
        if isinstance(made, Problem):
            self._tell(made)
            return None
        kind, content = made
        name = propose_name(posixpath.basename(file.path), kind)
        return self._write(content, f"{_FOLDER}/{essay}/{name}")

    def place_shown(self, address: str, page: str, essay: str) -> str | None:
        """The same for what a link leads to, if it is a picture that the page shows, in whatever size."""
        if not self.matches.shows(AskedPicture(address, page)):
            return None
        return self.place(BodyImage(address, "", "", ""), page, essay)

    def place_linked(self, address: str, page: str, essay: str) -> str | None:
        """The same for a file that a link leads to and that is no picture; its bytes stay as they are."""
        file = self.files.find(address, page)
        content = read_linked(file) if file else None
        if file is None or content is None:
            return None
        self.files.take(file)
        return self._write(content, f"{_FILES}/{essay}/{name_linked(file.path)}")

    def _find(self, asked: AskedPicture) -> PictureFile | None:
        """The file of a picture; one that may be another just as well is told, and not taken."""
        file = self.matches.find(asked)
        if file is None or not (rivals := self.matches.list_rivals(file, asked)):
            return file
        places = {read_picture_address(one.address).folders for one in (*rivals, asked)}
        folders, name = read_picture_address(min(one.address for one in (*rivals, asked)))
        seen = "/".join((*folders[-2:], name))
        self._tell(Problem("shared-picture", Place(file.path), {"seen": seen, "known": str(len(places))}))
        return None

    def _tell(self, problem: Problem) -> None:
        """Once for each file."""
        if problem.place.uri not in self._told:
            self._told.add(problem.place.uri)
            self.note(problem)

    def _write(self, content: bytes, wanted: str) -> str:
        digest = sha256(content).digest()
        if digest not in self._placed:
            self._placed[digest] = wanted if self.dry_run else self._create(content, wanted)
        return self._placed[digest]

    def _create(self, content: bytes, wanted: str) -> str:
        """Write a file under the first name that is free, or that has the same content already."""
        stem, ending = posixpath.splitext(wanted)
        for number in count(1):
            uri = wanted if number == 1 else f"{stem}-{number}{ending}"
            path = self.docs / uri
            if create_file(path, content) or path.read_bytes() == content:
                return uri
        raise AssertionError


def list_asked(images: Iterable[BodyImage], page: str) -> Iterator[AskedPicture]:
    """The addresses of pictures on a page, of the larger before the smaller."""
    for image in images:
        yield from (AskedPicture(name, page) for name in (image.larger, image.address) if name)


def _read_picture(file: PictureFile, megapixels: int) -> tuple[PictureKind, bytes] | Problem:
    """What kind of picture a file is, and its bytes as browsers show them; or why none can be shown."""
    none = Problem("not-a-picture", Place(file.path))
    try:
        content = file.read()
    except OSError:
        return none
    kind = kind_of_bytes(content[:_START], file.path)
    if kind is None:
        return none
    made = (kind, content) if kind.media_type else convert_picture(BytesIO(content))
    if made is None:
        return none
    fault = find_picture_fault(made[1], file.path, megapixels)
    seen = " ".join((fault.code, *fault.values.values())) if fault else ""
    return Problem("broken-picture", Place(file.path), {"seen": seen}) if fault else made
