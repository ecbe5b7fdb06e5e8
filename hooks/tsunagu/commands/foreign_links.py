"""Links to other sites, asked over the network: only when the author asks for it, politely and within bounds.

Of a host one address at a time is asked, by HEAD, and by GET where that is refused; nothing is read but the
answer's first lines. What a host says of robots or of too many questions is no answer about a page.
"""

from __future__ import annotations

import http.client
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Final
from urllib.parse import quote, urlsplit, urlunsplit

from tsunagu.checks import CheckContext, is_local_host, list_typed_links
from tsunagu.model import Place

#: A page that was there and is gone says so.
_GONE: Final = frozenset((404, 410))
_TOO_MANY: Final = 429
_AGENT: Final = "Mozilla/5.0 (compatible; Tsunagu link check)"
#: What may stand in an address as it is.
_SAFE: Final = "/%:@!$&'()*+,;=~-._?"
#: From so many hosts on, that none has a name means that there is no network.
_MANY: Final = 3


@dataclass(frozen=True, slots=True)
class Bounds:
    """Seconds for one question, for one host, for all; hosts at once; seconds between questions to a host."""

    question: float = 10
    host: float = 60
    all: float = 300
    at_once: int = 8
    pause: float = 0.5


@dataclass(frozen=True, slots=True)
class Answer:
    """``status`` is that of HTTP, 0 where none came; ``fault`` is why (``dns``: no such host)."""

    status: int = 0
    fault: str = ""

    @property
    def is_alive(self) -> bool:
        """A page is there, or where it went."""
        return 200 <= self.status < 400

    @property
    def is_dead(self) -> bool:
        """No page is there, and the host, or who knows all hosts, says so."""
        return self.status in _GONE or self.fault == "dns"

    def __str__(self) -> str:
        return str(self.status or self.fault)


@dataclass(frozen=True, slots=True)
class ForeignLink:
    """An address, why it is listed, and where it is named."""

    address: str
    reason: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ForeignLinks:
    """So many were asked; ``dead`` ones are gone, of the ``unsure`` nobody knows."""

    asked: int
    dead: tuple[ForeignLink, ...]
    unsure: tuple[ForeignLink, ...]
    is_offline: bool


def ask_foreign_links(context: CheckContext, bounds: Bounds | None = None) -> ForeignLinks:
    """Ask for each address of another site that a text links to."""
    places: dict[str, list[Place]] = {}
    for place, href, _ in list_typed_links(context):
        if is_foreign(href, context.site_url):
            places.setdefault(href.partition("#")[0], []).append(place)
    return sort_answers(places, ask_all(places, bounds or Bounds()))


def is_foreign(href: str, home: str) -> bool:
    """Whether an address is of the web, and neither this site's nor one of the writer's own network.

    >>> [is_foreign(href, "https://a.jp/") for href in ("https://b.jp", "https://a.jp/x", "b.md")]
    [True, False, False]
    """
    if not href.lower().startswith(("http://", "https://")) or href.startswith(home):
        return False
    return not is_local_host(href.partition("://")[2].partition("/")[0])


def sort_answers(places: Mapping[str, Sequence[Place]], answers: Mapping[str, Answer]) -> ForeignLinks:
    """The dead and the unsure apart; where no host at all is known, it is the network that is not there."""
    hosts = {find_host(address) for address in places}
    known = {find_host(address) for address, answer in answers.items() if answer.fault != "dns"}
    is_offline = not known and len(hosts) >= _MANY
    rows = {
        address: ForeignLink(address, str(answers[address]), tuple(f"{one.uri}:{one.line}" for one in found))
        for address, found in places.items()
        if not answers[address].is_alive
    }
    dead = tuple(row for row in rows.values() if answers[row.address].is_dead and not is_offline)
    unsure = tuple(row for row in rows.values() if row not in dead)
    return ForeignLinks(len(places), dead, unsure, is_offline)


def find_host(address: str) -> str:
    """The host and port of an address.

    >>> find_host("https://A.example:80/x")
    'a.example:80'
    """
    return address.partition("://")[2].partition("/")[0].partition("?")[0].lower()


def ask_all(addresses: Iterable[str], bounds: Bounds) -> dict[str, Answer]:
    """An answer for each address. Who does not answer in time has not answered, and is not waited for."""
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        hosts.setdefault(find_host(address), []).append(address)
    answers = {address: Answer(fault="not asked") for rows in hosts.values() for address in rows}
    waiting: SimpleQueue[list[str]] = SimpleQueue()
    for rows in hosts.values():
        waiting.put(rows)
    end = time.monotonic() + bounds.all
    threads = [
        Thread(target=_ask_hosts, args=(waiting, answers, bounds, end), daemon=True)
        for _ in range(min(bounds.at_once, len(hosts)))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, end - time.monotonic()))
    return dict(answers)


def _ask_hosts(
    waiting: SimpleQueue[list[str]], answers: dict[str, Answer], bounds: Bounds, end: float
) -> None:
    while time.monotonic() < end:
        try:
            addresses = waiting.get_nowait()
        except Empty:
            return
        for address, answer in _ask_host(addresses, bounds, end):
            answers[address] = answer


def _ask_host(addresses: Sequence[str], bounds: Bounds, end: float) -> Iterator[tuple[str, Answer]]:
    """One after the other, with a pause. What the host as a whole says is said of the rest unasked."""
    end = min(end, time.monotonic() + bounds.host)
    for number, address in enumerate(addresses):
        if time.monotonic() >= end:
            return
        answer = ask(address, min(bounds.question, max(0.1, end - time.monotonic())))
        yield address, answer
        if answer.fault == "dns" or answer.status == _TOO_MANY:
            yield from ((rest, answer) for rest in addresses[number + 1 :])
            return
        if number + 1 < len(addresses):
            time.sleep(bounds.pause)


def ask(address: str, seconds: float) -> Answer:
    """What is at an address: many hosts refuse a question for the head alone, and mean nothing by it."""
    answer = _ask(address, "HEAD", seconds)
    if answer.is_alive or answer.fault == "dns" or answer.status == _TOO_MANY:
        return answer
    return _ask(address, "GET", seconds)


def _ask(address: str, method: str, seconds: float) -> Answer:
    try:
        request = urllib.request.Request(
            encode_address(address), method=method, headers={"User-Agent": _AGENT, "Accept": "*/*"}
        )
        with urllib.request.urlopen(request, timeout=seconds) as told:
            return Answer(told.status)
    except urllib.error.HTTPError as error:
        error.close()
        return Answer(error.code)
    except urllib.error.URLError as error:
        return Answer(fault=_name_fault(error.reason))
    except (OSError, ValueError, http.client.HTTPException) as error:
        return Answer(fault=_name_fault(error))


def _name_fault(reason: object) -> str:
    if isinstance(reason, socket.gaierror) and reason.errno == socket.EAI_NONAME:
        return "dns"
    if isinstance(reason, TimeoutError):
        return "timeout"
    return type(reason).__name__ if isinstance(reason, Exception) else "refused"


def encode_address(address: str) -> str:
    """An address as it goes over the wire; ``ValueError`` where it can't.

    >>> encode_address("https://例え.jp/道/?q=鍵#x")
    'https://xn--r8jz45g.jp/%E9%81%93/?q=%E9%8D%B5'
    """
    parts = urlsplit(address)
    name, port = parts.hostname or "", parts.port
    host = name.encode("idna").decode("ascii") if not name.isascii() else name
    netloc = f"[{host}]" if ":" in host else host
    netloc += f":{port}" if port else ""
    return urlunsplit((parts.scheme, netloc, quote(parts.path, _SAFE), quote(parts.query, _SAFE), ""))
