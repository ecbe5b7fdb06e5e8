"""What is live already is not published again: a site is known by its digest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner

from tsunagu.commands.cli import main
from tsunagu.release.site_digest import digest_site


class _Live(BaseHTTPRequestHandler):
    """A live site that answers with a digest, as old as it is told to be."""

    def __init__(
        self, digest: str, headers: Mapping[str, str], asked: list[str], *connection: object
    ) -> None:
        self._digest, self._headers, self._asked = digest, headers, asked
        super().__init__(*connection)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer, or say that there is nothing."""
        self._asked.append(self.path)
        self.send_response(200 if self._digest else 404)
        for name, value in self._headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(self._digest.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def ask(site: Path, digest: str, headers: Mapping[str, str], asked: list[str]) -> str:
    """What ``tsunagu digest --live`` says when the live site answers so."""
    handler: Callable[..., _Live] = partial(_Live, digest, headers, asked)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        address = f"http://127.0.0.1:{server.server_port}/sub"
        result = CliRunner().invoke(main, ["digest", str(site), "--live", address])
    finally:
        server.shutdown()
        server.server_close()
    assert result.exit_code == 0
    return result.stdout


@pytest.mark.parametrize(
    ("same", "headers", "changed"),
    [
        (True, {}, False),
        (True, {"Age": "0"}, False),
        (True, {"Age": "120"}, True),
        (False, {}, True),
        (None, {}, True),
    ],
    ids=["same", "same and fresh", "same from a cache", "other", "none"],
)
def test_what_is_live_already_is_not_published_again(
    tmp_path: Path, same: bool | None, headers: dict[str, str], changed: bool
) -> None:
    """A cache may still hold the digest of the publication before: its answer counts for nothing."""
    (tmp_path / "index.html").write_text("x", encoding="utf-8")
    live = {True: digest_site(tmp_path) + "\n", False: "0" * 64, None: ""}[same]
    asked: list[str] = []
    assert ask(tmp_path, live, headers, asked) == f"changed={str(changed).lower()}\n"
    ask(tmp_path, live, headers, asked)
    assert asked[0].startswith("/sub/digest.txt?")
    assert asked[0] != asked[1]


def test_a_site_that_is_nowhere_yet_is_published(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("x", encoding="utf-8")
    result = CliRunner().invoke(main, ["digest", str(tmp_path), "--live", "http://127.0.0.1:9/"])
    assert (result.exit_code, result.stdout) == (0, "changed=true\n")


def test_the_digest_is_of_names_and_contents_and_not_of_itself(tmp_path: Path) -> None:
    def build(**files: str) -> str:
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
        return digest_site(folder)

    assert build(a="1", b="2") == build(b="2", a="1")
    digests = [build(), build(a="1"), build(a="2"), build(b="1"), build(a="1", b=""), build(ab="1")]
    assert len(set(digests)) == len(digests)
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "a").write_text("1", encoding="utf-8")
    before = digest_site(folder)
    CliRunner().invoke(main, ["digest", str(folder)])
    assert (folder / "digest.txt").read_text(encoding="utf-8").strip() == before == digest_site(folder)
