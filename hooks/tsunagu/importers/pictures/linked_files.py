"""Files that posts link to for readers to take home (PDF, tables, slides): found by their names."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import unquote

from tsunagu.importers.formats.beside_files import is_document
from tsunagu.importers.pictures.picture_addresses import fold_name
from tsunagu.importers.pictures.picture_matches import AskedPicture, are_one, rank_file
from tsunagu.importers.pictures.picture_sources import PictureFile
from tsunagu.model import Place, Problem

_UNFIT: Final = re.compile(r"[^\w.-]+")
#: What an author may have written a column in.
_COLUMNS: Final = (".doc", ".docx", ".odt", ".rtf")
_PDF: Final = b"%PDF"
#: So near its beginning a PDF says that it is one.
_START: Final = 1_024


class LinkedFiles:
    """Knows all files of such kinds that lie where pictures of the posts may."""

    def __init__(self, files: Iterable[PictureFile]) -> None:
        self._by_name: dict[str, list[PictureFile]] = defaultdict(list)
        self._taken: set[str] = set()
        for file in files:
            if is_document(file.path):
                self._by_name[fold_name(posixpath.basename(file.path))].append(file)

    def find(self, address: str, page: str) -> PictureFile | None:
        """The file that a link on a page leads to; of two that fit alike, and are not one, neither.

        >>> files = LinkedFiles([PictureFile("up/a.PDF", 4, b"%PDF".__add__)])
        >>> files.find("https://b.example/up/a.pdf?x=1#2", "").path
        'up/a.PDF'
        """
        bare = re.split("[?#]", address.replace("\\", "/"))[0]
        asked = AskedPicture(bare, page)
        named = self._by_name.get(fold_name(posixpath.basename(bare)), [])
        ranked = [(rank, file) for file in named if (rank := rank_file(file, asked))]
        best = max((rank for rank, _ in ranked), default=None)
        nearest = [file for rank, file in ranked if rank == best]
        return nearest[0] if len(nearest) == 1 or are_one(nearest) else None

    def take(self, file: PictureFile) -> None:
        """Note that a file came home."""
        self._taken.add(file.path)

    def list_left(self) -> Iterator[Problem]:
        """What no post linked to, a line for all of a place that the author named; what may be a column by
        itself (and can't be read) for itself.
        """
        files = (file for named in self._by_name.values() for file in named if file.path not in self._taken)
        left: dict[str, list[str]] = defaultdict(list)
        for file in files:
            if file.path.lower().endswith(_COLUMNS):
                yield Problem("not-text", Place(file.path))
                continue
            left[file.root].append(posixpath.splitext(file.path)[1].lower().lstrip("."))
        for root, endings in sorted(left.items()):
            listed = ", ".join(sorted(set(endings)))
            yield Problem("beside", Place(root), {"seen": str(len(endings)), "known": listed})


def read_linked(file: PictureFile) -> bytes | None:
    """What is in a file; nothing where it is gone, or no PDF though it is called one."""
    try:
        content = file.read()
    except OSError:
        return None
    is_called_pdf = file.path.lower().endswith(".pdf")
    return None if is_called_pdf and _PDF not in content[:_START] else content


def name_linked(path: str) -> str:
    """The name of a file as an address can have it.

    >>> name_linked("up/資料 （１）.PDF")
    '資料-1.pdf'
    """
    stem, ending = posixpath.splitext(unicodedata.normalize("NFKC", unquote(posixpath.basename(path))))
    return f"{_UNFIT.sub('-', stem).strip('-.') or 'file'}{ending.lower()}"
