"""An export given as the ZIP that was downloaded: its texts are unpacked, and called by their names in it.

Pictures stay in the ZIP, which is read for them where it lies. Nothing is unpacked under a name that leads
elsewhere, and never more than any export has, whatever a ZIP says of itself.
"""

from __future__ import annotations

import os
import re
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import Final, TypeVar
from zipfile import BadZipFile, ZipFile, ZipInfo

from tsunagu.content import kind_of_name
from tsunagu.importers.formats.beside_files import BESIDE
from tsunagu.importers.formats.post import NoteNotice, Post
from tsunagu.importers.formats.zip_names import read_member_name
from tsunagu.model import Place, Problem

#: The largest text of an export, and all texts of one.
_LARGEST: Final = 100_000_000
_MOST_BYTES: Final = 500_000_000
_MOST_FILES: Final = 100_000
#: Below so many bytes it does not matter, above it no text is packed so well.
_SMALL: Final = 5_000_000
_MOST_PACKED: Final = 200
_ENCRYPTED: Final = 0x1
#: Where Unix has the kind of a file among the attributes of a member.
_MODE: Final = 16
#: How a ZIP begins, and how one does that has nothing in it.
_STARTS: Final = (b"PK\x03\x04", b"PK\x05\x06")
_BROKEN: Final = (BadZipFile, OSError, RuntimeError, ValueError, NotImplementedError, EOFError)
#: What macOS adds to a ZIP.
_MAC: Final = re.compile(r"(?:^|/)(?:__MACOSX/|\._|\.DS_Store$)")

_Placed = TypeVar("_Placed", Post, Problem)


def is_zip(path: Path) -> bool:
    """Whether a file is a ZIP, by how it begins: half a one is one as well, and broken."""
    try:
        if not path.is_file():  # a pipe would be waited for
            return False
        with path.open("rb") as file:
            return file.read(4) in _STARTS
    except OSError:
        return False


def is_zipped_export(path: Path) -> bool:
    """Whether a file within a folder is a ZIP that somebody packed: a document of an office is one, too."""
    return path.suffix.lower() == ".zip" and is_zip(path)


@contextmanager
def unpacked(path: Path, note: NoteNotice) -> Iterator[Path]:
    """The folder in which the texts of a ZIP lie for a while; of any other path, the path itself."""
    if not is_zip(path):
        yield path
        return
    place = Place(str(path))
    with TemporaryDirectory() as name:
        try:
            with ZipFile(path) as archive:
                _unpack(archive, Path(name), lambda code, values: note(Problem(code, place, values)))
        except _BROKEN as error:
            note(Problem("broken-archive", place, {"seen": str(error)[:80]}))
        yield Path(name)


def call_as_zipped(one: _Placed, folder: Path, path: Path) -> _Placed:
    """A post or a notice of the unpacked ``folder``, called by the name of its file in the ZIP ``path``.

    >>> call_as_zipped(Problem("x", Place("/tmp/a/b.md", 3)), Path("/tmp/a"), Path("my.zip")).place
    Place(uri='my.zip/b.md', line=3, column=1)
    """
    if folder == path:
        return one
    place = replace(one.place, uri=one.place.uri.replace(str(folder), str(path), 1))
    if isinstance(one, Problem):
        return replace(one, place=place)
    names = tuple(name.replace(str(folder), path.as_posix(), 1) for name in one.names)
    doubts = tuple(call_as_zipped(doubt, folder, path) for doubt in one.doubts)
    return replace(one, place=place, names=names, doubts=doubts)


def _unpack(archive: ZipFile, folder: Path, tell: Callable[[str, dict[str, str]], None]) -> None:
    """Write the texts of a ZIP below a folder, each as old as it was."""
    left = _MOST_BYTES
    for member in archive.infolist()[:_MOST_FILES]:
        name = read_member_name(member)
        if member.is_dir() or kind_of_name(name) or _MAC.search(name):
            continue
        most = min(_LARGEST, left)
        if refused := _find_fault(member, name, most):
            is_post = PurePosixPath(name).suffix.lower() not in BESIDE
            tell(f"{'post' if is_post else 'archive'}-{refused}", {"seen": name, "known": f"{most:,}"})
            continue
        try:
            left -= _write(archive, member, folder / PurePosixPath(name))
        except _BROKEN as error:
            tell("broken-archive", {"seen": f"{name}: {error}"[:80]})


def _find_fault(member: ZipInfo, name: str, most: int) -> str:
    """Why a member is not unpacked, if it is not: ``name``, ``link`` or ``entry``."""
    if not _is_within(name):
        return "name"
    if stat.S_ISLNK(member.external_attr >> _MODE):
        return "link"
    is_refused = member.flag_bits & _ENCRYPTED or member.file_size > most or _is_bomb(member)
    return "entry" if is_refused else ""


def _is_bomb(member: ZipInfo) -> bool:
    """Whether a few bytes become very many: prose is packed into a third, and one line over and over
    into a hundredth.
    """
    return member.file_size > _SMALL and member.file_size > _MOST_PACKED * member.compress_size


def _is_within(name: str) -> bool:
    """Whether a name leads nowhere but below the folder.

    >>> _is_within("posts/a.md"), _is_within("../a.md"), _is_within("C:/a.md"), _is_within("a/\\0.md")
    (True, False, False, False)
    """
    parts = name.split("/")
    return not (name.startswith("/") or ".." in parts or re.match(r"[A-Za-z]:", name) or "\0" in name)


def _write(archive: ZipFile, member: ZipInfo, path: Path) -> int:
    """Unpack one member; the bytes written, which are never more than it says."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(member) as packed, path.open("xb") as file:
        copyfileobj(packed, file)
        size = file.tell()
    moment = time.mktime((*member.date_time, 0, 0, -1))
    os.utime(path, (moment, moment))
    return size
