"""Which file is the picture at an old address: by its name, whatever size the page showed it in.

Blogs make a picture in several sizes and write the size into its name; the page shows one of them, and the
writer's own folder may have another. The largest is taken.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Final
from urllib.parse import unquote, urlsplit

from tsunagu.importers.pictures.picture_sources import PictureFile

#: What blogs add to the name of a picture for its size, one row a blog.
_SIZES: Final[tuple[tuple[str, str], ...]] = (
    (r"-\d{1,5}x\d{1,5}$", ""),  # WordPress: clock-300x200.jpg
    (r"-(?:scaled|rotated|e\d{13})$", ""),  # WordPress: made smaller, turned, edited
    (r"^t\d{8}_(?=\d)", ""),  # Ameba: t02200165_0640048014123456789.jpg
    (r"^o(?=\d{16,}$)", ""),  # Ameba: the original
    (r"(?<=^\d{14})_\d{2,4}$", ""),  # Hatena: 20190401123456_120
    (r"_[smltq]$", ""),  # JUGEM, Flickr
    (r"-(?:s|thumbnail2|thumb)$", ""),  # livedoor, Seesaa
    (r"@2x$", ""),
)
_PATTERNS: Final = tuple((re.compile(pattern, re.IGNORECASE), to) for pattern, to in _SIZES)
#: FC2 adds an s, which a name may end in by itself: only where nothing else fits.
_SMALL: Final = re.compile(r"(?<=\w)s$")


def _fold(name: str) -> str:
    return unicodedata.normalize("NFC", unquote(name)).casefold()


def picture_key(name: str) -> str:
    """One text for all sizes of a picture, without the ending of its name.

    >>> picture_key("Clock-300x200.JPG"), picture_key("t02200165_0640048014123456789.jpg?caw=800")
    ('clock', '0640048014123456789')
    """
    stem = posixpath.splitext(_fold(name.partition("?")[0]))[0]
    for pattern, to in _PATTERNS:
        stem = pattern.sub(to, stem) or stem
    return stem


class PictureMatches:
    """Knows all files that may be pictures of the posts."""

    def __init__(self, files: Iterable[PictureFile]) -> None:
        self._by_key: dict[str, list[PictureFile]] = defaultdict(list)
        for file in files:
            self._by_key[picture_key(posixpath.basename(file.path))].append(file)

    def find(self, address: str, page: str = "") -> PictureFile | None:
        """The file of the picture at an address, as a page (the path of a saved file) names it.

        Of two files whose names and folders fit alike, and that are not one picture in two sizes, neither.

        >>> files = [PictureFile(f"up/{at}/a.jpg", 9, at.encode) for at in ("2019/04", "2020/01")]
        >>> PictureMatches(files).find("https://blog.example/up/2020/01/a-300x200.jpg").path
        'up/2020/01/a.jpg'
        >>> PictureMatches(files).find("https://blog.example/a.jpg")
        """
        folders, name = _split(address)
        key = picture_key(name)
        found = self._by_key.get(key) or self._by_key.get(_SMALL.sub("", key), [])
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(address))) if page else ""
        ranked = [((file.path == beside, *_rank(file, folders, page)), file) for file in found]
        best = max((rank for rank, _ in ranked), default=None)
        nearest = [file for rank, file in ranked if rank == best]
        if len({posixpath.dirname(file.path) for file in nearest}) > 1 and not _are_one(nearest):
            return None
        return max(nearest, key=lambda file: (file.size, file.path), default=None)


def _split(address: str) -> tuple[Sequence[str], str]:
    """The folders and the name of an address; a page saved on Windows has back-slashes."""
    try:
        path = urlsplit(address.replace("\\", "/")).path
    except ValueError:
        path = address
    *folders, name = path.split("/") or [""]
    return [_fold(folder) for folder in folders if folder not in ("", ".")], name


def _rank(file: PictureFile, folders: Sequence[str], page: str) -> tuple[bool, int]:
    """Whether a file lies where a browser put the parts of the page; how many folders fit, from the last."""
    own = [_fold(folder) for folder in file.path.split("/")[:-1]]
    stem = _fold(PurePath(page).stem)
    beside = bool(page) and any(folder.startswith(stem) and folder != stem for folder in own[-1:])
    same = 0
    while same < min(len(own), len(folders)) and own[-1 - same] == folders[-1 - same]:
        same += 1
    return beside, same


def _are_one(files: Sequence[PictureFile]) -> bool:
    """Whether files in several folders are the same: an author keeps copies."""
    if len({file.size for file in files}) > 1:
        return False
    try:
        return len({file.read() for file in files}) == 1
    except OSError:
        return False
