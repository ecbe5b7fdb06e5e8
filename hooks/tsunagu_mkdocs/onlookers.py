"""Who looks at the preview: the pages that they see are made first, and a newer edit goes before the rest.

MkDocs' server shows nothing of a build before its end. Of a site of a thousand essays that is a minute, in
which the one page that the author looks at could long be there.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

from tsunagu_mkdocs.first_pages import put_file

#: So many pages may be open at once, in windows side by side.
_PAGES: Final = 4


class SupersededError(BaseException):
    """The files changed again, so that this build need not end. No ``Exception``: MkDocs would tell of it."""


class Onlookers:
    """The browsers at a server. Until one is attached nobody looks, and nothing is made first.

    A page that is made first is there under the version of the build that makes it; what else the browsers
    have loads anew at the end of the build, and so do first pages that are other pages then.
    """

    def __init__(self) -> None:
        self._server: Any = None
        self._asked: deque[str] = deque(maxlen=_PAGES)
        self._first: dict[Path, bytes] = {}
        self._is_settled = False

    def attach(self, server: Any) -> None:
        """Note what the browsers ask for, and see each build of the server from its beginning to its end."""
        self._server = server
        serve, build, inject = server.get_app(), server.builder, server._inject_js_into_html

        def serve_noted(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            self._note(environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace"))
            answer: Iterable[bytes] = serve(environ, start_response)
            return answer

        def inject_version(page: bytes, epoch: int) -> bytes:
            is_first = page in self._first.values()
            live: bytes = inject(page, epoch + 1 if is_first else epoch)
            return live

        server.set_app(serve_noted)
        server._inject_js_into_html = inject_version
        server.builder = lambda: self._see(build)

    @property
    def is_watched(self) -> bool:
        """Whether a server has the site of an earlier build."""
        return self._server is not None

    def is_asked(self, url: str) -> bool:
        """Whether a browser may have the page at an address below the site open (``essays/x/``, ``./``)."""
        return self.is_watched and self._server.mount_path + unquote(url.removeprefix("./")) in self._asked

    def show_first(self, pages: Mapping[Path, bytes]) -> None:
        """Write pages over those of the last build, and let the browsers load them."""
        if not pages:
            return
        for path, page in pages.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            put_file(path, page)
        self._first.update(pages)
        with self._server._epoch_cond:
            self._server._visible_epoch = self._server._wanted_epoch
            self._server._epoch_cond.notify_all()

    def give_way(self) -> None:
        """Ask often. Raises: SupersededError, where what is being built is old already."""
        if self.is_watched and self._server._want_rebuild:
            raise SupersededError

    def settle(self) -> None:
        """The site is there. Whoever has a first page that is the same in it need not load it again."""
        self._is_settled = all(
            path.is_file() and path.read_bytes() == page for path, page in self._first.items()
        )

    def _see(self, build: Callable[[], None]) -> None:
        self._first.clear()
        self._is_settled = False
        try:
            build()
            step = 1 if self._is_settled else 2
        except SupersededError:
            step = 0
        with self._server._epoch_cond:
            if self._first and step:
                self._server._wanted_epoch += step
            elif not step:
                self._server._wanted_epoch = self._server._visible_epoch

    def _note(self, path: str) -> None:
        if path.endswith("/"):
            if path in self._asked:
                self._asked.remove(path)
            self._asked.append(path)
