"""Which old addresses of a post become ``aliases``: those at which no page of ours is and no redirect."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from typing import Final

from tsunagu.addresses import url_of
from tsunagu.content import HOST_FILES, OUTPUTS, Disk, list_wanted, redirect_uri
from tsunagu.importers.formats.post import NoteNotice, Post
from tsunagu.importers.plan.existing_posts import ExistingPost, ExistingPosts
from tsunagu.importers.plan.import_settings import ImportSettings
from tsunagu.importers.plan.post_addresses import write_alias
from tsunagu.model import Problem

#: What the site has once besides its pages.
_ONCE: Final = (*OUTPUTS, *HOST_FILES, "assets")


class KeptAddresses:
    """Gives each old address once, in this run and beside those that essays have already."""

    def __init__(
        self, settings: ImportSettings, before: ExistingPosts, run: ExistingPosts, note: NoteNotice
    ) -> None:
        self._note = note
        self._pages = _list_pages((*list_wanted(settings.library), *_list_files(settings), *run.uris))
        self._aliases: Disk[str] = Disk()
        for alias in before.aliases:
            self._aliases.put(redirect_uri(alias), alias)

    def give(self, post: Post, essay: ExistingPost) -> Iterator[str]:
        """The aliases of an essay; there is a notice of each old address that can't be one."""
        found = (write_alias(address) for address in (*post.addresses, *post.aliases))
        aliases = {redirect_uri(alias): alias for alias in reversed(list(filter(None, found)))}
        for file, alias in reversed(aliases.items()):
            if page := self._pages.find(file):
                if page != essay.uri or file != _file_of(page):
                    self._tell("alias-page", post, alias, page)
            elif known := self._aliases.find(file):
                self._tell("alias-dropped", post, alias, known)
            else:
                self._aliases.put(file, alias)
                yield alias

    def _tell(self, code: str, post: Post, alias: str, known: str) -> None:
        self._note(Problem(code, post.place, {"seen": alias, "known": known}))


def _list_files(settings: ImportSettings) -> Iterator[str]:
    return (path.relative_to(settings.docs).as_posix() for path in settings.docs.rglob("*") if path.is_file())


def _list_pages(uris: Iterable[str]) -> Disk[str]:
    """The files of the site, by the uri of what is there."""
    pages: Disk[str] = Disk()
    for name in _ONCE:
        pages.put(name, name)
    for uri in uris:
        pages.put(_file_of(uri), uri)
    return pages


def _file_of(uri: str) -> str:
    return posixpath.join(url_of(uri), "index.html") if uri.endswith(".md") else uri
