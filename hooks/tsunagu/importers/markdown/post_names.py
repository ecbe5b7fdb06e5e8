"""What links call a post besides its old address, and which of these names the path of a link may mean.

A name alone is enough between notes (``[[Two Clocks]]``) and files (``two-clocks.md``). A path with folders
says more: the page of a tag has the name of many a post. There the folder must be that of the file (unless
the address is one of a file), or the days that of its date. From the root only the address leads to a post,
where that is known; names for links from the root begin with ``/``.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import PurePath
from typing import Final
from urllib.parse import unquote

_ENDING: Final = re.compile(r"\.(?:md|markdown|mdx|html?)$", re.IGNORECASE)
#: Between a path that Hugo reads as a file of any language, and the language that a link says, if any.
IN_LANGUAGE: Final = "?lang="
_FILES: Final = (".md", ".markdown", ".mdx")
_INDEXES: Final = ("index", "-index")


def list_names(
    path: PurePath, own: Iterable[str], others: Iterable[str], date: datetime | None
) -> Iterator[str]:
    """The names of the post in a file, or in the folder that the file is the index of.

    ``own`` are its names there, ``others`` what its header calls it besides.

    >>> list(list_names(PurePath("posts/two.md"), ["two"], [], None))
    ['name:two', 'name:posts/two', 'name:/posts/two']
    >>> list(list_names(PurePath("two/index.md"), ["two"], [], datetime(2019, 4, 1)))[2:5]
    ['name:/two', 'name:2019/04/01/two', 'name:/2019/04/01/two']
    """
    names = list(dict.fromkeys(filter(None, map(fold_name, own))))
    around = path.parent if fold_name(path.name) in names else path.parent.parent
    folders = [fold_name(around.name), *((f"{date:%Y/%m/%d}", f"{date:%Y/%m}") if date else ())]
    bare = dict.fromkeys([*names, *filter(None, map(fold_name, others))])
    yield from (f"name:{name}" for name in bare)
    for folder in folders:
        yield from (f"name:{posixpath.join(root, folder, name)}" for name in names for root in ("", "/"))


def list_rooted(names: Iterable[str]) -> Iterator[str]:
    """The names without a folder as links from the root have them: for a post of unknown address.

    >>> list(list_rooted(["name:two", "name:posts/two", "file:/two"]))
    ['name:/two']
    """
    bare = (name.removeprefix("name:") for name in names if name.startswith("name:"))
    return (f"name:/{name}" for name in bare if "/" not in name)


def list_meant(path: str) -> Iterator[str]:
    """The names that the path of a link may mean, the surest first.

    >>> list(list_meant("/posts/2019-04-01-Two Clocks.md")), list(list_meant("/tags/tokyo/"))
    (['name:posts/2019-04-01-two-clocks', 'name:2019-04-01-two-clocks'], ['name:/tags/tokyo'])
    >>> list(list_meant("../Two_Clocks")), list(list_meant("/a/2019/4/1/two/"))
    (['name:two-clocks'], ['name:/2019/04/01/two'])
    """
    parts = [part for part in path.split("/") if part not in ("", ".", "..")]
    if not parts:
        return
    is_file = path.lower().endswith(_FILES)
    root = "/" if path.startswith("/") and not is_file else ""
    if len(parts) > 1 and fold_name(parts[-1]) in _INDEXES and is_file:
        parts.pop()  # the post is the folder
    *folders, name = parts
    year = next((at for at, part in enumerate(folders) if len(part) == 4 and part.isdecimal()), len(folders))
    days = folders[year:] if all(map(str.isdecimal, folders[year:])) else []
    around = "/".join(day.zfill(2) for day in days) or "".join(map(fold_name, folders[-1:]))
    yield f"name:{root}{posixpath.join(around, fold_name(name))}"
    if is_file and around:
        yield f"name:{fold_name(name)}"


def fold_name(name: str) -> str:
    """A name of a post as links spell it, more or less.

    >>> fold_name("/posts/2019-04-01-Two Clocks.md")
    '2019-04-01-two-clocks'
    """
    last = unquote(name).strip("/ ").rpartition("/")[2]
    bare = _ENDING.sub("", last)
    return re.sub(r"[\s_]+", "-", unicodedata.normalize("NFKC", bare).strip().lower())
