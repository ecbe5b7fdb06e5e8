"""``tsunagu status --links``: what other sites answer, asked of hosts on loopback."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from desk import look, write_site
from tsunagu.commands import foreign_links
from tsunagu.commands.foreign_links import (
    Answer,
    Bounds,
    ask_all,
    ask_foreign_links,
    encode_address,
    sort_answers,
)
from tsunagu.model import Place

QUICK = Bounds(question=0.5, host=3, all=5, at_once=8, pause=0)


@dataclass
class Host:
    """A host; ``asked`` is all that it was asked, ``busy`` the most questions that it had at once."""

    address: str = ""
    asked: list[str] = field(default_factory=list)
    busy: int = 0
    most_busy: int = 0


class _Handler(BaseHTTPRequestHandler):
    host: Host

    def do_GET(self) -> None:
        """``/404`` is answered by 404, ``/405-200`` by 405 to HEAD and 200 to GET, ``/slow`` never."""
        host = self.host
        host.busy += 1
        host.most_busy = max(host.most_busy, host.busy)
        host.asked.append(f"{self.command} {self.path}")
        time.sleep(2 if self.path == "/slow" else 0.02)
        statuses = self.path.strip("/").split("?")[0].split("-")
        status = int(statuses[0 if self.command == "HEAD" else -1]) if statuses[0].isdigit() else 200
        host.busy -= 1
        self.send_response(status)
        if status in (301, 302):
            self.send_header("Location", "/200")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_HEAD(self) -> None:
        """The same."""
        self.do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def host() -> Iterator[Host]:
    known = Host()
    handler = type("Handler", (_Handler,), {"host": known})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    known.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield known
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("200", "alive"),
        ("301", "alive"),
        ("405-200", "alive"),
        ("404-200", "alive"),
        ("403-200", "alive"),
        ("404", "dead"),
        ("410", "dead"),
        ("405-404", "dead"),
        ("403", "unsure"),
        ("429", "unsure"),
        ("500", "unsure"),
        ("503", "unsure"),
        ("slow", "unsure"),
    ],
)
def test_gone_is_dead_and_what_nobody_knows_is_unsure(path: str, kind: str) -> None:
    with host() as known:
        (answer,) = ask_all([f"{known.address}/{path}"], QUICK).values()
    assert ("alive" if answer.is_alive else "dead" if answer.is_dead else "unsure") == kind


def test_a_host_that_is_not_there_is_dead_and_one_that_refuses_is_unsure() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        closed = f"http://127.0.0.1:{probe.getsockname()[1]}/"
    (answer,) = ask_all([closed], QUICK).values()
    assert not answer.is_alive
    assert not answer.is_dead


def test_a_name_that_nobody_has_is_dead(monkeypatch: pytest.MonkeyPatch) -> None:
    def find_none(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", find_none)
    (answer,) = ask_all(["https://gone.example/"], QUICK).values()
    assert answer == Answer(fault="dns")


def test_a_host_is_asked_one_question_at_a_time_and_many_hosts_at_once() -> None:
    with host() as one, host() as other:
        addresses = [f"{known.address}/200?{number}" for number in range(8) for known in (one, other)]
        answers = ask_all(addresses, QUICK)
    assert all(answer.is_alive for answer in answers.values())
    assert (one.most_busy, other.most_busy) == (1, 1)
    assert len(one.asked) == len(other.asked) == 8


def test_a_host_that_has_had_enough_is_asked_no_more() -> None:
    with host() as known:
        answers = ask_all([f"{known.address}/{path}" for path in ("429", "200", "404")], QUICK)
    assert known.asked == ["HEAD /429"]
    assert {answer.status for answer in answers.values()} == {429}


def test_the_whole_has_an_end_whatever_the_hosts_do() -> None:
    with host() as slow, host() as quick:
        addresses = [f"{slow.address}/slow?{number}" for number in range(20)]
        addresses = [address.replace("/slow?", "/slow#") for address in addresses] + [f"{quick.address}/200"]
        began = time.monotonic()
        answers = ask_all(addresses, Bounds(question=5, host=5, all=1, at_once=1, pause=0))
        assert time.monotonic() - began < 3
    assert str(answers[f"{quick.address}/200"]) == "not asked"


def test_without_a_network_nothing_is_dead() -> None:
    places = {f"https://{name}.example/": [Place("about.md", 3)] for name in "abc"}
    found = sort_answers(places, dict.fromkeys(places, Answer(fault="dns")))
    assert (found.is_offline, found.dead, len(found.unsure)) == (True, (), 3)


def test_only_links_to_other_sites_are_asked_and_each_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = """# x

[a](https://a.example/x#part) と [a](https://a.example/x)、[own](https://tsunagu.example/essays/two-clocks/)、
[here](http://localhost:8000/)、[house](http://192.168.0.1/)、[mail](mailto:a@b.example)、[b](essays/two-clocks.md)。

`https://code.example/`
"""
    write_site(tmp_path, {"about.md": text})
    asked: list[str] = []

    def answer(addresses: object, _: Bounds) -> dict[str, Answer]:
        asked.extend(addresses)  # type: ignore[arg-type]
        return {address: Answer(404) for address in asked}

    monkeypatch.setattr(foreign_links, "ask_all", answer)
    found = ask_foreign_links(look(tmp_path).context)
    assert asked == ["https://a.example/x"]
    assert [(one.address, one.reason, one.places) for one in found.dead] == [
        ("https://a.example/x", "404", ("about.md:3", "about.md:3"))
    ]


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("https://ja.wikipedia.org/wiki/鍵", "https://ja.wikipedia.org/wiki/%E9%8D%B5"),
        ("https://a.example:8443/%E9%8D%B5?a=b&c=d#e", "https://a.example:8443/%E9%8D%B5?a=b&c=d"),
        ("http://[::1]:80/", "http://[::1]:80/"),
    ],
)
def test_an_address_is_sent_as_browsers_send_it(typed: str, sent: str) -> None:
    assert encode_address(typed) == sent


@pytest.mark.parametrize(
    "address", ["http://a.example:port/", "http://[half/", "https://" + "あ" * 80 + ".example/"]
)
def test_an_address_that_is_none_is_unsure(address: str) -> None:
    (answer,) = ask_all([address], QUICK).values()
    assert not answer.is_alive
    assert not answer.is_dead
