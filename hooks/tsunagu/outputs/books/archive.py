"""The container of a book (EPUB 3.3, OCF): a ZIP whose first file says what it is."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_KIND: Final = b"application/epub+zip"
#: The first day of a ZIP; no book tells when it was packed.
_DAY: Final = (1980, 1, 1, 0, 0, 0)
#: What is packed already.
_PACKED: Final = (".png", ".jpg", ".gif", ".webp")


def pack_book(files: Mapping[str, bytes]) -> bytes:
    """The book of some files, by their paths.

    >>> pack_book({"a": b"x"}) == pack_book({"a": b"x"}), pack_book({})[38:58]
    (True, b'application/epub+zip')
    """
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        _add(archive, "mimetype", _KIND, is_packed=False)
        for name in sorted(files):
            _add(archive, name, files[name], is_packed=not name.endswith(_PACKED))
    return file.getvalue()


def _add(archive: ZipFile, name: str, content: bytes, *, is_packed: bool) -> None:
    entry = ZipInfo(name, _DAY)
    entry.compress_type = ZIP_DEFLATED if is_packed else ZIP_STORED
    entry.create_system, entry.external_attr = 3, 0o644 << 16  # else Windows would write its own
    archive.writestr(entry, content)
