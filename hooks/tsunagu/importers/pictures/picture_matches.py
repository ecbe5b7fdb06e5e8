"""Which file is the picture at an old address: by its name, whatever size the page showed it in.

Blogs make a picture in several sizes and write the size into its name; the page shows one of them, and the
writer's own folder may have another. The largest is taken.
"""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import Final, NamedTuple
from urllib.parse import unquote

from tsunagu.content import kind_of_name
from tsunagu.importers.formats.beside_files import is_document
from tsunagu.importers.pictures.bundles import Bundles, name_own_folder, puts_folder_first
from tsunagu.importers.pictures.picture_addresses import (
    are_one_place,
    fold_folders,
    fold_name,
    is_other_day,
    read_picture_address,
)
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


def picture_key(name: str) -> str:
    """One text for all sizes of a picture, without the ending of its name.

    >>> picture_key("Clock-300x200.JPG"), picture_key("t02200165_0640048014123456789.jpg?caw=800")
    ('clock', '0640048014123456789')
    """
    stem = posixpath.splitext(fold_name(name.partition("?")[0]))[0]
    for pattern, to in _PATTERNS:
        stem = pattern.sub(to, stem) or stem
    return stem


class AskedPicture(NamedTuple):
    """The address of a picture, as a page (the path of a saved file) names it."""

    address: str
    page: str = ""


class PictureMatches:
    """Knows all files that may be pictures of the posts, and all that the posts ask for.

    A file is no picture of another month than its folders say, and none that another address fits better;
    of ``pages`` that are Markdown none shows what is another's own.
    """

    def __init__(
        self,
        files: Iterable[PictureFile],
        asked: Iterable[AskedPicture] = (),
        pages: Iterable[str] = (),
    ) -> None:
        self._bundles = Bundles(pages)
        self._by_key: dict[str, list[PictureFile]] = defaultdict(list)
        for file in files:
            if is_document(file.path):
                continue
            self._by_key[picture_key(posixpath.basename(file.path))].append(file)
        self._asked: dict[str, set[AskedPicture]] = defaultdict(set)
        for one in asked:
            self._asked[_key(one)].add(one)

    def find(self, asked: AskedPicture) -> PictureFile | None:
        """The file of a picture.

        Of two files whose names and folders fit alike, and that are not one picture in two sizes, neither.

        >>> files = [PictureFile(f"up/{at}/a.jpg", 9, at.encode) for at in ("2019/04", "2020/01")]
        >>> matches = PictureMatches(files)
        >>> matches.find(AskedPicture("https://blog.example/up/2020/01/a-300x200.jpg")).path
        'up/2020/01/a.jpg'
        >>> matches.find(AskedPicture("https://blog.example/a.jpg"))
        """
        key = _key(asked)
        found = self._by_key.get(key) or self._by_key.get(_SMALL.sub("", key), [])
        ranked = [(rank, file) for file in found if (rank := self._rank(file, asked))]
        best = max((rank for rank, _ in ranked), default=None)
        nearest = [file for rank, file in ranked if rank == best]
        if len({posixpath.dirname(file.path) for file in nearest}) > 1 and not are_one(nearest):
            return None
        file = max(nearest, key=lambda file: (file.size, file.path), default=None)
        is_others = file and best and any(rank > best for rank, _ in self._rank_rivals(file, asked))
        return None if is_others else file

    def list_rivals(self, file: PictureFile, asked: AskedPicture) -> list[AskedPicture]:
        """The addresses of other pictures for which a file could be as well as for the one asked for."""
        rank = self._rank(file, asked)
        return [other for other_rank, other in self._rank_rivals(file, asked) if other_rank == rank]

    def shows(self, asked: AskedPicture) -> bool:
        """Whether a page shows the picture at an address, in whatever size."""
        name = read_picture_address(asked.address)
        return kind_of_name(name.name) is not None and any(
            other.page == asked.page
            and are_one_place(name.folders, read_picture_address(other.address).folders)
            for other in self._asked.get(_key(asked), ())
        )

    def _rank_rivals(self, file: PictureFile, asked: AskedPicture) -> Iterator[tuple[_Rank, AskedPicture]]:
        """The other pictures of the name of a file, each with how well the file fits."""
        folders = read_picture_address(asked.address).folders
        key = picture_key(posixpath.basename(file.path))
        for other in (*self._asked.get(key, ()), *self._asked.get(f"{key}s", ())):
            is_other = not are_one_place(folders, read_picture_address(other.address).folders)
            if is_other and (rank := self._rank(file, other)):
                yield rank, other

    def _rank(self, file: PictureFile, asked: AskedPicture) -> _Rank | None:
        """None for a file that can't be the picture."""
        rank = rank_file(file, asked)
        return rank if rank and (rank.place or not self._bundles.keeps(file, *asked)) else None


class _Rank(NamedTuple):
    """How well a file fits an address, the surest first.

    It lies where the page says (``place``: 2 for the place that is looked at first, 1 for the other, else 0);
    where a browser put the parts of the page; so many folders fit, from below.
    """

    place: int
    is_beside: bool
    folders: int


def _key(asked: AskedPicture) -> str:
    return picture_key(read_picture_address(asked.address).name)


def rank_file(file: PictureFile, asked: AskedPicture) -> _Rank | None:
    """None where a file is of another month."""
    address, page = asked
    folders = read_picture_address(address).folders
    own = fold_folders(file.path.split("/")[:-1])
    known = fold_folders(file.path.removeprefix(file.root).split("/")[:-1])
    place = _rank_place(file.path, asked)
    if not place and is_other_day(known, folders):
        return None
    stem = fold_name(PurePath(page).stem)
    beside = bool(page) and any(folder.startswith(stem) and folder != stem for folder in own[-1:])
    same = 0
    while same < min(len(own), len(folders)) and own[-1 - same] == folders[-1 - same]:
        same += 1
    return _Rank(place, beside, same)


def _rank_place(path: str, asked: AskedPicture) -> int:
    """2 or 1 for a file that lies where the page says: beside it, or in the folder of its name."""
    if not asked.page:
        return 0
    folders = [posixpath.dirname(asked.page), name_own_folder(asked.page)]
    places = [posixpath.normpath(posixpath.join(folder, unquote(asked.address))) for folder in folders]
    if puts_folder_first(asked.page):
        places.reverse()
    return 2 - places.index(path) if path in places else 0


def are_one(files: Sequence[PictureFile]) -> bool:
    """Whether files in several folders are the same: an author keeps copies."""
    if len({file.size for file in files}) > 1:
        return False
    try:
        return len({file.read() for file in files}) == 1
    except OSError:
        return False
