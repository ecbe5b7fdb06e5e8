"""The files of a site folder, each read once."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zipfile import is_zipfile

from tsunagu.addresses import HIDDEN_PAGES
from tsunagu.release.whole_site.claims import fold_path
from tsunagu.release.whole_site.html_file import PageFacts, PageReader
from tsunagu.release.whole_site.other_files import FileFacts, find_kind

_PAGES = (".html", ".htm")
_INDEX = "index.html"
_BOOK = ".epub"
#: Pages of ours that are on no list: they only lead on, answer anywhere, or say once more what others say.
_UNLISTED = ("", "redirect", "error", *HIDDEN_PAGES)


@dataclass(frozen=True)
class SiteFiles:
    """All of it by path: ``names`` are the files, ``pages`` the HTML, ``others`` what else names something.

    ``roles`` says of some of the others what they list; ``unreadable`` could not be read by their rules.
    """

    names: frozenset[str]
    pages: Mapping[str, PageFacts]
    others: Mapping[str, FileFacts]
    roles: Mapping[str, str]
    unreadable: tuple[str, ...]

    def find(self, path: str) -> str:
        """The file that answers at a path, empty where none does; a host leads from a folder to its slash."""
        if path in self.names:
            return path
        index = f"{path}{_INDEX}" if path.endswith("/") or not path else f"{path}/{_INDEX}"
        return index if index in self.names else ""

    @cached_property
    def folded(self) -> Mapping[str, str]:
        """The files by what some file systems take for the same name."""
        return {fold_path(name): name for name in sorted(self.names, reverse=True)}

    @cached_property
    def listed_pages(self) -> Mapping[str, PageFacts]:
        """The pages that readers may find, by address."""
        return {url_of(path): page for path, page in self.pages.items() if page.kind not in _UNLISTED}

    def list_of(self, role: str) -> Mapping[str, tuple[str, ...]]:
        """What the files of a role list."""
        return {path: self.others[path].lists for path, own in self.roles.items() if own == role}


def url_of(path: str) -> str:
    """The address of a file: that of its folder, for an index.

    >>> url_of("essays/x/index.html"), url_of("404.html")
    ('essays/x/', '404.html')
    """
    return path[: -len(_INDEX)] if path == _INDEX or path.endswith(f"/{_INDEX}") else path


def read_site_files(folder: Path) -> SiteFiles:
    """Read a site folder."""
    pages: dict[str, PageFacts] = {}
    others: dict[str, FileFacts] = {}
    roles: dict[str, str] = {}
    unreadable: list[str] = []
    reader = PageReader()
    names = sorted(_list_files(str(folder), ""))
    for name in names:
        if name.lower().endswith(_PAGES):
            pages[name] = reader.read(_read(folder, name))
        elif kind := find_kind(name):
            try:
                others[name] = kind.read(name, _read(folder, name))
            except (ValueError, LookupError, TypeError, AttributeError):
                others[name] = FileFacts()
                unreadable.append(name)
            roles[name] = kind.role
        elif name.endswith(_BOOK) and not is_zipfile(folder / name):
            unreadable.append(name)
    return SiteFiles(frozenset(names), pages, others, roles, tuple(unreadable))


def _read(folder: Path, name: str) -> str:
    return (folder / name).read_bytes().decode("utf-8", "replace")


def _list_files(folder: str, within: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from _list_files(entry.path, f"{within}{entry.name}/")
        elif entry.is_file(follow_symlinks=False):
            yield within + entry.name
