"""Serve a site folder on loopback the way a static host does: compressed, cached, with its own 404 page."""

from __future__ import annotations

import functools
import gzip
import json
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

_POLICY = "Content-Security-Policy"

#: What such hosts compress; pictures and fonts are compressed already.
_COMPRESSED = {"application/json", "application/xml", "text/javascript", "image/svg+xml"}


@contextmanager
def serve(folder: Path, base: str = "/", forbidden: list[str] | None = None) -> Iterator[str]:
    """Serve a folder below a path; gives the address, as in ``http://127.0.0.1:40123/sub/``.

    With ``forbidden``, browsers are asked to report what the site's own policy kept them from, and it comes
    to stand there: ``essays/x/: img-src https://other.example/x.png``.
    """
    handler = functools.partial(_Handler, folder.resolve(), base, forbidden)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base}"
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, folder: Path, base: str, forbidden: list[str] | None, *connection: object) -> None:
        self._folder, self._base, self._forbidden = folder, base, forbidden
        super().__init__(*connection)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with the file, a folder's index, the way to the folder, or the 404 page."""
        path = unquote(urlsplit(self.path).path)
        file = (self._folder / path.removeprefix(self._base)).resolve()
        if not path.startswith(self._base) or not file.is_relative_to(self._folder):
            self._send_file(self._folder / "404.html", HTTPStatus.NOT_FOUND)
        elif file.is_dir() and not path.endswith("/"):
            self._send(HTTPStatus.MOVED_PERMANENTLY, b"", {"Location": f"{path}/"})
        else:
            self._send_file(file / "index.html" if path.endswith("/") else file)

    def do_POST(self) -> None:
        """Take a report of the policy (https://www.w3.org/TR/CSP3/#deprecated-serialize-violation)."""
        report = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["csp-report"]
        if self._forbidden is not None:
            page = urlsplit(report["document-uri"]).path.removeprefix(self._base)
            self._forbidden.append(f"{page}: {report['effective-directive']} {report['blocked-uri']}")
        self._send(HTTPStatus.NO_CONTENT, b"", {})

    def _send_file(self, file: Path, status: HTTPStatus = HTTPStatus.OK) -> None:
        if not file.is_file():
            file, status = self._folder / "404.html", HTTPStatus.NOT_FOUND
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        text = kind.startswith("text/") or kind in _COMPRESSED
        headers = {"Content-Type": f"{kind}; charset=utf-8" if text else kind, "Cache-Control": "max-age=600"}
        body = file.read_bytes()
        if text and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, mtime=0)
            headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        self._send(status, body, headers)

    def _send(self, status: HTTPStatus, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**self._read_headers(), **headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _read_headers(self) -> dict[str, str]:
        """What the site's own ``_headers`` says of every answer."""
        file = self._folder / "_headers"
        lines = file.read_text(encoding="utf-8").splitlines()[1:] if file.is_file() else []
        pairs = (line.strip().partition(": ") for line in lines)
        headers = {name: value for name, _, value in pairs}
        if self._forbidden is not None and _POLICY in headers:
            headers[_POLICY] += f"; report-uri {self._base}__forbidden"
        return headers

    def log_message(self, *_: object) -> None:
        """Say nothing."""
