"""W3C WebDriver, the handful of its commands that our tests say, over the two wires on which engines listen.

A ``Send`` takes a command's name and parameters, as the standard has both, and gives its value:
``send("Navigate", {"url": "http://127.0.0.1/"})``. https://www.w3.org/TR/webdriver2/#endpoints
"""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

Send = Callable[[str, dict[str, Any]], Any]

#: Seconds for one answer: a page that takes longer hangs.
_PATIENCE = 30

#: Each command as HTTP has it, below the session's address.
_ENDPOINTS = {
    "Navigate": ("POST", "/url"),
    "ExecuteScript": ("POST", "/execute/sync"),
    "PerformActions": ("POST", "/actions"),
    "SetWindowRect": ("POST", "/window/rect"),
    "TakeScreenshot": ("GET", "/screenshot"),
}


class WireError(Exception):
    """The engine refused a command, in its own words."""


@contextmanager
def talk_http(port: int, capabilities: dict[str, Any]) -> Iterator[Send]:
    """A session with a driver that speaks HTTP, as WebKitWebDriver does."""
    session = f"http://127.0.0.1:{port}/session"
    made = _ask("POST", session, {"capabilities": {"alwaysMatch": capabilities}})
    session = f"{session}/{made['sessionId']}"

    def send(command: str, parameters: dict[str, Any]) -> Any:
        method, path = _ENDPOINTS[command]
        return _ask(method, session + path, parameters)

    yield send
    _ask("DELETE", session, {})


def _ask(method: str, address: str, parameters: dict[str, Any]) -> Any:
    body = json.dumps(parameters).encode() if method == "POST" else None
    try:
        with urlopen(Request(address, body, method=method), timeout=_PATIENCE) as answer:
            return json.load(answer)["value"]
    except HTTPError as error:
        raise WireError(error.read().decode()) from error


@contextmanager
def talk_marionette(port: int) -> Iterator[Send]:
    """A session with Firefox itself: the same commands as JSON, each behind its length in bytes.

    https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
    """
    numbers = count(1)
    with socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE) as line, line.makefile("rb") as ear:
        _hear(ear.read)  # its greeting

        def send(command: str, parameters: dict[str, Any]) -> Any:
            name = command if ":" in command else f"WebDriver:{command}"
            message = json.dumps([0, next(numbers), name, parameters]).encode()
            line.sendall(b"%d:%b" % (len(message), message))
            _, _, error, result = _hear(ear.read)
            if error:
                raise WireError(error["message"])
            return result.get("value") if set(result) == {"value"} else result

        send("NewSession", {})
        yield send
        send("Marionette:Quit", {"flags": ["eForceQuit"]})


def _hear(read: Callable[[int], bytes]) -> Any:
    length = b""
    while (sign := read(1)) != b":":
        if not sign:
            raise WireError("Firefox has hung up")
        length += sign
    return json.loads(read(int(length)))


def wait_until(is_so: Callable[[], Any], what: str, seconds: float = 20) -> None:
    """Ask until the answer is yes; an error that says what was waited for when it stays no."""
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            raise WireError(f"waited {seconds} s for: {what}")
        time.sleep(0.05)
