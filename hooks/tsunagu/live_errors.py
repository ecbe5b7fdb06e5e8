"""Error pages of the preview that load anew when the site changes, as its other pages do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def follow_changes(server: Any) -> Callable[[int], bytes | None]:
    """The error handler of MkDocs' server, its pages with the script by which a browser waits for changes.

    A page that a mistake took away is such a page, and must be there again when it is mended.
    """
    write_page: Callable[[int], bytes | None] = server.error_handler

    def write_live_page(code: int) -> bytes | None:
        page = write_page(code)
        live: bytes | None = page and server._inject_js_into_html(page, server._visible_epoch)
        return live

    return write_live_page
