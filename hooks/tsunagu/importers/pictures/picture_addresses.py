"""What the address of an old picture says: its name, its folders, its day, wherever a proxy has put them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from tsunagu.content import kind_of_name

#: Folders that blogs add for the size of a picture; folders of what else it is have other names.
_SIZE_FOLDERS: Final = re.compile(
    r"(?:(?<=/)|^)(?:"
    r"[swh]\d{1,4}(?:[x-][a-z\d-]+)?"  # Blogger: s320, w640-h480; Tumblr: s1280x1920
    r"|max/\d+|fit/(?:c/)?\d+/\d+"  # Medium
    r"|thumb(?:nail)?s?|small|medium|large|orig(?:inal)?s?"
    r")/"
)
#: 2019, 201904, 20190401.
_DAYS: Final = (4, 6, 8)
_CENTURIES: Final = ("19", "20")
_OF_DAY: Final = 2


class PictureAddress(NamedTuple):
    """The name of a picture and the folders it is in, in small letters."""

    folders: tuple[str, ...]
    name: str


def fold_name(name: str) -> str:
    """A name as all ways to write it have in common."""
    return unicodedata.normalize("NFC", unquote(name)).casefold()


def read_picture_address(address: str) -> PictureAddress:
    """The folders and the name of an address; a page saved on Windows has back-slashes.

    A server that makes pictures smaller has the whole address within its own, or the name in its query.

    >>> read_picture_address("https://cdn.example/fetch/w_80/https%3A%2F%2Fb.example%2Fup%2FA.png")
    PictureAddress(folders=('up',), name='a.png')
    >>> read_picture_address("https://b.example/image.php?file=a.png&w=300").name
    'a.png'
    """
    address = address.replace("\\", "/")
    whole = unquote(address)
    inner = max(whole.rfind("https://"), whole.rfind("http://"))
    try:
        parts = urlsplit(whole[inner:] if inner > 0 else address)
    except ValueError:
        return PictureAddress((), fold_name(address))
    path = parts.path
    if not kind_of_name(path):
        path = next((value for _, value in parse_qsl(parts.query) if kind_of_name(value)), path)
    *folders, name = path.split("/")
    return PictureAddress(fold_folders(folders), fold_name(name))


def fold_folders(folders: Sequence[str]) -> tuple[str, ...]:
    """Folders in small letters, without those that lead nowhere."""
    return tuple(fold_name(folder) for folder in folders if folder not in ("", "."))


def is_other_day(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether folders say that a picture is of one month, and others that it is of another.

    >>> is_other_day(("uploads", "2019", "04"), ("2019", "05")), is_other_day(("2019", "04"), ("2019",))
    (True, False)
    """
    days = sorted((_read_day(one), _read_day(other)), key=len)
    return not days[1].startswith(days[0])


def _read_day(folders: Sequence[str]) -> str:
    """The figures of the last folders for a day, from the year on; nothing without such folders."""
    for at, folder in reversed(list(enumerate(folders))):
        if folder.isdecimal() and len(folder) in _DAYS and folder.startswith(_CENTURIES):
            figures = [folder]
            for below in folders[at + 1 :]:
                if not (below.isdecimal() and len(below) == _OF_DAY):
                    break
                figures.append(below)
            return "".join(figures)
    return ""


def are_one_place(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two addresses of a name may be of one picture: of the folders, sizes apart, one has all others.

    >>> are_one_place(("up", "s320"), ("b.example", "up", "s1600")), are_one_place(("up", "1"), ("up", "2"))
    (True, False)
    """
    places = sorted((_drop_sizes(one), _drop_sizes(other)), key=len)
    return places[1].endswith(places[0])


def _drop_sizes(folders: Sequence[str]) -> str:
    path = "".join(f"{folder}/" for folder in folders)
    return f"/{_SIZE_FOLDERS.sub('', path)}" if path else ""
