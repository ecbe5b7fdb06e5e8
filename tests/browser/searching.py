"""A site with a search, served below a sub-path, and how a reader asks it."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from search_site import make_search_site, name_page, read_case

#: What a page asks the worker and hears from it, so that a test waits for the answer it asked for.
LISTEN = """
  const Original = Worker
  window.Worker = class extends Original {
    constructor(url) {
      super(url)
      this.addEventListener("message", ({ data }) => { window.answered = data.query })
    }
    postMessage(message) {
      window.asked = message
      super.postMessage(message)
    }
  }
"""
FIELD, RESULT, OPEN = ".search-box__field", ".search-box__results a", "html[data-search]"


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below /sub/ with its own 404 page."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/sub"))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        self.error_message_format = (
            Path(self.directory, "404.html").read_text(encoding="utf-8").replace("%", "%%")
        )
        super().send_error(code, message, explain)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """The address at which a folder is served."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/sub/"
    server.shutdown()
    server.server_close()


@contextmanager
def serve_everyday(folder: Path) -> Iterator[str]:
    """The address of a site of the 18 everyday essays."""
    case = read_case("everyday")
    make_search_site(folder, case.pages, case.words)
    with serve(folder) as address:
        yield address


@contextmanager
def open_context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A window of a desk, whose pages tell what the worker has answered."""
    opened = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=address)
    opened.add_init_script(LISTEN)
    yield opened
    opened.close()


def watch(context: BrowserContext) -> Iterator[Page]:
    """A page; at its end nothing was wrong in its console and no dialog had opened."""
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("dialog", lambda dialog: wrong.append(dialog.message))
    yield opened
    assert [text for text in wrong if "404" not in text] == []


def ask(page: Page, query: str) -> list[str]:
    """Type a query into the box and read the results, as ``ja:slug``."""
    field = page.locator(FIELD)
    if field.input_value():
        field.fill("")
        page.wait_for_function("() => window.answered === ''")
    for end in range(1, len(query) + 1):
        field.press_sequentially(query[end - 1])
        page.wait_for_function("query => window.answered === query", arg=query[:end].strip())
    return [name_page(link.get_attribute("href") or "") for link in page.locator(RESULT).all()]
