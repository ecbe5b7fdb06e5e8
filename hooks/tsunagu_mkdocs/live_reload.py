"""What the preview shows when something is wrong: pages that load anew when the site changes, and say why.

MkDocs' server tells a failed build in a traceback and then answers nothing until one succeeds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from typing import Any, Final

_BODY: Final = re.compile(rb"<body[^>]*>")


def follow_changes(server: Any) -> Callable[[int], bytes | None]:
    """The error handler of MkDocs' server, its pages with the script by which a browser waits for changes.

    A page that a mistake took away is such a page, and must be there again when it is fixed.
    """
    write_page: Callable[[int], bytes | None] = server.error_handler

    def write_live_page(code: int) -> bytes | None:
        page = write_page(code)
        live: bytes | None = page and server._inject_js_into_html(page, server._visible_epoch)
        return live

    return write_live_page


def go_on_after_failures(
    server: Any, find_mistakes: Callable[[], Sequence[str]], explain: Callable[[Exception], Sequence[str]]
) -> None:
    """After a build that failed the server shows the pages of the last one, with what is to fix on top.

    ``find_mistakes`` is asked first: nothing is built while there are any. ``explain`` says why a build
    failed. The next build that succeeds takes the lines away.
    """
    build, inject = server.builder, server._inject_js_into_html
    told: list[str] = []

    def rebuild() -> None:
        told[:] = find_mistakes()
        if told:
            return
        try:
            build()
        except Exception as error:  # whatever it is, the author goes on
            told[:] = explain(error)

    def inject_mistakes(page: bytes, epoch: int) -> bytes:
        live: bytes = inject(show_lines(page, told), epoch)
        return live

    server.builder = rebuild
    server._inject_js_into_html = inject_mistakes


def show_lines(page: bytes, lines: Sequence[str]) -> bytes:
    """A page with lines at its top, as it shows the mistakes of the content.

    >>> show_lines(b"<body>x", ["<a"])
    b'<body><div class="problems" role="status"><ul><li>&lt;a</li></ul></div>x'
    """
    if not lines:
        return page
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    shown = f'<div class="problems" role="status"><ul>{items}</ul></div>'.encode()
    return _BODY.sub(lambda found: found[0] + shown, page, count=1)
