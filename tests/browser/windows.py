"""A window of any engine, in the few words that a reader's deeds need: the same test asks all three."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from playwright.sync_api import Error, Page

from browser.wire import Send, WireError, wait_until

#: Keys by name, as WebDriver has them (https://www.w3.org/TR/webdriver2/#keyboard-actions).
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c"}

#: The middle of an element as it stands on the screen, brought there first; null where there is none.
_MIDDLE = """
const element = document.querySelector(selector);
if (!element) return null;
element.scrollIntoView({ block: "center", behavior: "instant" });
const box = element.getClientRects()[0];
return box ? [box.x + box.width / 2, box.y + box.height / 2].map(Math.floor) : null;
"""


def _move(x: int, y: int) -> dict[str, Any]:
    return {"type": "pointerMove", "x": x, "y": y, "origin": "viewport", "duration": 0}


class Window(Protocol):
    """What a test may ask of a window."""

    def open(self, url: str) -> None:
        """Go to an address and wait until the page stands."""

    def run(self, script: str, **values: Any) -> Any:
        """What the body of a function returns on the page; ``values`` are its variables.

        A ``WireError`` where it fails, also because the page is about to be another.
        """

    def resize(self, width: int, height: int) -> None:
        """Make the page so wide and so high, in CSS pixels."""

    def point(self, selector: str) -> None:
        """Rest the mouse on an element."""

    def click(self, selector: str) -> None:
        """Press on the middle of an element."""

    def press(self, key: str) -> None:
        """Press and release a key: a letter, or a name of ``KEYS``."""

    def write(self, text: str) -> None:
        """Type a text where the focus is."""

    def photograph(self) -> bytes:
        """What is on the screen, as PNG."""


@dataclass(frozen=True, slots=True)
class DrivenWindow:
    """A window behind a wire. ``fit`` makes its page a size."""

    send: Send
    fit: Callable[[int, int], None]

    def open(self, url: str) -> None:
        """Firefox waits for no page whose address has an anchor: it gets the anchor when it is there."""
        page, _, anchor = url.partition("#")
        self.send("Navigate", {"url": page})
        if anchor:
            self.run("location.hash = anchor; return null", anchor=anchor)

    def run(self, script: str, **values: Any) -> Any:
        head = f"const [{', '.join(values)}] = arguments;\n" if values else ""
        return self.send("ExecuteScript", {"script": head + script, "args": list(values.values())})

    def resize(self, width: int, height: int) -> None:
        self.fit(width, height)
        wait_until(lambda: self.run("return innerWidth") == width, f"a window of {width} px")

    def point(self, selector: str) -> None:
        """Come from the corner: a mouse that rests where it was when the page came moves nothing."""
        self._act("pointer", [_move(0, 0), self._move_to(selector)])

    def click(self, selector: str) -> None:
        ends = [{"type": name, "button": 0} for name in ("pointerDown", "pointerUp")]
        self._act("pointer", [self._move_to(selector), *ends])

    def press(self, key: str) -> None:
        self.write(KEYS.get(key, key))

    def write(self, text: str) -> None:
        self._act("key", [{"type": way, "value": sign} for sign in text for way in ("keyDown", "keyUp")])

    def photograph(self) -> bytes:
        return base64.b64decode(self.send("TakeScreenshot", {"full": False}))

    def _move_to(self, selector: str) -> dict[str, Any]:
        middle = self.run(_MIDDLE, selector=selector)
        assert middle, f"nothing to point at: {selector}"
        return _move(*middle)

    def _act(self, kind: str, actions: list[dict[str, Any]]) -> None:
        source = {"type": kind, "id": kind, "actions": actions}
        self.send("PerformActions", {"actions": [source]})


@dataclass(frozen=True, slots=True)
class ChromiumWindow:
    """The same words for a page of Playwright's."""

    page: Page

    def open(self, url: str) -> None:
        self.page.goto(url)

    def run(self, script: str, **values: Any) -> Any:
        try:
            return self.page.evaluate(f"({{{', '.join(values)}}}) => {{\n{script}\n}}", values)
        except Error as error:
            raise WireError(error.message) from error

    def resize(self, width: int, height: int) -> None:
        self.page.set_viewport_size({"width": width, "height": height})

    def point(self, selector: str) -> None:
        self.page.locator(selector).first.hover()

    def click(self, selector: str) -> None:
        self.page.locator(selector).first.click()

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def write(self, text: str) -> None:
        self.page.keyboard.type(text)

    def photograph(self) -> bytes:
        return self.page.screenshot()
