"""Where pictures of old posts lie, and files they link to: in a folder, a ZIP, beside or in a saved page."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePath
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from tsunagu.content import kind_of_bytes, kind_of_name
from tsunagu.importers.formats.beside_files import is_document
from tsunagu.importers.formats.post import NoteNotice, Post
from tsunagu.importers.formats.web_archives import (
    WEB_ARCHIVES,
    is_web_archive,
    list_archived_pictures,
)
from tsunagu.importers.formats.zip_names import read_member_name
from tsunagu.importers.formats.zipped_exports import is_zip, is_zipped_export
from tsunagu.model import Place, Problem

#: Larger than any photograph of a blog; a ZIP may say that a few kilobytes are gigabytes.
_LARGEST: Final = 60_000_000
#: More than the uploads of any blog.
_MOST_FILES: Final = 200_000
#: How a page in one file calls the parts that have no address on the web (RFC 2392).
_OWN: Final = "cid:"
_ENCRYPTED: Final = 0x1
#: So many bytes say what a file is.
_START: Final = 4_096


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A file that may be a picture. ``path`` has ``/`` between its parts; ``size`` is in bytes.

    ``root`` is what the author named: only what is below it says anything of the old blog.
    ``read`` raises ``OSError`` where the file is gone, or its archive is broken.
    """

    path: str
    size: int
    read: Callable[[], bytes]
    root: str = ""


def list_embedded_files(posts: Iterable[Post]) -> Iterator[PictureFile]:
    """The pictures within posts, as if each file were a folder with those of its posts."""
    for post in posts:
        for name, content in post.embedded:
            path = posixpath.join(PurePath(post.place.uri).as_posix(), name)
            yield PictureFile(path, len(content), partial(bytes, content), post.place.uri)


def list_picture_files(path: Path, note: NoteNotice) -> Iterator[PictureFile]:
    """The pictures of a folder and those below it, in its ZIPs too, or of a ZIP; links are passed over."""
    root = path.as_posix()
    yield from (replace(file, root=root) for file in _list_files(path, note))


def _list_files(path: Path, note: NoteNotice) -> Iterator[PictureFile]:
    if path.is_dir():
        yield from _list_folder(path, note)
    elif path.suffix.lower() in WEB_ARCHIVES:
        yield from _list_web_archive(path)
    elif is_zip(path):
        yield from _list_archive(path, note)
    elif path.is_file():
        note(Problem("no-pictures", Place(str(path))))
    else:
        note(Problem("unreadable", Place(str(path)), {"seen": "?"}))


def _list_folder(folder: Path, note: NoteNotice) -> Iterator[PictureFile]:
    for child in sorted(folder.iterdir(), key=lambda child: child.name):
        if child.is_symlink() or child.name.startswith("."):
            continue
        if child.is_dir():
            yield from _list_folder(child, note)
        elif child.suffix.lower() in WEB_ARCHIVES:
            yield from _list_web_archive(child)
        elif is_zipped_export(child):
            yield from _list_archive(child, note)
        elif child.is_file() and _may_be_picture(child):
            yield PictureFile(child.as_posix(), child.stat().st_size, child.read_bytes)


def _may_be_picture(path: Path) -> bool:
    """Whether a name says so; a browser saves some without an ending, of which the first bytes decide."""
    if kind_of_name(path.name) or is_document(path.name):
        return True
    if path.suffix and not path.suffix[1:].isdigit():
        return False
    try:
        with path.open("rb") as file:
            return kind_of_bytes(file.read(_START), path.name) is not None
    except OSError:
        return False


def _list_web_archive(path: Path) -> Iterator[PictureFile]:
    """The pictures of a page that was saved in one file, by the addresses they had."""
    content = path.read_bytes() if path.stat().st_size <= _LARGEST else b""
    for address, picture in list_archived_pictures(content) if is_web_archive(content) else ():
        is_own = address.startswith(_OWN)  # a name that only this page has for it
        file = posixpath.join(path.as_posix(), address.removeprefix(_OWN)) if is_own else address
        yield PictureFile(file, len(picture), partial(bytes, picture))


def _list_archive(path: Path, note: NoteNotice) -> Iterator[PictureFile]:
    """The pictures of a ZIP. Nothing is unpacked under a name of its own, so that none can lead elsewhere."""
    try:
        with ZipFile(path) as archive:
            members = archive.infolist()
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        note(Problem("broken-archive", Place(str(path)), {"seen": str(error)[:80]}))
        return
    for member in members[:_MOST_FILES]:
        name = read_member_name(member)
        if member.is_dir() or not (kind_of_name(name) or is_document(name)):
            continue
        if ".." in name.split("/") or name.startswith("/"):
            note(Problem("archive-name", Place(str(path)), {"seen": name}))
        elif member.flag_bits & _ENCRYPTED or member.file_size > _LARGEST:
            known = f"{_LARGEST:,}"
            note(Problem("archive-entry", Place(str(path)), {"seen": name, "known": known}))
        else:
            read = partial(_read_member, path, member)
            yield PictureFile(posixpath.join(path.as_posix(), name), member.file_size, read)


def _read_member(path: Path, member: ZipInfo) -> bytes:
    """What a ZIP has under a name; never more than it says, whatever it unpacks to."""
    try:
        with ZipFile(path) as archive, archive.open(member) as file:
            return file.read(member.file_size)
    except (BadZipFile, RuntimeError, ValueError, NotImplementedError, EOFError) as error:
        raise OSError(str(error)) from error
