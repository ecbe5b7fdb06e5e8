"""The author's desk beside the pages of the preview, at ``/_desk/``: no file, and so in no site."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Lock
from typing import Any, Final

_NAME: Final = "_desk/"


class DeskServer:
    """What stands on the desk after the newest build; it is written when somebody first looks."""

    def __init__(self) -> None:
        self._write: Callable[[], str] | None = None
        self._page = b""
        self._lock = Lock()

    def show(self, write: Callable[[], str]) -> None:
        """From now on the desk is what ``write`` says."""
        with self._lock:
            self._write, self._page = write, b""

    def attach(self, server: Any, empty: Callable[[], str]) -> None:
        """Answer for the desk; before the first build, ``empty`` says so. It loads anew as pages do."""
        serve, address = server.get_app(), server.mount_path + _NAME

        def serve_desk(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            if environ["PATH_INFO"] == address:
                page = server._inject_js_into_html(self._read(empty), server._visible_epoch)
                start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
                return [page]
            if environ["PATH_INFO"] == address.rstrip("/"):
                start_response("302 Found", [("Location", address)])
                return [b""]
            answer: Iterable[bytes] = serve(environ, start_response)
            return answer

        server.set_app(serve_desk)

    def _read(self, empty: Callable[[], str]) -> bytes:
        with self._lock:
            if not self._page and self._write:
                self._page = self._write().encode()
            return self._page or empty().encode()
