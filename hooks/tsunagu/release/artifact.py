"""Unpack an archive that a stranger made: all of it where it belongs, or nothing at all.

A preview is built from a pull request, so whoever opened it wrote every byte of the archive. What is
refused could write outside the folder, point outside it, fill the disk, or be more to a host than a file
(``_worker.js``, ``_headers``).
"""

from __future__ import annotations

import shutil
import stat
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

_CHUNK = 1 << 20

#: What other systems take for a separator or for more than a name.
_FORBIDDEN = frozenset('\\:*?"<>|')
#: No control, nothing that can't be seen or turns text around (all of C), no separator of lines (Zl, Zp).
_UNSEEN = ("C", "Zl", "Zp")

#: Whatever Python says of a zip that is none, or of a name that is not in the encoding it claims.
_UNREADABLE = (
    *(BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError),
    UnicodeDecodeError,
)


class ArtifactError(ValueError):
    """An archive that was not unpacked; the text says why, with the name of the file in question."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a site may weigh: the archive itself, its files in number and bytes, the length of a path."""

    archive_bytes: int = 64 << 20
    files: int = 20_000
    file_bytes: int = 16 << 20
    total_bytes: int = 256 << 20
    path_chars: int = 200


def unpack_artifact(archive: Path, folder: Path, limits: Limits | None = None) -> int:
    """Unpack a zip into ``folder``, which must not exist yet; the number of files, or ``ArtifactError``."""
    limits = limits or Limits()
    if folder.exists():
        raise ArtifactError(f"{folder} is there already")
    stage = folder.with_name(f".{folder.name}.unpacking")
    shutil.rmtree(stage, ignore_errors=True)
    try:
        if archive.stat().st_size > limits.archive_bytes:
            raise ArtifactError(f"the archive has more than {limits.archive_bytes} bytes")
        with ZipFile(archive) as bundle:
            files = list(_list_files(bundle, limits))
            stage.mkdir(parents=True)
            _write(bundle, files, stage, limits)
        stage.replace(folder)
    except _UNREADABLE as error:
        raise ArtifactError(f"the archive can't be read: {error}") from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    return len(files)


def _list_files(bundle: ZipFile, limits: Limits) -> Iterator[ZipInfo]:
    """The files of an archive whose every name, kind and stated size is in order."""
    entries, seen, total = bundle.infolist(), set[str](), 0
    if len(entries) > limits.files:
        raise ArtifactError(f"{len(entries)} files are more than {limits.files}")
    for entry in entries:
        _check_name(entry, limits)
        _check_kind(entry)
        folded = unicodedata.normalize("NFC", entry.filename).casefold()
        if folded in seen:
            raise ArtifactError(f"{entry.filename!r} is there twice")
        seen.add(folded)
        total += entry.file_size
        if entry.file_size > limits.file_bytes or total > limits.total_bytes:
            raise ArtifactError(f"{entry.filename!r} is too large")
        if not entry.is_dir():
            yield entry


def _check_name(entry: ZipInfo, limits: Limits) -> None:
    name = entry.orig_filename
    parts = name.removesuffix("/").split("/")
    if (
        name != entry.filename
        or len(name) > limits.path_chars
        or not _FORBIDDEN.isdisjoint(name)
        or any(unicodedata.category(char).startswith(_UNSEEN) for char in name)
        or any(not part or part.startswith(".") or part.endswith((".", " ")) for part in parts)
        or parts[0].startswith("_")
    ):
        raise ArtifactError(f"{name[:80]!r} is not a name that a site's file may have")


def _check_kind(entry: ZipInfo) -> None:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFDIR if entry.is_dir() else stat.S_IFREG):
        raise ArtifactError(f"{entry.filename!r} is neither a file nor a folder")
    if entry.compress_type not in (ZIP_DEFLATED, ZIP_STORED):
        raise ArtifactError(f"{entry.filename!r} is compressed as no artifact is")
    if entry.flag_bits & 1:
        raise ArtifactError(f"{entry.filename!r} is encrypted")


def _write(bundle: ZipFile, files: list[ZipInfo], stage: Path, limits: Limits) -> None:
    """Write the files, counting what really comes out: a size that an archive states is only a claim."""
    left = limits.total_bytes
    for entry in files:
        target = stage / entry.filename
        target.parent.mkdir(parents=True, exist_ok=True)
        allowed = min(limits.file_bytes, left)
        with bundle.open(entry) as source, target.open("xb") as sink:
            while chunk := source.read(_CHUNK):
                allowed -= len(chunk)
                left -= len(chunk)
                if allowed < 0:
                    raise ArtifactError(f"{entry.filename!r} is larger than it says")
                sink.write(chunk)
