"""Which files of Markdown have a folder of their own, and which pictures none of the others shows by a name.

Hugo calls the folder of an ``index.md`` a bundle; Hexo has one beside a post, of the post's name.
"""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from tsunagu.importers.generators.sites import find_site
from tsunagu.importers.pictures.picture_addresses import fold_folders, read_picture_address
from tsunagu.importers.pictures.picture_sources import PictureFile

_ENDINGS: Final = (".md", ".markdown", ".mdx", ".mdown", ".mkd")
_INDEX: Final = "index"
#: Folders of a site whose files have addresses without that folder.
_TOPS: Final = frozenset(("static", "public", "source", "assets", "content", "src", "docs"))


def is_markdown_page(page: str) -> bool:
    """Whether a page is a file of Markdown: the paths of its pictures are those of files."""
    return page.lower().endswith(_ENDINGS)


def puts_folder_first(page: str) -> bool:
    """Whether a generator looks for the pictures of a post in the folder of its name, and not beside it."""
    return is_markdown_page(page) and find_site(page).generator == "hexo"


def name_own_folder(page: str) -> str:
    """The folder of a page alone.

    >>> name_own_folder("posts/two/index.ja.md"), name_own_folder("_posts/two.md")
    ('posts/two', '_posts/two')
    """
    folder, name = posixpath.split(page)
    is_index = name.partition(".")[0].lower() == _INDEX
    return folder if is_index else posixpath.splitext(page)[0]


class Bundles:
    """Knows the folders of all ``pages``; one that holds pages in folders below is no page's own."""

    def __init__(self, pages: Iterable[str]) -> None:
        known = {page for page in pages if is_markdown_page(page)}
        shared = {around for page in known for around in _list_around(posixpath.dirname(page))}
        self._owners: dict[str, set[str]] = defaultdict(set)
        for page in known:
            if (folder := name_own_folder(page)) not in shared:
                self._owners[folder].add(page)

    def keeps(self, file: PictureFile, address: str, page: str) -> bool:
        """Whether a file can't be the picture at an address that no file has: a page's path is the whole.

        It is another page's own, or in another folder than the address says. A name alone may be any of
        the other files (Obsidian).

        >>> bundles = Bundles(["a/one/index.md", "a/two/index.md"])
        >>> file = PictureFile("a/one/x.jpg", 9, bytes, "a")
        >>> [bundles.keeps(file, name, "a/two/index.md") for name in ("x.jpg", "/one/x.jpg", "/two/x.jpg")]
        [True, False, True]
        """
        if not (is_markdown_page(page) and file.root and page.startswith(f"{file.root}/")):
            return False
        named = tuple(one for one in read_picture_address(address).folders if one != "..")
        around = fold_folders(file.path.removeprefix(file.root).split("/")[:-1])
        if named and around and named[-1] == around[-1]:
            return False
        is_named_elsewhere = bool(named and around) and around[-1] not in _TOPS
        return self._is_others(file.path, page) or (is_named_elsewhere and "://" not in address)

    def _is_others(self, path: str, page: str) -> bool:
        """Whether the nearest page's folder that a file is in is not that of this page."""
        folder = posixpath.dirname(path)
        owners = (self._owners[one] for one in (folder, *_list_around(folder)) if one in self._owners)
        return page not in next(owners, {page})


def _list_around(folder: str) -> Iterable[str]:
    """The folders that a folder is in."""
    while (above := posixpath.dirname(folder)) != folder:
        yield above
        folder = above
